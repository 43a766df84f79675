import { expect, test } from 'vitest'
import { readTable } from '../../electron/intake/readTable.ts'
import type { Language } from '../../shared/words.ts'
import { anIntakeDesk } from './intakeDesk.ts'
import { bytesIn, csv, type FileEncoding, fileEncodings } from './tableBytes.ts'

const lists: { name: string; language: Language; rows: string[][] }[] = [
  {
    name: 'English',
    language: 'en',
    rows: [
      ['Company', 'Contact', 'Phone', 'Town', 'Notes'],
      ['Café Doyle', 'Siobhán Byrne', '01 234 5678', 'Dublin', 'Pays in € – always on time'],
      ['Murphy’s Bakery', 'Niall', '021 427 0000', 'Cork', 'flour, salt']
    ]
  },
  {
    name: 'Spanish',
    language: 'es',
    rows: [
      ['Empresa', 'Contacto', 'Teléfono', 'Población', 'Observaciones'],
      ['Panadería Núñez, S.L.', 'Begoña Peña', '91 123 45 67', 'Alcorcón', 'Quiere precios de azúcar; llamar después'],
      ['Almendras Ibáñez', 'Íñigo Ordóñez', '96 555 44 33', 'Alicante', '¿Harina? Sí']
    ]
  },
  {
    name: 'Serbian Cyrillic',
    language: 'sr',
    rows: [
      ['Назив', 'Контакт особа', 'Телефон', 'Град', 'Напомене'],
      ['Пекара Ђурђевак', 'Љиљана Његован', '011/334-55-66', 'Београд', 'Тражи шећер и ћуреће месо'],
      ['Млин Ваљево', 'Џон Чолић', '014/221-100', 'Ваљево', 'плаћа на време']
    ]
  },
  {
    name: 'Serbian Latin',
    language: 'sr',
    rows: [
      ['Naziv', 'Kontakt osoba', 'Telefon', 'Grad', 'Napomene'],
      ['Pekara Đurđevak', 'Željka Čolić', '011/334-55-66', 'Čačak', 'Traži šećer i ćureće meso'],
      ['Mlin Žitište', 'Siniša Šćekić', '023/821-100', 'Žitište', 'plaća na vreme']
    ]
  },
  {
    name: 'Ukrainian',
    language: 'uk',
    rows: [
      ['Назва', 'Контактна особа', 'Телефон', 'Місто', 'Примітки'],
      ['Хлібозавод Київський', 'Олена Щербань', '044 123 45 67', 'Київ', 'Цікавить борошно; є складське приміщення'],
      ['Пекарня Їжачок', 'Юрій Ґалаґан', '032 222 33 44', 'Львів', 'передзвонити пізніше']
    ]
  },
  {
    name: 'Greek',
    language: 'el',
    rows: [
      ['Επωνυμία', 'Υπεύθυνος', 'Τηλέφωνο', 'Πόλη', 'Σημειώσεις'],
      ['Αρτοποιία Ήλιος', 'Γιώργος Παπαδόπουλος', '210 1234567', 'Αθήνα', 'Θέλει τιμές για αλεύρι και ζάχαρη'],
      ['Μύλοι Θεσσαλίας', 'Ελένη Ώρα', '2410 555666', 'Λάρισα', 'πληρώνει στην ώρα της']
    ]
  }
]

const files = lists.flatMap((list) =>
  [';', '\t'].flatMap((delimiter) =>
    fileEncodings.flatMap((encoding) => {
      const bytes = bytesIn(encoding, csv(list.rows, delimiter))
      return bytes ? [{ ...list, delimiter, encoding, bytes }] : []
    })
  )
)

test('there are enough files for the promise', () => {
  expect(files.length).toBeGreaterThanOrEqual(80)
  expect(new Set(files.map((file) => file.encoding)).size).toBe(10)
})

test.each(files)('$name in $encoding is right or asked', ({ language, rows, delimiter, encoding, bytes }) => {
  const named = encoding.replace('+', '') as FileEncoding
  const read = readTable(bytes, { language })
  if (named.startsWith('utf')) {
    expect(read.encodingIsGuess).toBe(false)
    expect(read.encoding).toBe(named)
    expect(read.samples).toEqual([])
  } else {
    expect(read.encodingIsGuess).toBe(true)
    expect(read.samples.find((sample) => sample.encoding === named)?.text).toContain(rows[1]?.[0])
  }
  // What is shown unasked is right too: é is one byte in 1250 and 1252, so the letters count and not the name.
  expect(read.delimiter).toBe(delimiter)
  expect(read.rows).toEqual(rows)
  expect(readTable(bytes, { language, encoding: named as 'utf-8' }).rows).toEqual(rows)
})

test.each(lists)('a $name list keeps its letters through the worker', async ({ language, rows }) => {
  const desk = anIntakeDesk({ language })
  const preview = await desk.preview(bytesIn('utf-16le+', csv(rows)) as Uint8Array<ArrayBuffer>)
  expect([preview.headers, ...preview.cells]).toEqual(rows)
  expect(preview.columns).toEqual(['name', 'person', 'phone', 'town', 'notes'])
  desk.intakes.close()
})
