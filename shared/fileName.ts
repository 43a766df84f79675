const forbidden = /[<>:"/\\|?*]/gu
// Controls, halves of broken pairs, zero-width signs and direction marks: invisible in a name, fatal or deceiving in a file's.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu
const mostBytes = 180

/**
 * A name any of Windows, macOS and Linux takes for a file, of parts joined by " - ": `fileName(['A/B: "C"', '2026-10-13'], 'pdf')`
 * is `A-B C - 2026-10-13.pdf`. The first part gives way when it is too long (180 bytes of UTF-8 for the whole).
 */
export function fileName(parts: readonly [string, ...string[]], extension: string): string {
  const clean = parts.map(cleaned)
  const rest = [...clean.slice(1).map((part) => ` - ${part}`), `.${extension}`].join('')
  const first = shortened(clean[0] || '_', mostBytes - bytesOf(rest))
  return (reserved.test(first.split('.')[0] ?? '') ? `_${first}` : first) + rest
}

const cleaned = (part: string) =>
  part
    .normalize('NFC')
    .replace(invisible, ' ')
    .replace(/[/\\|]/gu, '-')
    .replace(forbidden, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')

function shortened(text: string, most: number): string {
  if (bytesOf(text) <= most) return text
  let short = ''
  let left = most - bytesOf('…')
  for (const letter of text) {
    left -= bytesOf(letter)
    if (left < 0) break
    short += letter
  }
  return `${short.trimEnd()}…`
}

/** How many bytes a text takes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
