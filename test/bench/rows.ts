import type { BenchRow } from './engine.ts'

// Clients that never were, in five languages, the same ones at every run: about 3.3 KB of JSON each.

const words: readonly (readonly string[])[] = [
  `harbour bakery mill north stone river green quality order bread flour label price basket sample asked about delivery on
   Monday before eight wants two pallets of the dark rye said the invoice was late again and will pay this week`,
  `panadería horno muñoz peña camino viñedo río norte calidad pedido harina etiqueta precio cesta muestra preguntó por la
   entrega del lunes antes de las ocho quiere dos palés de centeno dijo que la factura llegó tarde y pagará esta semana`,
  `пекара млин ђурђевак шљива чешљар река север камен квалитет поруџбина брашно налепница цена корпа узорак питао за испоруку
   у понедељак пре осам жели две палете ражи рекао да је рачун каснио и да ће платити ове недеље`,
  `пекарня млин їжак ґанок річка північ камінь якість замовлення борошно наліпка ціна кошик зразок запитав про доставку в
   понеділок до восьмої хоче два піддони жита сказав що рахунок запізнився і заплатить цього тижня`,
  `φούρνος μύλος ποτάμι βορράς πέτρα ποιότητα παραγγελία αλεύρι ετικέτα τιμή καλάθι δείγμα ρώτησε για την παράδοση τη δευτέρα
   πριν τις οκτώ θέλει δύο παλέτες σίκαλη είπε πως το τιμολόγιο άργησε και θα πληρώσει αυτή την εβδομάδα`
].map((text) => text.split(/\s+/))
const towns = [
  ['Galway', 'Sligo', 'Cork', 'Leeds', 'Bristol'],
  ['Logroño', 'Cádiz', 'Ávila', 'Gijón', 'León'],
  ['Чачак', 'Шабац', 'Нови Сад', 'Ниш', 'Ужице'],
  ['Київ', 'Львів', 'Чернівці', 'Їзюм', 'Ужгород'],
  ['Θεσσαλονίκη', 'Πάτρα', 'Βόλος', 'Χανιά', 'Ιωάννινα']
]
const people = [
  ['Aoife Byrne', 'Tom Harris', 'Niamh Kelly', 'Owen Price'],
  ['Begoña Ruiz', 'Íñigo Peña', 'María Núñez', 'José Gómez'],
  ['Ђорђе Љубић', 'Јелена Чолић', 'Милош Жунић', 'Ана Шарац'],
  ['Оксана Їжак', 'Григорій Ґудзь', 'Леся Шевчук', 'Юрій Коваль'],
  ['Ελένη Παππά', 'Γιώργος Νίκας', 'Μαρία Σίμου', 'Ανδρέας Ρίζος']
]
const prefixes = ['+353 91', '+34 941', '+381 32', '+380 44', '+30 2310']

const numbersFrom = (seed: number) => {
  let state = seed >>> 0
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

const two = (n: number) => String(n).padStart(2, '0')

/** The 240 days clients are due on: twenty a month, from November 2026 on. `benchDays[0]` is the one most is measured on. */
export const benchDays: readonly string[] = [
  '2026-11-22',
  ...Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: 20 }, (_, n) => `${month === 0 ? 2026 : 2027}-${two(month === 0 ? 12 : month)}-${two(n + 1)}`)
  ).flat()
].slice(0, 240)

const sentence = (language: number, length: number, next: (below: number) => number) => {
  const from = words[language] as readonly string[]
  return Array.from({ length }, () => from[next(from.length)]).join(' ')
}
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The client with a number. Everything about it follows from the number and the seed. */
export function benchRow(number: number, seed = 1): BenchRow {
  const next = numbersFrom(seed * 7919 + number * 104729 + 13)
  for (let warm = 0; warm < 3; warm++) next(2)
  const language = next(5)
  const pick = (from: readonly (readonly string[])[]) => (from[language] as string[])[next(from[language]?.length ?? 1)]
  const company = capital(`${sentence(language, 2, next)} ${number}`)
  const bytes = language < 2 ? 1 : 1.85
  const say = (length: number) => sentence(language, Math.round(length / bytes), next)
  return {
    id: `c${String(number).padStart(6, '0')}`,
    company,
    contact: pick(people) as string,
    phone: `${prefixes[language]} ${100000 + ((number * 7919 + seed) % 899999)}`,
    email: `c${number}@example.com`,
    city: pick(towns) as string,
    postcode: String(10000 + next(80000)),
    category: 'ABC'[next(3)] as string,
    nextContact: benchDays[next(benchDays.length)] as string,
    needs: say(40),
    notes: say(60),
    log: Array.from({ length: 8 }, (_, n) => ({
      at: `${n < 2 ? 2025 : 2026}-${two(n === 7 ? 4 + next(7) : 1 + n)}-${two(1 + next(28))}T${two(8 + next(9))}:${two(next(60))}`,
      kind: ['call', 'visit', 'mail'][next(3)] as string,
      text: say(37)
    }))
  }
}

export function* benchRows(count: number, seed = 1): Generator<BenchRow> {
  for (let number = 1; number <= count; number++) yield benchRow(number, seed)
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
const columns = [
  'company',
  'contact',
  'phone',
  'email',
  'city',
  'postcode',
  'category',
  'nextContact',
  'needs',
  'notes'
] as const

/** The same clients as a list to import: one line each, without what was said. */
export const benchCsv = (count: number): string =>
  `${[columns.join(','), ...[...benchRows(count, 2)].map((row) => columns.map((name) => cell(row[name] ?? '')).join(','))].join('\r\n')}\r\n`

/** What people type into the search: beginnings of words, two words, accents left out, a number. */
export const benchSearches: readonly string[] = [
  'bak',
  'harbour 12',
  'muno',
  'panaderia',
  'logrono peña',
  'чача',
  'дјурдјевак',
  'млин река',
  'київ',
  'ґудзь',
  'φουρ',
  'θεσσαλονικη παρα',
  'ΠΟΤΑΜΙ',
  'aoife',
  'begona ruiz',
  'c123',
  'stone 44',
  'quality river',
  'жунић',
  'хання'
]
