/**
 * What RFC 5545 forbids in a calendar file of one event, as sentences; none when it is valid. Stricter than any reader: the form of
 * every line (3.1), which properties must stand there and how often (3.6, 3.6.1), and the values of those we write (3.3).
 */
export function faultsInCalendar(file: string): string[] {
  const faults: string[] = []
  if (!file.endsWith('\r\n')) faults.push('the last line has no end')
  if (/[^\r]\n|\r(?!\n)/.test(file)) faults.push('a line ends with something else than CRLF')
  for (const line of file.split('\r\n')) {
    if (new TextEncoder().encode(line).length > 75) faults.push(`more than 75 octets: ${line}`)
  }
  const lines = file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
  const read = lines.map((line) => {
    const parts = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=[^";:,\p{Cc}]*)*):(.*)$/su.exec(line)
    if (!parts) faults.push(`no content line: ${line}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are forbidden
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) faults.push(`a control character: ${JSON.stringify(line)}`)
    return { name: parts?.[1] ?? '', value: parts?.[3] ?? '' }
  })
  const at = (name: string, value: string) => read.findIndex((line) => line.name === name && line.value === value)
  const frame = [at('BEGIN', 'VCALENDAR'), at('BEGIN', 'VEVENT'), at('END', 'VEVENT'), at('END', 'VCALENDAR')]
  const [begin = -1, from = -1, to = -1, end = -1] = frame
  if (begin !== 0 || from < 0 || to < from || end !== lines.length - 1 || to !== end - 1) faults.push('badly nested')
  const inCalendar = read.slice(1, from)
  const inEvent = read.slice(from + 1, to)
  const count = (list: typeof read, name: string) => list.filter((line) => line.name === name).length
  for (const name of ['VERSION', 'PRODID']) if (count(inCalendar, name) !== 1) faults.push(`${name} must stand once`)
  for (const name of ['CALSCALE', 'METHOD']) if (count(inCalendar, name) > 1) faults.push(`${name} stands twice`)
  for (const name of ['UID', 'DTSTAMP', 'DTSTART'])
    if (count(inEvent, name) !== 1) faults.push(`${name} must stand once`)
  for (const name of ['DTEND', 'SEQUENCE', 'SUMMARY', 'LOCATION', 'DESCRIPTION']) {
    if (count(inEvent, name) > 1) faults.push(`${name} stands twice`)
  }
  const value = (name: string) => inEvent.find((line) => line.name === name)?.value
  for (const name of ['DTSTAMP', 'DTSTART', 'DTEND']) {
    const text = value(name)
    const isTime = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])[0-5]\d[0-5]\dZ$/.test(text ?? '')
    if (text !== undefined && !isTime) faults.push(`${name} is no time in UTC: ${text}`)
  }
  if ((value('DTEND') ?? '99999') <= (value('DTSTART') ?? '')) faults.push('it ends before it begins')
  if (!/^\d+$/.test(value('SEQUENCE') ?? '0')) faults.push('SEQUENCE is no number')
  for (const name of ['UID', 'SUMMARY', 'LOCATION', 'DESCRIPTION']) {
    const text = value(name)
    if (text !== undefined && !/^(?:[^\\;,]|\\[\\;,nN])*$/su.test(text)) faults.push(`${name} is not escaped: ${text}`)
  }
  return faults
}
