/** The longest link every system's programs take. */
const longest = 2000

/**
 * A link that begins a mail (RFC 6068): the address may be left out, line breaks are CRLF. Null when it is longer than 2,000
 * characters, which some programs refuse: leave the body out then. mailto({ to: 'ana@x.rs', subject: 'A b', body: 'c' }) is
 * 'mailto:ana@x.rs?subject=A%20b&body=c'.
 */
export function mailto({ to = '', subject, body }: { to?: string; subject: string; body?: string }): string | null {
  const part = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r?\n/g, '\r\n'))
  const link = `mailto:${part(to).replace('%40', '@')}?subject=${part(subject)}${body ? `&body=${part(body)}` : ''}`
  return link.length > longest ? null : link
}
