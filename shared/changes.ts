import type { Binder } from './binder.ts'
import type { Day, Time } from './day.ts'
import type { DaySheet } from './daySheet.ts'
import type { Dossier } from './dossier.ts'
import { stableJson } from './file/stableJson.ts'
import type { Lay } from './history.ts'
import { type CardLine, cardLines, type InfoCard, type Phone, type TermLine, termLines } from './infoCard.ts'
import { moneyWritten } from './money.ts'
import { type Paper, papersOf } from './paper.ts'
import { type Sheet, sheetsOf } from './sheet.ts'
import { discountWritten } from './terms.ts'

/** One thing that differs between two versions of a dossier, ready to be said in words. */
export type Change =
  | { kind: 'made' }
  | { kind: 'removed' }
  | { kind: 'line'; line: ChangedLine; before?: string; after?: string }
  | { kind: 'person'; how: 'added' | 'changed' | 'gone'; name: string }
  | { kind: 'filed'; from: Lay | 'desk'; to: Lay | 'desk'; at?: Time }
  /** Same day, but another hour, aim, kind or ink. */
  | { kind: 'next'; aim?: string; at?: Time }
  | { kind: 'entry'; how: 'added' | 'struck' | 'changed' | 'gone'; day: Day; outcome?: string; note: string }
  | { kind: 'slip'; how: 'added' | 'changed' | 'done' | 'gone'; text: string }
  | { kind: 'sheet'; how: 'added' | 'changed' | 'gone'; name: string }
  /** `before` is the name it had, when it was renamed. */
  | { kind: 'paper'; how: 'added' | 'renamed' | 'changed' | 'gone'; name: string; before?: string }
  | { kind: 'paper-order' }
  /** Of a day's sheet: its yellow slip, and the days to know that belong to no client. */
  | { kind: 'day-note'; day: Day; before?: string; after?: string }
  | { kind: 'known'; how: 'added' | 'changed' | 'gone'; day: Day; text: string }
  /** Of the settings; with both texts where they are one line. */
  | { kind: 'setting'; setting: ChangedSetting; before?: string; after?: string }
  /** Only its place in the pile, or something this version has no word for. */
  | { kind: 'order' }
  | { kind: 'other' }

export type ChangedLine = CardLine | TermLine | 'name' | 'category' | 'level' | 'address' | 'phones' | 'mails'

/**
 * What changed from one version of a dossier to the next, in the order of the papers: card, people, where it lies, what was said,
 * slips. changesBetween(null, dossier) is [{kind: 'made'}]; of equal data nothing.
 */
export function changesBetween(before: Dossier | null, after: Dossier | null): Change[] {
  if (!before || !after) return before ? [{ kind: 'removed' }] : after ? [{ kind: 'made' }] : []
  if (same(before, after)) return []
  const found = [
    ...cardChanges(before.card, after.card),
    ...filingChanges(before, after),
    ...entryChanges(before, after),
    ...slipChanges(before, after),
    ...sheetChangesOf(sheetsOf(before), sheetsOf(after)),
    ...paperChanges(papersOf(before), papersOf(after))
  ]
  return found.length > 0 ? found : [{ kind: 'other' }]
}

function sheetChangesOf(before: readonly Sheet[], after: readonly Sheet[]): Change[] {
  const line = (how: 'added' | 'changed' | 'gone', { form }: Sheet): Change => ({ kind: 'sheet', how, name: form.name })
  return [
    ...after.flatMap((sheet) => {
      const was = before.find(({ id }) => id === sheet.id)
      return was && same(was, sheet) ? [] : [line(was ? 'changed' : 'added', sheet)]
    }),
    ...before.filter(({ id }) => !after.some((sheet) => sheet.id === id)).map((sheet) => line('gone', sheet))
  ]
}

function paperChanges(before: readonly Paper[], after: readonly Paper[]): Change[] {
  const were = new Map(before.map((paper) => [paper.id, paper]))
  const are = new Set(after.map(({ id }) => id))
  const found: Change[] = [
    ...after.flatMap((paper): Change[] => {
      const was = were.get(paper.id)
      const { name } = paper
      if (!was) return [{ kind: 'paper', how: 'added', name }]
      if (was.name !== name) return [{ kind: 'paper', how: 'renamed', name, before: was.name }]
      return same(was, paper) ? [] : [{ kind: 'paper', how: 'changed', name }]
    }),
    ...before.filter(({ id }) => !are.has(id)).map(({ name }): Change => ({ kind: 'paper', how: 'gone', name }))
  ]
  if (found.length > 0 || same(before, after)) return found
  return [{ kind: 'paper-order' }]
}

