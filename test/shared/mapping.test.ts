import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actSchema } from '../../shared/act.ts'
import { calendarOf, newBinder } from '../../shared/binder.ts'
import { day, time } from '../../shared/day.ts'
import { columnsFor, fingerprintOf, hasHeaderRow, headerSays } from '../../shared/mapping/columnsFor.ts'
import { type ImportGiven, planImport } from '../../shared/mapping/planImport.ts'
import { refusedTable, refusedTableName } from '../../shared/mapping/refusedTable.ts'
import { cellOf } from '../../shared/mapping/rowDraft.ts'
import { countryWritten } from '../../shared/mapping/writtenCountry.ts'
import { dayStyleOf, dayWritten } from '../../shared/mapping/writtenDay.ts'
import { categoryAlphabetOf, categoryWritten, levelWritten } from '../../shared/mapping/writtenRank.ts'
import { timeWritten } from '../../shared/mapping/writtenTime.ts'
import { columnKinds, type MappedColumn } from '../../shared/mapping.ts'
import { ordersBetween } from '../../shared/order.ts'
import { emptyTally } from '../../shared/tally.ts'

const today = day('2026-11-22')
const custom = { today, monthFirst: false }

test.each([
  ['5.7.2027.', '2027-07-05'],
  ['05.07.2027', '2027-07-05'],
  ['5. 7. 2027.', '2027-07-05'],
  ['5/7/27', '2027-07-05'],
  ['5-7-2027', '2027-07-05'],
  ['5/7', '2027-07-05'],
  ['23/11', '2026-11-23'],
  ['21/11', '2027-11-21'],
  ['29.2.', '2028-02-29'],
  ['2027-07-05', '2027-07-05'],
  ['2027-07-05 00:00:00', '2027-07-05'],
  ['20270705', '2027-07-05'],
  ['46573', '2027-07-05'],
  ['1.2.98', '1998-02-01'],
  ['5 July', '2027-07-05'],
  ['5th July', '2027-07-05'],
  ['July 5, 2027', '2027-07-05'],
  ['Mon 5 July 2027', '2027-07-05'],
  ['5-Jul-27', '2027-07-05'],
  ['5 de julio de 2027', '2027-07-05'],
  ['lunes, 5 de julio de 2027', '2027-07-05'],
  ['mar 6 jul', '2027-07-06'],
  ['5. јула 2027.', '2027-07-05'],
  ['5. jul 2027', '2027-07-05'],
  ['5 липня 2027 р.', '2027-07-05'],
  ['нд 5 липня', '2027-07-05'],
  ['5 Ιουλίου 2027', '2027-07-05'],
  ['July', '2027-07'],
  ['November', '2026-11'],
  ['July 2027', '2027-07'],
  ['jul-27', '2027-07'],
  ['липень', '2027-07'],
  ['2027-07', '2027-07'],
  ['07/2027', '2027-07']
])('a list says %s and means %s', (cell, on) => {
  expect(dayWritten(cell, dayStyleOf([cell], { ...custom, without: 'next' }))).toEqual({ on })
})

test.each([
  ['2027-07-05 10:30', '2027-07-05', '10:30'],
  ['2027-07-05T10:30:00', '2027-07-05', '10:30'],
  ['5/7/2027 2:30 PM', '2027-07-05', '14:30'],
  ['46573.4375', '2027-07-05', '10:30']
])('%s has its time', (cell, on, at) => {
  expect(dayWritten(cell, dayStyleOf([cell], { ...custom, without: 'next' }))).toEqual({ on, at })
})

test.each(['31.4.2027', '29.2.2027', 'next', 'soon', '45', '0/0/0', '', '99999999', '32 July'])(
  '%s is no day',
  (cell) => {
    expect(dayWritten(cell, dayStyleOf([cell], { ...custom, without: 'next' }))).toBeNull()
  }
)

