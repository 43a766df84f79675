// A mail that is a page only, as the text of it: for paper, where nothing runs and nothing is fetched.

const blocks = new Set(
  'address article blockquote br dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
    ' '
  )
)
const unseen = new Set(['head', 'script', 'style', 'template', 'title', 'noscript'])
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  bull: '•',
  middot: '·'
}

/** The readable text of a web page: plainOfHtml('<p>Dear Ana,<br>yes &amp; no</p>') is 'Dear Ana,\nyes & no'. */
export function plainOfHtml(html: string): string {
  let text = ''
  let at = 0
  let hidden = ''
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? html.length : open
    if (hidden === '') text += html.slice(at, end).replace(/\s+/g, ' ')
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4)
      if (close < 0) break
      at = close + 3
      continue
    }
    const close = html.indexOf('>', open)
    if (close < 0) break
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(open, open + 40))
    at = close + 1
    if (!tag) continue
    const name = (tag[2] ?? '').toLowerCase()
    if (hidden !== '') {
      if (tag[1] && name === hidden) hidden = ''
    } else if (unseen.has(name) && !tag[1] && !html.slice(open, close).endsWith('/')) hidden = name
    else if (name === 'td' || name === 'th') text += ' '
    else if (blocks.has(name)) text += '\n'
  }
  return text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) =>
      name ? (named[name.toLowerCase()] ?? whole) : letterOf(hex ? Number.parseInt(hex, 16) : Number(decimal))
    )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const letterOf = (code: number) =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ''
