import DOMPurify from 'dompurify'

const tags =
  'a b blockquote br caption center code col colgroup dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins li ol p pre q s small span strike strong sub sup table tbody td tfoot th thead tr tt u ul'
const attributes = 'align colspan dir lang rowspan'

const harmless = {
  ALLOWED_TAGS: tags.split(' '),
  ALLOWED_ATTR: attributes.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  KEEP_CONTENT: true
}

/**
 * A mail's page without anything that runs, loads or leads anywhere: no address is left in it, not even of a link. It is shown in a
 * frame without rights on an origin of its own, whose policy loads nothing, all the same.
 */
export function cleanedMail(html: string): string {
  const clean = DOMPurify.sanitize(html, harmless)
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; sandbox">`
  return `<!doctype html><html><head>${policy}<meta name="referrer" content="no-referrer"></head><body>${clean}</body></html>`
}

const ownLine = new Set('BLOCKQUOTE CENTER DD DIV DL DT H1 H2 H3 H4 H5 H6 HR LI OL P PRE TABLE TR UL'.split(' '))

/** What a mail's page says, as lines: for a mail that was sent without a text. '<p>a</p><p>b<br>c</p>' is 'a', 'b', 'c'. */
export function mailText(html: string): string {
  const page = DOMPurify.sanitize(html, { ...harmless, RETURN_DOM_FRAGMENT: true })
  const parts: string[] = []
  const walk = document.createTreeWalker(page, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) parts.push((node.nodeValue ?? '').replace(/\s+/g, ' '))
    else if (node.nodeName === 'BR' || ownLine.has(node.nodeName)) parts.push('\n')
    else if (node.nodeName === 'TD' || node.nodeName === 'TH') parts.push('  ')
  }
  return parts
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