test('one column is written one way', () => {
  const style = (cells: string[]) => dayStyleOf(cells, { ...custom, without: 'next' })
  expect(dayWritten('7/5/2027', style(['7/5/2027', '7/25/2027']))).toEqual({ on: '2027-07-05' })
  expect(dayWritten('7/5/2027', style(['7/5/2027', '25/7/2027']))).toEqual({ on: '2027-05-07' })
  expect(dayWritten('7/25/2027', style(['7/25/2027', '25/7/2027']))).toBeNull()
  // A number among written days is no spreadsheet's day number.
  expect(dayWritten('46573', style(['46573', '5.7.2027']))).toBeNull()
  expect(dayWritten('5/7', { ...style([]), without: 'last' })).toEqual({ on: '2026-07-05' })
  expect(dayWritten('December', { ...style([]), without: 'last' })).toEqual({ on: '2025-12' })
})

test.each([
  ['10:30', '10:30'],
  ['10.30', '10:30'],
  ['10h30', '10:30'],
  ['10h', '10:00'],
  ['9', '09:00'],
  ['10:30:00', '10:30'],
  ['2:30 PM', '14:30'],
  ['12am', '00:00'],
  ['14 год', '14:00'],
  ['5 μ.μ.', '17:00'],
  ['0.4375', '10:30'],
  ['0,4375', '10:30']
])('the time %s is %s', (cell, at) => {
  expect(timeWritten(cell)).toBe(at)
})

test.each(['25', '24:00', '13 pm', 'abc', '10:3', '10:75', ''])('%s is no time', (cell) => {
  expect(timeWritten(cell)).toBeNull()
})

test('categories in three scripts', () => {
  expect(['А', 'Б', 'В'].map((cell) => categoryWritten(cell, categoryAlphabetOf(['А', 'Б', 'В'])))).toEqual([
    'A',
    'B',
    'C'
  ])
  expect(['Α', 'Β', 'Γ'].map((cell) => categoryWritten(cell, categoryAlphabetOf(['Α', 'Β', 'Γ'])))).toEqual([
    'A',
    'B',
    'C'
  ])
  expect(['A', 'В', 'С', 'b', 'Category C', '2'].map((cell) => categoryWritten(cell, 'abc'))).toEqual([
    'A',
    'B',
    'C',
    'B',
    'C',
    'B'
  ])
  expect(['gold', 'D', ''].map((cell) => categoryWritten(cell, 'abc'))).toEqual([null, null, null])
})

test('levels and countries in five languages', () => {
  expect(['Customer', 'Cliente', 'купац', 'Клієнт', 'Πελάτης'].map(levelWritten)).toEqual(Array(5).fill('client'))
  expect(['lead', 'Interesado', 'Потенцијални', 'Потенційний', 'δυνητικός'].map(levelWritten)).toEqual([
    'lead',
    'prospect',
    'prospect',
    'prospect',
    'prospect'
  ])
  expect(levelWritten('whatever')).toBeNull()
  expect(['ES', 'Spain', 'España', 'Шпанија', 'Španija', 'Іспанія', 'Ισπανία'].map(countryWritten)).toEqual(
    Array(7).fill('ES')
  )
  expect(['Србија', 'Україна', 'Ελλάδα', 'Éire', 'USA'].map(countryWritten)).toEqual(['RS', 'UA', 'GR', 'IE', 'US'])
  expect(['Atlantis', 'QQ', ''].map(countryWritten)).toEqual([null, null, null])
})

test.each([
  [
    'en',
    'Company;Contact person;Job title;Phone number;Mobile;E-mail;Street;Postcode;City;Country;Next contact;Time;Aim;Last contact;Comments;Category;Status'
  ],
  [
    'es',
    'Empresa;Persona de contacto;Cargo;Teléfono;Móvil;Correo electrónico;Dirección;Código postal;Población;País;Próximo contacto;Hora;Objetivo;Último contacto;Comentarios;Categoría;Estado'
  ],
  [
    'sr',
    'Назив фирме;Контакт особа;Функција;Телефон;Мобилни;Мејл;Улица и број;Поштански број;Место;Земља;Следећи контакт;Време;Циљ;Последњи контакт;Коментар;Категорија;Статус'
  ],
  [
    'sr, Latin',
    'Naziv firme;Kontakt osoba;Funkcija;Telefon;Mobilni;Mejl;Ulica i broj;Poštanski broj;Mesto;Zemlja;Sledeći kontakt;Vreme;Cilj;Poslednji kontakt;Komentar;Kategorija;Status'
  ],
  [
    'uk',
    'Назва компанії;Контактна особа;Посада;Телефон;Мобільний;Електронна пошта;Вулиця;Індекс;Місто;Країна;Наступний контакт;Час;Мета;Останній контакт;Коментар;Категорія;Статус'
  ],
  [
    'el',
    'Επωνυμία;Υπεύθυνος;Θέση;Τηλέφωνο;Κινητό;Email;Οδός;ΤΚ;Πόλη;Χώρα;Επόμενη επαφή;Ώρα;Σκοπός;Τελευταία επαφή;Σχόλια;Κατηγορία;Κατάσταση'
  ]
])('headers in %s', (_, headers) => {
  expect(headers.split(';').map((header) => headerSays(header)?.kind)).toEqual([
    'name',
    'person',
    'role',
    'phone',
    'phone2',
    'mail',
    'street',
    'postcode',
    'town',
    'country',
    'nextOn',
    'nextAt',
    'aim',
    'lastTalked',
    'note',
    'category',
    'level'
  ])
})

