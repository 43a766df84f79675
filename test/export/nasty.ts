import { day, time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { fieldKinds } from '../../shared/form.ts'
import type { Sheet } from '../../shared/sheet.ts'
import { aDossier } from '../desk/aDossier.ts'

const beginnings = [
  ...['=1+1', '+34 600 11 22 33', '-2+3', '@SUM(A1:A9)', "'=1", "''+2", "'''-3", '=HYPERLINK("http://x","y")'],
  ...[
    "=cmd|' /C calc'!A0",
    '"=1+1"',
    ';=1',
    ',=1+1',
    '|=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "'s-Hertogenbosch",
    '%0a=1',
    '- '
  ],
  ...['+', '=', '-', '@', "'", '"', '""', '=\n=1', 'a\n=1+1', 'a;b,c\td', 'Ж=1', 'Ελ=', 'plain']
]

/** A dossier whose every line begins with what a spreadsheet would run, or with what looks like a guard against it. */
export function nastyDossier(n: number, random: () => number): Dossier {
  const any = () => beginnings[Math.floor(random() * beginnings.length)] as string
  const line = () => any().replace(/\s/g, ' ')
  const phone = `+34${600_000_000 + n}`
  const dossier = aDossier(`d${n}`, {
    name: `${line()} Client ${n}`,
    on: random() < 0.5 ? '2027-01-04' : '2027-03',
    card: {
      address: { street: `${line()} 5`, town: `${line()} Town` },
      phones: [{ text: phone, key: phone }],
      people: [{ id: 'p1', name: `${line()} Ana`, role: `${line()} r`, phones: [], mails: [] }],
      needs: `${any()} needs`,
      terms: `${any()}\n${any()} t`,
      priceList: `${line()} list`,
      discount: 1 + n,
      daysToPay: n % 90,
      creditChecked: day('2026-05-04'),
      owes: { amount: 1 + n, currency: 'EUR', since: day('2026-08-01') },
      recommendedBy: { name: `${line()} Friend`, id: 'nobody' },
      notes: `${any()}\n\n${any()} n`
    },
    history: [
      {
        id: 'e1',
        at: { day: day('2026-05-04'), time: time('10:00') },
        by: line(),
        kind: 'call',
        reached: true,
        note: `${any()}\n${any()}`,
        spokenTo: line(),
        sold: [{ what: line(), quantity: '-5', amount: '=2' }],
        payment: { kind: 'paid', amount: { amount: 1 + n, currency: 'EUR' } }
      }
    ],
    slips: [{ id: 's1', text: `${any()} slip`, since: day('2026-05-04'), waitingFor: line() }]
  })
  const { next } = dossier.filing
  return {
    ...dossier,
    filing: next
      ? {
          next: {
            ...next,
            ...(next.on.length === 10 && n % 2 === 0 && { at: time('10:30') }),
            kind: n % 2 === 0 ? 'visit' : 'payment',
            agreed: n % 3 === 0 ? 'ink' : 'pencil',
            minutes: 45,
            place: 'theirs',
            where: `${line()} 7`,
            with: `${line()} Eva`,
            pays: { amount: { amount: 1 + n, currency: 'EUR' }, by: day('2026-09-04') }
          }
        }
      : dossier.filing,
    sheets: [aNastySheet(any)]
  }
}

/** A sheet with every kind of question, answered with the same beginnings. */
function aNastySheet(any: () => string): Sheet {
  const fields = fieldKinds.map((kind) => ({
    id: kind,
    label: `${any()} asked`,
    kind,
    ...(kind === 'table' && { columns: ['What', any()] }),
    ...(kind.endsWith('-of') && { choices: ['one', 'two'] })
  }))
  return {
    id: 'f1',
    form: {
      id: 'own',
      version: 2,
      name: `${any()} form`,
      sections: [{ id: 's', name: `${any()} part`, fields }]
    },
    values: {
      text: any(),
      long: `${any()}\n${any()}`,
      number: '-5',
      money: '=2',
      day: '2026-05-04',
      'yes-no': false,
      'one-of': any(),
      'several-of': [any(), any()],
      table: [
        [any(), any()],
        [any(), '']
      ]
    },
    filled: { day: day('2026-05-04'), time: time('10:20') },
    by: any()
  }
}
