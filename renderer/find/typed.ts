/**
 * What a new dossier takes from what was typed into the search: digits are its phone, letters its name. A few digits beside letters
 * belong to the name. fromTyped('011 334-55') is { phone: '011 334-55' }, fromTyped('Marta 600 12 34 56') is
 * { name: 'Marta', phone: '600 12 34 56' }, fromTyped('Pekara 011') is { name: 'Pekara 011' }.
 */
export function fromTyped(text: string): { name?: string; phone?: string } {
  const plain = text.trim()
  if (digitsIn(plain) >= 3 && /^[+\d][\d\s()./+-]*$/.test(plain)) return { phone: plain.slice(0, 60) }
  const [phone] =
    plain.match(/(?<![\p{L}\d])[+\d(][\d\s()./+-]*\d(?![\p{L}\d])/gu)?.filter((run) => digitsIn(run) >= 6) ?? []
  const name = phone
    ? plain
        .replace(phone, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
    : plain
  if (!phone || name === '') return { name: plain.slice(0, 200) }
  return { name: name.slice(0, 200), phone: phone.trim().slice(0, 60) }
}

const digitsIn = (text: string) => text.replace(/\D/g, '').length