test.each([
  ['Contact phone', 'phone'],
  ['Contact e-mail', 'mail'],
  ['Date of next contact (dd/mm)', 'nextOn'],
  ['Customer since', 'since'],
  ['Company name *', 'name'],
  ['TELÉFONO (oficina)', 'phone'],
  ['Fax', 'skip'],
  ['VAT number', 'skip'],
  ['Телефон 2', 'phone2'],
  ['Ημ/νία επόμενης επαφής', 'nextOn'],
  ['Last contact date', 'lastTalked'],
  ['First name', 'person']
])('the header %s is %s', (header, kind) => {
  expect(headerSays(header)?.kind).toBe(kind)
})

test.each([
  [
    'Outlook',
    'First Name;Middle Name;Last Name;Company;Job Title;Business Street;Business City;Business Postal Code;Business Country/Region;Business Phone;Business Fax;Mobile Phone;E-mail Address;Web Page;Notes;Birthday',
    'person;person;person;name;role;street;town;postcode;country;phone;skip;phone2;mail;site;notes;skip'
  ],
  [
    'HubSpot',
    'Company name;Phone Number;City;State/Region;Postal Code;Lifecycle Stage;Last Activity Date;Next Activity Date;Company owner;Industry;Number of Employees;Annual Revenue;Record ID;Create Date',
    'name;phone;town;region;postcode;level;lastTalked;nextOn;skip;field;size;potential;skip;skip'
  ],
  [
    'a Spanish program',
    'Nº cliente;Razón social;NIF;Persona contacto;Tfno.;Móvil;C.P.;Localidad;Comercial;F. última visita;Próx. llamada;Observaciones',
    'skip;name;skip;person;phone;phone2;postcode;town;skip;lastTalked;nextOn;notes'
  ],
  [
    'a Serbian program',
    'Шифра;Назив;ПИБ;Адреса;Место;Пошт. број;Телефон;Контакт;Е-пошта;Комерцијалиста;Датум последњег позива;Следећи позив;Напомена',
    'skip;name;skip;street;town;postcode;phone;person;mail;skip;lastTalked;nextOn;notes'
  ],
  [
    'a Ukrainian program',
    '№;Назва підприємства;ЄДРПОУ;Телефони;Ел. пошта;Адреса;Директор;Менеджер;Дата дзвінка;Коментар менеджера',
    'skip;name;skip;phone;mail;street;person;skip;nextOn;note'
  ],
  [
    'a Greek program',
    'Κωδ.;Επωνυμία πελάτη;ΑΦΜ;Τηλέφωνα;Κιν.;Διεύθυνση;Τ.Κ.;Πόλη;Υπεύθυνος;Τελ. επαφή;Επόμ. επαφή;Παρατηρήσεις',
    'skip;name;skip;phone;phone2;street;postcode;town;person;lastTalked;nextOn;notes'
  ]
])('the headers of %s', (_, headers, kinds) => {
  expect(
    headers
      .split(';')
      .map((header) => headerSays(header)?.kind)
      .join(';')
  ).toBe(kinds)
})

