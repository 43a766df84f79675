import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { type MailAsRead, mailLimits } from '../../shared/mail.ts'
import { paperName } from '../../shared/paperName.ts'
import { ProblemError } from '../../shared/problem.ts'

/** A mail's bytes as what is shown of it. Throws 'not-a-mail' and 'mail-too-much'. */
export async function readMail(bytes: Uint8Array): Promise<MailAsRead> {
  const mail = await parsed(bytes)
  const text = mail.text ?? ''
  const html = mail.html && mail.html.length <= mailLimits.html ? mail.html : null
  return {
    from: mail.from ? addressText(mail.from) : '',
    to: addressesText(mail.to),
    cc: addressesText(mail.cc),
    subject: lineOf(mail.subject ?? ''),
    ...whenOf(mail),
    text: text.slice(0, mailLimits.text),
    html,
    isCut: text.length > mailLimits.text || (html === null && Boolean(mail.html)),
    attachments: mail.attachments.slice(0, mailLimits.attachments).map((one) => ({
      name: nameOf(one),
      media: one.mimeType.slice(0, 100),
      bytes: bytesOf(one).length
    }))
  }
}

/** One attachment of a mail, by its place in the list; null when there is none. */
export async function readAttachment(
  bytes: Uint8Array,
  number: number
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const { attachments } = await parsed(bytes)
  const one = number < mailLimits.attachments ? attachments[number] : undefined
  return one ? { name: nameOf(one), bytes: bytesOf(one) } : null
}

const ownHeaders = new Set(['from', 'to', 'date', 'subject', 'message-id', 'received', 'mime-version'])

async function parsed(bytes: Uint8Array): Promise<Email> {
  if (bytes.length > mailLimits.bytes || partsIn(bytes) > mailLimits.parts) throw new ProblemError('mail-too-much')
  try {
    const mail = await PostalMime.parse(bytes, {
      maxNestingDepth: 32,
      maxHeadersSize: 1024 * 1024,
      maxRfc822NestingDepth: 0
    })
    if (!mail.headers.some(({ key }) => ownHeaders.has(key))) throw new ProblemError('not-a-mail')
    return mail
  } catch (thrown) {
    if (thrown instanceof ProblemError) throw thrown
    throw new ProblemError('mail-too-much', {}, { cause: thrown })
  }
}

/** How many parts it may have at most: lines that begin as a boundary does. A part each costs more than its bytes. */
function partsIn(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const dashed = dashedBoundaries(text)
  if (dashed.length > mailLimits.parts) return dashed.length
  let parts = 0
  for (let at = text.indexOf('\n--'); at >= 0 && parts <= mailLimits.parts; at = text.indexOf('\n--', at + 3)) {
    const next = text[at + 3]
    if (next === 0x2d) {
      // A line of dashes is no boundary, unless the mail says that it is: "----=_NextPart" is Outlook's.
      if (dashed.some((boundary) => text.subarray(at + 3, at + 3 + boundary.length).equals(boundary))) parts++
    } else if (next !== 0x0a && next !== 0x0d && next !== 0x20) parts++
  }
  return parts
}

/** The boundaries a mail names that begin with a dash, each once. */
function dashedBoundaries(text: Buffer): Buffer[] {
  const found = new Set<string>()
  for (
    let at = text.indexOf('oundary=');
    at >= 0 && found.size <= mailLimits.parts;
    at = text.indexOf('oundary=', at + 8)
  ) {
    const [, boundary] = /^"?(-[^"\r\n;]*)/.exec(text.toString('latin1', at + 8, at + 90)) ?? []
    if (boundary) found.add(boundary)
  }
  return [...found].map((boundary) => Buffer.from(boundary, 'latin1'))
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
const nameOf = ({ filename, mimeType }: Attachment): string =>
  paperName(filename ?? mimeType.replace('/', '.').slice(0, 60))

const lineOf = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 400)
const addressText = ({ name, address, group }: Address): string =>
  lineOf(group ? `${name}: ${addressesText(group)}` : name && address ? `${name} <${address}>` : address || name)
const addressesText = (all: readonly Address[] | undefined): string =>
  lineOf((all ?? []).slice(0, 100).map(addressText).join(', '))

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The day and time as they stand in the mail: the sender's own, which no zone moves. */
function whenOf({ headers }: Email): { day?: string; time?: string } {
  const said = headers.find(({ key }) => key === 'date')?.value ?? ''
  const [, date, month, year, hour, minute] =
    /(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})(?:[ ,]+(\d{1,2}):(\d{2}))?/.exec(said) ?? []
  if (!date || !month || !year) return {}
  const number = months.indexOf(month.toLowerCase()) + 1
  const day = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`
  return { day, ...(hour && minute && { time: `${hour.padStart(2, '0')}:${minute}` }) }
}
