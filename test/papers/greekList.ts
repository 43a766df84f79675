// A Greek spreadsheet's export as it comes out of an office: windows-1253, semicolons, made here and never copied.

const decoder = new TextDecoder('windows-1253')
const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))

/** A text in windows-1253; throws when a letter is not in it. */
export function inWindows1253(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => {
    const byte = byteOf.get(letter)
    if (byte === undefined) throw new Error(`${letter} is not in windows-1253`)
    return byte
  })
}

const towns = ['Αθήνα', 'Θεσσαλονίκη', 'Πάτρα', 'Ηράκλειο', 'Λάρισα', 'Βόλος', 'Ιωάννινα', 'Καβάλα']
const trades = ['Αρτοποιείο', 'Ζαχαροπλαστείο', 'Γαλακτοκομείο', 'Ταβέρνα', 'Ποτοποιία']
const names = ['Ελένη', 'Νίκος', 'Μαρία', 'Γιώργος', 'Άννα', 'Στέλιος', 'Κώστας', 'Ζωή']

/** `count` rows with company, person, phone, town and note. */
export function greekList(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, index) => {
    const n = String(index + 1).padStart(3, '0')
    const town = towns[index % towns.length]
    return [
      `${trades[index % trades.length]} ${n} ${town}`,
      names[index % names.length],
      `210 55${n.padStart(5, '0')}`,
      town,
      index % 3 === 0 ? 'Ζήτησε τιμοκατάλογο; πήρε δείγμα' : ''
    ]
      .map((cell) => (cell?.includes(';') ? `"${cell}"` : cell))
      .join(';')
  })
  return inWindows1253(['Επωνυμία;Υπεύθυνος;Τηλέφωνο;Πόλη;Σημειώσεις', ...rows, ''].join('\r\n'))
}