test('days under a header nobody knows are not taken for ours', () => {
  expect(
    columnsFor(
      ['Name', 'Xyzzy day'],
      [
        ['A', '1.10.2026'],
        ['B', '2.10.2026']
      ],
      custom
    )
  ).toEqual(['name', 'skip'])
  expect(
    columnsFor(
      ['Name', 'Phone 1 - Type'],
      [
        ['A', 'work'],
        ['B', 'home']
      ],
      custom
    )
  ).toEqual(['name', 'skip'])
})

test('a header nobody knows says nothing', () => {
  expect(headerSays('Xyzzy')).toBeNull()
  expect(headerSays('')).toBeNull()
})

test('where the header says nothing the cells do', () => {
  const rows = [
    ['Danube Mills', 'ana@mills.example', '011/334-55-66', '5.7.2027', '1.10.2026'],
    ['Café Doyle', 'niall@doyle.example', '01 234 5678', '6.7.2027', '2.10.2026']
  ]
  expect(columnsFor([], rows, custom)).toEqual(['name', 'mail', 'phone', 'nextOn', 'lastTalked'])
  expect(columnsFor(['a', 'b', 'c', 'd', 'e'], rows, custom)).toEqual(['name', 'mail', 'phone', 'nextOn', 'lastTalked'])
  expect(hasHeaderRow(rows, custom)).toBe(false)
  expect(hasHeaderRow([['a', 'b', 'c', 'd', 'e'], ...rows], custom)).toBe(true)
  expect(
    hasHeaderRow(
      [
        ['Company', 'Town'],
        ['Danube Mills', 'Novi Sad']
      ],
      custom
    )
  ).toBe(true)
})

test('a follow-up that holds sentences is no day, a date of the past is the last talk', () => {
  expect(
    columnsFor(
      ['Name', 'Next contact'],
      [
        ['A', 'send the offer'],
        ['B', 'wants flour']
      ],
      custom
    )
  ).toEqual(['name', 'aim'])
  expect(
    columnsFor(
      ['Name', 'Date'],
      [
        ['A', '1.10.2026'],
        ['B', '2.10.2026']
      ],
      custom
    )
  ).toEqual(['name', 'lastTalked'])
  expect(
    columnsFor(
      ['Name', 'Address'],
      [
        ['A', 'a@b.example'],
        ['B', 'c@d.example']
      ],
      custom
    )
  ).toEqual(['name', 'mail'])
})

test('the fingerprint is that of the headers and not of how they are typed', () => {
  expect(fingerprintOf(['Назив', 'Телефон'])).toBe(fingerprintOf([' naziv', 'TELEFON']))
  expect(fingerprintOf(['Name', 'Phone'])).not.toBe(fingerprintOf(['Phone', 'Name']))
})

const binder = newBinder({ name: 'Clients', owner: 'Ana', language: 'en', country: 'ES' })
const given = (columns: MappedColumn[], rows: string[][], more: Partial<ImportGiven> = {}): ImportGiven => ({
  headers: columns.map((column) => `the ${column}`),
  columns,
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
  deal: null,
  now: { day: today, time: time('09:00') },
  settings: binder,
  calendar: calendarOf(binder, {}),
  tally: emptyTally(),
  act: 'import-1',
  known: new Set(),
  ...more
})

test('a full row becomes a full dossier', () => {
  const plan = planImport(
    given(
      [
        'name',
        'person',
        'phone',
        'mail',
        'street',
        'postcode',
        'town',
        'country',
        'category',
        'level',
        'nextOn',
        'nextAt',
        'aim',
        'lastTalked',
        'note'
      ],
      [
        [
          'Panadería Núñez',
          'Ana Pérez (compras)',
          '91 123 45 67 / 600 111 222',
          'ana@nunez.example; info@nunez.example',
          'Calle Mayor 5',
          '08001',
          'Alcorcón',
          'España',
          'a',
          'Cliente',
          '!5.7.2027',
          '10:30',
          'sugar prices',
          '1.10.2026',
          'wants 200 kg'
        ]
      ]
    )
  )
  expect(plan.dossiers).toEqual([
    {
      id: 'import-1-00001',
      made: { day: '2026-11-22', time: '09:00' },
      card: {
        name: 'Panadería Núñez',
        people: [{ id: 'p1', name: 'Ana Pérez (compras)', phones: [], mails: [] }],
        phones: [
          { text: '91 123 45 67', key: '+34911234567' },
          { text: '600 111 222', key: '+34600111222' }
        ],
        mails: ['ana@nunez.example', 'info@nunez.example'],
        address: { street: 'Calle Mayor 5', postcode: '08001', town: 'Alcorcón', country: 'ES' },
        category: 'A',
        level: 'client'
      },
      filing: {
        next: { on: '2027-07-05', at: '10:30', kind: 'call', aim: 'sugar prices', agreed: 'ink', order: 'a0' }
      },
      history: [
        {
          id: 'import-1-00001-1',
          at: { day: '2026-10-01', time: '00:00' },
          by: 'Ana',
          kind: 'note',
          reached: true,
          note: 'wants 200 kg'
        }
      ],
      stamps: [],
      slips: []
    }
  ])
})