/** What changed from one sheet of a month's days to the next: yellow slips, slips without a client, days to know. */
export function sheetChanges(before: DaySheet | null, after: DaySheet | null): Change[] {
  if (!before || !after) return before ? [{ kind: 'removed' }] : after ? [{ kind: 'made' }] : []
  if (same(before, after)) return []
  const days = [...new Set([...Object.keys(before.notes), ...Object.keys(after.notes)])].sort() as Day[]
  const notes = days.flatMap((day): Change[] => {
    const was = before.notes[day] ?? ''
    const is = after.notes[day] ?? ''
    return was === is ? [] : [{ kind: 'day-note', day, ...(was && { before: was }), ...(is && { after: is }) }]
  })
  const found = [...notes, ...slipChanges(before, after), ...knownChanges(before.knows ?? [], after.knows ?? [])]
  return found.length > 0 ? found : [{ kind: 'other' }]
}

function knownChanges(before: NonNullable<DaySheet['knows']>, after: NonNullable<DaySheet['knows']>): Change[] {
  const line = (how: 'added' | 'changed' | 'gone', { on, text }: (typeof before)[number]): Change => ({
    kind: 'known',
    how,
    day: on,
    text
  })
  return [
    ...after.flatMap((known) => {
      const was = before.find(({ id }) => id === known.id)
      return was && same(was, known) ? [] : [line(was ? 'changed' : 'added', known)]
    }),
    ...before.filter(({ id }) => !after.some((known) => known.id === id)).map((known) => line('gone', known))
  ]
}

/** The settings that are said by name; `lines` are those whose texts are shown too. */
const changedSettings = [
  'name',
  'owner',
  'language',
  'country',
  'weekdays',
  'limitIn',
  'style',
  'closedDays',
  'openedDays',
  'absences',
  'holidays',
  'monthFirst',
  'outcomes',
  'minutes',
  'creaseAfter',
  'cadence',
  'print',
  'abbreviations',
  'apart',
  'mappings'
] as const satisfies readonly (keyof Binder)[]
export type ChangedSetting = (typeof changedSettings)[number]
const lines: readonly ChangedSetting[] = ['name', 'owner', 'country']

/** What changed from one version of a binder's settings to the next, setting by setting. */
export function settingChanges(before: Binder | null, after: Binder | null): Change[] {
  if (!before || !after) return before ? [{ kind: 'removed' }] : after ? [{ kind: 'made' }] : []
  if (same(before, after)) return []
  const found = changedSettings.flatMap((setting): Change[] => {
    const was = before[setting]
    const is = after[setting]
    if (same(was, is)) return []
    if (!lines.includes(setting)) return [{ kind: 'setting', setting }]
    return [{ kind: 'setting', setting, before: String(was ?? ''), after: String(is ?? '') }]
  })
  return found.length > 0 ? found : [{ kind: 'other' }]
}

const same = (a: unknown, b: unknown) => stableJson(a ?? null) === stableJson(b ?? null)

function cardChanges(before: InfoCard, after: InfoCard): Change[] {
  const lines: ChangedLine[] = ['name', 'level', 'category', ...cardLines]
  const texts: [ChangedLine, string | undefined, string | undefined][] = [
    ...lines.map((line): [ChangedLine, string | undefined, string | undefined] => [
      line,
      before[line as CardLine],
      after[line as CardLine]
    ]),
    ...termLines.map((line): [ChangedLine, string | undefined, string | undefined] => [
      line,
      termText(before, line),
      termText(after, line)
    ]),
    ['address', addressText(before), addressText(after)],
    ['phones', phonesText(before.phones), phonesText(after.phones)],
    ['mails', before.mails.join(', '), after.mails.join(', ')]
  ]
  const changed = texts.flatMap(([line, was, is]): Change[] =>
    (was ?? '') === (is ?? '') ? [] : [{ kind: 'line', line, ...(was && { before: was }), ...(is && { after: is }) }]
  )
  return [...changed, ...peopleChanges(before, after)]
}

