/**
 * What a new dossier takes from what was typed into the search: a number is its phone, anything else its name.
 * fromTyped('011 334-55') is { phone: '011 334-55' }, fromTyped('Pekara 011') is { name: 'Pekara 011' }.
 */
export function fromTyped(text: string): { name: string } | { phone: string } {
  const plain = text.trim()
  const digits = plain.replace(/\D/g, '').length
  return digits >= 3 && /^[+\d][\d\s()./+-]*$/.test(plain)
    ? { phone: plain.slice(0, 60) }
    : { name: plain.slice(0, 200) }
}