test('what has no line on the card is kept in its notes', () => {
  const plan = planImport(
    given(
      ['name', 'level', 'country', 'lastTalked', 'aim', 'notes'],
      [['A', 'gold', 'Atlantis', 'last spring', 'sell', 'loud']]
    )
  )
  expect(plan.dossiers[0]?.card.notes).toBe(
    'loud\nthe country: Atlantis\nthe level: gold\nthe lastTalked: last spring\nthe aim: sell'
  )
  expect(plan.dossiers[0]?.history).toEqual([])
})

test('a list of people is a list of clients', () => {
  expect(planImport(given(['person', 'person'], [['Ana', 'Pérez']])).dossiers[0]?.card.name).toBe('Ana Pérez')
})

test('rows that can’t be taken are listed with their reason', () => {
  const plan = planImport(
    given(
      ['name', 'town', 'nextOn', 'nextAt', 'phone', 'mail'],
      [
        ['', 'Madrid', '', '', '', ''],
        ['---', 'Madrid', '', '', '', ''],
        ['A', 'Madrid', '31.4.2027', '', '', ''],
        ['B', 'Madrid', '5.7.2027', '25:00', '', ''],
        ['x'.repeat(201), 'Madrid', '', '', '', ''],
        ['C', 'Madrid', '', '', '91 123 45 67', 'c@c.example'],
        ['c', 'MADRID', '', '', '', ''],
        ['C', 'Sevilla', '', '', '', ''],
        ['D', 'Lugo', '', '', '+34 911234567', ''],
        ['E', 'Lugo', '', '', '', 'C@c.example'],
        ['F', 'Lugo', '-', 'n/a', '-', '']
      ]
    )
  )
  expect(plan.notTaken).toEqual([
    { row: 2, reason: 'no-name' },
    { row: 3, reason: 'no-name', name: '---' },
    { row: 4, reason: 'bad-day', cell: '31.4.2027', name: 'A' },
    { row: 5, reason: 'bad-time', cell: '25:00', name: 'B' },
    { row: 6, reason: 'too-long', cell: 'x'.repeat(120), name: 'x'.repeat(200) },
    { row: 8, reason: 'double-in-file', name: 'c' },
    { row: 10, reason: 'double-in-file', name: 'D' },
    { row: 11, reason: 'double-in-file', name: 'E' }
  ])
  expect(plan.dossiers.map((dossier) => `${dossier.card.name} ${dossier.card.address?.town}`)).toEqual([
    'C Madrid',
    'C Sevilla',
    'F Lugo'
  ])
  expect({ doubles: plan.doubles, refused: plan.refused }).toEqual({ doubles: 3, refused: 5 })
})

test('rows lie under their day, past days with the missed, the others in stock', () => {
  const plan = planImport(
    given(
      ['name', 'nextOn'],
      [
        ['A', '22.11.2026'],
        ['B', '21.11.2026'],
        ['C', 'October 2026'],
        ['D', 'November 2026'],
        ['E', '']
      ]
    )
  )
  expect(plan.dossiers.map((dossier) => dossier.filing.next?.on)).toEqual([
    '2026-11-22',
    '2026-11-21',
    '2026-10',
    '2026-11',
    undefined
  ])
  expect({ dated: plan.dated, missed: plan.missed, stock: plan.stock, dealt: plan.dealt }).toEqual({
    dated: 2,
    missed: 2,
    stock: 1,
    dealt: 0
  })
})