/** A line of the terms as one text, the same in every language. */
function termText(card: InfoCard, line: TermLine): string | undefined {
  switch (line) {
    case 'priceList':
    case 'creditChecked':
      return card[line]
    case 'discount':
      return card.discount === undefined ? undefined : discountWritten(card.discount)
    case 'daysToPay':
      return card.daysToPay?.toString()
    case 'owes':
      return card.owes && [moneyWritten(card.owes), card.owes.since].filter(Boolean).join(', ')
    case 'recommendedBy':
      return card.recommendedBy?.name
  }
}

const addressText = ({ address }: InfoCard) =>
  address &&
  [address.street, address.postcode, address.town, address.region, address.country].filter(Boolean).join(', ')
const phonesText = (phones: readonly Phone[]) =>
  phones.map((phone) => (phone.struck ? `${phone.text} ✕` : phone.text)).join(', ')

function peopleChanges(before: InfoCard, after: InfoCard): Change[] {
  const were = new Map(before.people.map((person) => [person.id, person]))
  const are = new Set(after.people.map((person) => person.id))
  return [
    ...after.people.flatMap((person): Change[] => {
      const was = were.get(person.id)
      if (!was) return [{ kind: 'person', how: 'added', name: person.name }]
      return same(was, person) ? [] : [{ kind: 'person', how: 'changed', name: person.name }]
    }),
    ...before.people
      .filter((person) => !are.has(person.id))
      .map((person): Change => ({ kind: 'person', how: 'gone', name: person.name }))
  ]
}

function filingChanges({ filing: before }: Dossier, { filing: after }: Dossier): Change[] {
  if (same(before, after)) return []
  const from = layOf(before)
  const to = layOf(after)
  if (from !== to) return [{ kind: 'filed', from, to, ...(after.next?.at && { at: after.next.at }) }]
  const { order: _, ...was } = before.next ?? { order: '' }
  const { order: __, ...is } = after.next ?? { order: '' }
  if (same(was, is) && same({ ...before, next: null }, { ...after, next: null })) return [{ kind: 'order' }]
  return [
    {
      kind: 'next',
      ...(after.next?.aim && { aim: after.next.aim }),
      ...(after.next?.at && { at: after.next.at })
    }
  ]
}

const layOf = (filing: Dossier['filing']): Lay | 'desk' => {
  if (filing.retired) return 'archive'
  if (filing.out) return 'out'
  return filing.inHand ? 'desk' : (filing.next?.on ?? 'stock')
}

function entryChanges(before: Dossier, after: Dossier): Change[] {
  const were = new Map(before.history.map((entry) => [entry.id, entry]))
  const are = new Set(after.history.map((entry) => entry.id))
  const said = (how: 'added' | 'struck' | 'changed' | 'gone', entry: Dossier['history'][number]): Change => ({
    kind: 'entry',
    how,
    day: entry.at.day,
    ...(entry.outcome && { outcome: entry.outcome }),
    note: entry.note.slice(0, 200)
  })
  return [
    ...after.history.flatMap((entry): Change[] => {
      const was = were.get(entry.id)
      if (!was) return [said('added', entry)]
      if (same(was, entry)) return []
      return [said(entry.struck && !was.struck ? 'struck' : 'changed', entry)]
    }),
    ...before.history.filter((entry) => !are.has(entry.id)).map((entry) => said('gone', entry))
  ]
}

function slipChanges(before: { slips: Dossier['slips'] }, after: { slips: Dossier['slips'] }): Change[] {
  const were = new Map(before.slips.map((slip) => [slip.id, slip]))
  const are = new Set(after.slips.map((slip) => slip.id))
  return [
    ...after.slips.flatMap((slip): Change[] => {
      const was = were.get(slip.id)
      if (!was) return [{ kind: 'slip', how: 'added', text: slip.text }]
      if (same(was, slip)) return []
      return [{ kind: 'slip', how: slip.done && !was.done ? 'done' : 'changed', text: slip.text }]
    }),
    ...before.slips
      .filter((slip) => !are.has(slip.id))
      .map((slip): Change => ({ kind: 'slip', how: 'gone', text: slip.text }))
  ]
}
