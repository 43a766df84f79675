import DOMPurify from 'dompurify'

const tags =
  'a b blockquote br caption center code col colgroup dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins li ol p pre q s small span strike strong sub sup table tbody td tfoot th thead tr tt u ul'
const attributes = 'align colspan dir lang rowspan'

/**
 * A mail's page without anything that runs, loads or leads anywhere: no address is left in it, not even of a link. It is shown in a
 * frame without rights on an origin of its own, whose policy loads nothing, all the same.
 */
export function cleanedMail(html: string): string {
  const clean = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: tags.split(' '),
    ALLOWED_ATTR: attributes.split(' '),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    KEEP_CONTENT: true
  })
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; sandbox">`
  return `<!doctype html><html><head>${policy}<meta name="referrer" content="no-referrer"></head><body>${clean}</body></html>`
}