test('undated ones are dealt over working days, behind what lies there', () => {
  const tally = { ...emptyTally(), days: { [day('2026-11-23')]: { dossiers: 1, minutes: 10, last: 'a5' } } }
  const plan = planImport(
    given(
      ['name', 'nextOn'],
      [
        ['A', ''],
        ['B', '23.11.2026'],
        ['C', ''],
        ['D', ''],
        ['E', ''],
        ['F', '']
      ],
      {
        deal: { perDay: 2, from: day('2026-11-21') },
        calendar: calendarOf({ ...binder, closedDays: [day('2026-11-24')] }, {}),
        tally
      }
    )
  )
  const [a1, a2, a3] = ordersBetween('a5', null, 3)
  expect(plan.dossiers.map((dossier) => [dossier.filing.next?.on, dossier.filing.next?.order])).toEqual([
    ['2026-11-23', a1],
    ['2026-11-23', a2],
    ['2026-11-23', a3],
    ['2026-11-25', 'a0'],
    ['2026-11-25', 'a1'],
    ['2026-11-26', 'a0']
  ])
  expect({ dealt: plan.dealt, dated: plan.dated, last: plan.lastDealt }).toEqual({
    dealt: 5,
    dated: 1,
    last: '2026-11-26'
  })
})

test('a binder that is never open still gets its list dealt', () => {
  const closed = newBinder({ name: 'C', owner: '', language: 'en', country: 'ES', openWeekdays: [] })
  const never = { calendar: calendarOf(closed, {}), deal: { perDay: 1, from: today } }
  const plan = planImport(given(['name'], [['A'], ['B']], never))
  expect(plan.dossiers.map((dossier) => dossier.filing.next?.on)).toEqual(['2026-11-22', '2026-11-23'])
})

test('the rows not taken open in a spreadsheet without running anything, and come back', () => {
  const rows = [{ row: 2, cells: ['', '=cmd|calc!A1', '+34 911', 'a;"b"\nc', '-'] }]
  const text = refusedTable(['Name', '@x', 'Phone'], rows, [{ row: 2, reason: 'no-name' }], {
    delimiter: ';',
    language: 'en'
  })
  expect(text).toBe(
    '\ufeffRow;Reason not taken;Name;\'@x;Phone;;\r\n2;No name;;\'=cmd|calc!A1;\'+34 911;"a;""b""\nc";\'-\r\n'
  )
  expect(cellOf({ row: 2, cells: ["'+34 911"] }, 0)).toBe('+34 911')
  expect(headerSays('Row')?.kind).toBe('skip')
  expect(headerSays('Reason not taken')?.kind).toBe('skip')
  expect(refusedTableName('en', 'clients.csv')).toBe('clients - not taken.csv')
})

const cells = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    'Ana',
    'Дунав д.о.о.',
    '5.7.2027',
    '31.4.',
    'July',
    '46573',
    '10:30',
    '25:00',
    'A',
    'client',
    '+34 911 234 567',
    'a@b.example',
    'x'.repeat(500)
  ),
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 60 })
)

test('every row is taken, a double, or refused with a reason; and what is taken is an act the store accepts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 12 }),
      fc.array(fc.constantFrom(...columnKinds), { maxLength: 6 }),
      fc.option(fc.record({ perDay: fc.integer({ min: 1, max: 5 }), from: fc.constant(today) })),
      (rows, columns, deal) => {
        const plan = planImport(given(columns, rows, { deal }))
        expect(plan.dossiers.length + plan.notTaken.length).toBe(rows.length)
        expect(plan.doubles + plan.refused).toBe(plan.notTaken.length)
        expect(plan.missed + plan.dated + plan.stock + plan.dealt).toBe(plan.dossiers.length)
        if (plan.dossiers.length === 0) return
        const act = {
          id: 'import-1',
          at: { day: today, time: '09:00' },
          by: 'Ana',
          kind: 'new',
          source: 'import',
          dossiers: plan.dossiers
        }
        expect(actSchema.parse(act)).toEqual(act)
      }
    ),
    { numRuns: 300 }
  )
})
