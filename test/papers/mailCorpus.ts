// Mails as the world's programs write them, each with what a person would expect to see. All made here; nobody wrote any of them.

export interface CorpusMail {
  what: string
  bytes: Buffer
  from: string
  subject: string
  /** Words that stand in its text; '' when it has only a page. */
  text: string
  html?: string
  day?: string
  time?: string
  attachments?: string[]
}

/** A text in an alphabet of one byte a letter. */
function inAlphabet(encoding: string, text: string): Buffer {
  const decoder = new TextDecoder(encoding)
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from([...text].map((letter) => table.get(letter) ?? 63))
}

const quoted = (bytes: Buffer) =>
  [...bytes]
    .map((byte) =>
      byte > 32 && byte < 127 && byte !== 61
        ? String.fromCharCode(byte)
        : byte === 10
          ? '\r\n'
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    )
    .join('')
const base64 = (bytes: Buffer | string) =>
  (
    Buffer.from(bytes as Buffer)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
const word = (encoding: string, text: string) => `=?${encoding}?B?${inAlphabet(encoding, text).toString('base64')}?=`
const lines = (...all: (string | Buffer)[]) =>
  Buffer.concat(all.map((line) => Buffer.concat([Buffer.from(line as Buffer), Buffer.from('\r\n')])))
const head = (subject: string, ...more: string[]) => [
  'From: Ana Ruiz <ana@example.org>',
  'To: irena@example.com',
  `Subject: ${subject}`,
  'Date: Tue, 6 Oct 2026 09:05:00 +0300',
  'MIME-Version: 1.0',
  ...more
]
const usual = { from: 'Ana Ruiz <ana@example.org>', day: '2026-10-06', time: '09:05' }
const pixel = base64(Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'))

export const mailCorpus: readonly CorpusMail[] = [
  {
    what: 'Outlook, windows-1251, both a text and a page',
    ...usual,
    subject: 'Ціна на жито',
    text: 'Тисяча п\u2019ятсот за палету',
    html: '<b>палету</b>',
    bytes: lines(
      'Received: from mx.example.org (mx.example.org [192.0.2.1])',
      '\tby mail.example.com with ESMTPS; Tue, 6 Oct 2026 09:05:01 +0300',
      ...head(
        word('windows-1251', 'Ціна на жито'),
        'X-Mailer: Microsoft Outlook 16.0',
        'Content-Type: multipart/alternative;',
        '\tboundary="----=_NextPart_000_0001_01D9"'
      ),
      '',
      'This is a multipart message in MIME format.',
      '',
      '------=_NextPart_000_0001_01D9',
      'Content-Type: text/plain; charset="windows-1251"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quoted(inAlphabet('windows-1251', 'Тисяча п\u2019ятсот за палету')),
      '------=_NextPart_000_0001_01D9',
      'Content-Type: text/html; charset="windows-1251"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quoted(inAlphabet('windows-1251', '<html><body><p>Тисяча <b>палету</b></p></body></html>')),
      '------=_NextPart_000_0001_01D9--'
    )
  },
  {
    what: 'Gmail, words of the subject folded, base64',
    ...usual,
    subject: 'Presupuesto para la panadería Muñoz',
    text: 'Añadimos dos palés',
    bytes: lines(
      ...head(
        '=?UTF-8?Q?Presupuesto_para_la_panader=C3=ADa_M?=\r\n =?UTF-8?Q?u=C3=B1oz?=',
        'Content-Type: text/plain; charset="UTF-8"',
        'Content-Transfer-Encoding: base64'
      ),
      '',
      base64('Añadimos dos palés')
    )
  },
  {
    what: 'Greek, 8 bits as they are',
    ...usual,
    subject: 'Προσφορά',
    text: 'Δύο παλέτες σίκαλη',
    bytes: lines(
      ...head(
        word('iso-8859-7', 'Προσφορά'),
        'Content-Type: text/plain; charset=iso-8859-7',
        'Content-Transfer-Encoding: 8bit'
      ),
      '',
      inAlphabet('iso-8859-7', 'Δύο παλέτες σίκαλη')
    )
  },
  {
    what: 'Serbian in windows-1250',
    ...usual,
    subject: 'Ponuda za Đurđevak',
    text: 'Šest dana je u redu, čekamo',
    bytes: lines(
      ...head(
        word('windows-1250', 'Ponuda za Đurđevak'),
        'Content-Type: text/plain; charset=windows-1250',
        'Content-Transfer-Encoding: quoted-printable'
      ),
      '',
      quoted(inAlphabet('windows-1250', 'Šest dana je u redu, čekamo'))
    )
  },
  {
    what: 'KOI8-U',
    ...usual,
    subject: 'Рахунок',
    text: 'Їде завтра о восьмій',
    bytes: lines(
      ...head(word('koi8-u', 'Рахунок'), 'Content-Type: text/plain; charset=koi8-u'),
      '',
      inAlphabet('koi8-u', 'Їде завтра о восьмій')
    )
  },
  {
    what: 'Japanese with escapes',
    ...usual,
    subject: '見積',
    text: 'OK',
    bytes: lines(
      ...head('=?ISO-2022-JP?B?GyRCOCtAURsoQg==?=', 'Content-Type: text/plain; charset=ISO-2022-JP'),
      '',
      'OK'
    )
  },
  {
    what: 'letters of UTF-8 in the headers as they are',
    ...usual,
    from: 'Žarko <zarko@example.org>',
    subject: 'Чекам одговор',
    text: 'До петка',
    bytes: lines(
      'From: Žarko <zarko@example.org>',
      'To: irena@example.com',
      'Subject: Чекам одговор',
      'Date: 6 Oct 2026 09:05 +0200',
      '',
      'До петка'
    )
  },
  {
    what: 'a newsletter: only a page',
    ...usual,
    subject: 'Autumn flour',
    text: '',
    html: '<td>Rye</td>',
    bytes: lines(
      ...head('Autumn flour', 'Content-Type: text/html; charset=utf-8'),
      '',
      '<table><tr><td>Rye</td><td>12</td></tr></table>'
    )
  },
  {
    what: 'Apple Mail: a picture inside, flowed text',
    ...usual,
    subject: 'Photo of the shelf',
    text: 'See the third shelf',
    attachments: ['shelf.gif'],
    bytes: lines(
      ...head(
        'Photo of the shelf',
        'Content-Type: multipart/alternative; boundary="Apple-Mail=_1"',
        'X-Mailer: Apple Mail (2.3654)'
      ),
      '',
      '--Apple-Mail=_1',
      'Content-Type: text/plain; charset=us-ascii; format=flowed; delsp=yes',
      '',
      'See the third  ',
      'shelf',
      '--Apple-Mail=_1',
      'Content-Type: multipart/related; type="text/html"; boundary="Apple-Mail=_2"',
      '',
      '--Apple-Mail=_2',
      'Content-Type: text/html; charset=us-ascii',
      '',
      '<p>See <img src="cid:1"></p>',
      '--Apple-Mail=_2',
      'Content-Type: image/gif; name=shelf.gif',
      'Content-Disposition: inline; filename=shelf.gif',
      'Content-Transfer-Encoding: base64',
      'Content-Id: <1>',
      '',
      pixel,
      '--Apple-Mail=_2--',
      '--Apple-Mail=_1--'
    )
  },
  {
    what: 'forwarded as an attachment',
    ...usual,
    subject: 'Fwd: late again',
    text: 'What do you think?',
    attachments: ['message.rfc822'],
    bytes: lines(
      ...head('Fwd: late again', 'Content-Type: multipart/mixed; boundary=f'),
      '',
      '--f',
      '',
      'What do you think?',
      '--f',
      'Content-Type: message/rfc822',
      '',
      'From: b@example.org',
      'Subject: late again',
      '',
      'The invoice',
      '--f--'
    )
  },
  {
    what: 'not delivered',
    ...usual,
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@example.org>',
    subject: 'Undelivered Mail Returned to Sender',
    text: 'could not be delivered',
    attachments: ['message.delivery-status', 'message.rfc822'],
    bytes: lines(
      'From: Mail Delivery Subsystem <MAILER-DAEMON@example.org>',
      'Subject: Undelivered Mail Returned to Sender',
      'Date: Tue, 6 Oct 2026 09:05:00 +0300',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
      '',
      '--r',
      '',
      'Your message could not be delivered',
      '--r',
      'Content-Type: message/delivery-status',
      '',
      'Status: 5.1.1',
      '--r',
      'Content-Type: message/rfc822',
      '',
      'Subject: hello',
      '',
      'x',
      '--r--'
    )
  },
  {
    what: 'an invitation',
    ...usual,
    subject: 'Invitation: tasting',
    text: 'Tasting at ten',
    attachments: ['invite.ics'],
    bytes: lines(
      ...head('Invitation: tasting', 'Content-Type: multipart/mixed; boundary=i'),
      '',
      '--i',
      '',
      'Tasting at ten',
      '--i',
      'Content-Type: text/calendar; method=REQUEST; name=invite.ics',
      '',
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      '--i--'
    )
  },
  {
    what: 'signed, with the name of a file in pieces',
    ...usual,
    subject: 'Contract',
    text: 'Signed',
    attachments: ['уговор 2026.pdf', 'smime.p7s'],
    bytes: lines(
      ...head(
        'Contract',
        'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=s'
      ),
      '',
      '--s',
      'Content-Type: multipart/mixed; boundary=t',
      '',
      '--t',
      '',
      'Signed',
      '--t',
      'Content-Type: application/pdf',
      "Content-Disposition: attachment; filename*0*=utf-8''%D1%83%D0%B3%D0%BE;",
      ' filename*1*=%D0%B2%D0%BE%D1%80%20; filename*2=2026.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      base64('%PDF-1.4'),
      '--t--',
      '--s',
      'Content-Type: application/pkcs7-signature; name=smime.p7s',
      'Content-Disposition: attachment; filename=smime.p7s',
      'Content-Transfer-Encoding: base64',
      '',
      base64('x'),
      '--s--'
    )
  },
  {
    what: 'Outlook in its own wrapping',
    ...usual,
    subject: 'Rich',
    text: 'See below',
    attachments: ['winmail.dat'],
    bytes: lines(
      ...head('Rich', 'Content-Type: multipart/mixed; boundary=w'),
      '',
      '--w',
      '',
      'See below',
      '--w',
      'Content-Type: application/ms-tnef; name="winmail.dat"',
      'Content-Transfer-Encoding: base64',
      '',
      base64(Buffer.from('789f3e22', 'hex')),
      '--w--'
    )
  },
  {
    what: 'encrypted: nothing to read, nothing lost',
    ...usual,
    subject: '...',
    text: '',
    attachments: ['application.pgp-encrypted', 'encrypted.asc'],
    bytes: lines(
      ...head('...', 'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e'),
      '',
      '--e',
      'Content-Type: application/pgp-encrypted',
      '',
      'Version: 1',
      '--e',
      'Content-Type: application/octet-stream; name="encrypted.asc"',
      '',
      '-----BEGIN PGP MESSAGE-----',
      '--e--'
    )
  },
  {
    what: 'lines that end in LF alone',
    ...usual,
    subject: 'Unix',
    text: 'first\nsecond',
    bytes: Buffer.from(`${head('Unix').join('\n')}\n\nfirst\nsecond\n`)
  },
  {
    what: 'the last boundary is missing',
    ...usual,
    subject: 'Cut',
    text: 'half of it',
    bytes: lines(...head('Cut', 'Content-Type: multipart/mixed; boundary=c'), '', '--c', '', 'half of it')
  },
  {
    what: 'no subject, no date, to nobody',
    from: 'ana@example.org',
    subject: '',
    text: 'hello',
    bytes: lines('From: ana@example.org', 'To: undisclosed-recipients:;', 'Message-ID: <1@example.org>', '', 'hello')
  },
  {
    what: 'a date that is none',
    from: 'ana@example.org',
    subject: 'When',
    text: 'hello',
    bytes: lines('From: ana@example.org', 'Date: Tue, 31 Feb 2026 25:99:00', 'Subject: When', '', 'hello')
  },
  {
    what: 'a unicode mark at the beginning of the text, controls in the subject',
    ...usual,
    subject: 'Odd subject',
    text: 'hello',
    bytes: lines(
      ...head('=?utf-8?Q?Odd=00_=E2=80=AEsubject=07?=', 'Content-Type: text/plain; charset=utf-8'),
      '',
      '\ufeffhello'
    )
  }
]
