import { expandAbbreviations } from './abbreviations.ts'
import { isDay, type Moment } from './day.ts'
import { dayOnPaper } from './dayOnPaper.ts'
import type { Dossier } from './dossier.ts'
import type { Field, Form } from './form.ts'
import { codeOf, type PaperMark, paperMark } from './paperCode.ts'
import { type PrintSettings, printedAt } from './printSettings.ts'
import { counted, fill, printWordsIn } from './printWords/printWords.ts'
import { isBlank, openIn, type Sheet, type Value } from './sheet.ts'

/** What stands beside a question: what was answered, lines to write on, boxes to tick, or a table. */
export type AnswerOnPaper =
  | { kind: 'said'; text: string }
  | { kind: 'write'; lines: number }
  | { kind: 'choose'; choices: { text: string; isOn: boolean }[] }
  | { kind: 'table'; heads: string[]; rows: string[][] }

export interface AskedOnPaper {
  label: string
  help: string
  /** Must be filled in. */
  isMust: boolean
  answer: AnswerOnPaper
}

/** A form as it stands on paper, blank or filled. */
export interface FormSheet {
  kind: 'form'
  /** Names the dossier; a blank form of nobody's has none. */
  mark: PaperMark | null
  title: string
  under: string
  runningHead: string
  /** Lines at the top of a blank one: client, day, who filled it in; with what is known already. */
  top: { label: string; text: string }[]
  sections: { name: string; asked: AskedOnPaper[] }[]
  /** What the dot before a question means; empty when none has one. */
  must: string
  /** Said of a filled one that lacks something. */
  lacking: string
}

/** Lines to write a long answer on, and rows a blank table has. */
const longLines = 3
const blankRows = 3

/** A blank form to be filled by hand; for a dossier it bears its name and code. */
export function blankFormFor(form: Form, settings: PrintSettings, dossier?: Pick<Dossier, 'id' | 'card'>): FormSheet {
  const words = printWordsIn(settings.language).form
  return {
    ...common(form, {}, settings, dossier?.id),
    under: '',
    runningHead: [form.name, dossier?.card.name].filter(Boolean).join(' · '),
    top: [
      { label: words.client, text: dossier?.card.name ?? '' },
      { label: words.day, text: '' },
      { label: words.by, text: '' }
    ],
    lacking: ''
  }
}

/** A filled form of a dossier, asked as it was asked then. What was left open keeps its room to write. */
export function filledFormFor(dossier: Pick<Dossier, 'id' | 'card'>, sheet: Sheet, settings: PrintSettings): FormSheet {
  const words = printWordsIn(settings.language).form
  const open = openIn(sheet).length
  const { day }: Moment = sheet.filled
  return {
    ...common(sheet.form, sheet.values, settings, dossier.id),
    under: [dossier.card.name, fill(words.filled, { day: dayOnPaper(day, settings.language) }), sheet.by]
      .filter(Boolean)
      .join(' · '),
    runningHead: `${dossier.card.name} · ${sheet.form.name}`,
    top: [],
    lacking: open > 0 ? counted(words.lacking, open, settings.language) : ''
  }
}

function common(form: Form, values: Sheet['values'], settings: PrintSettings, dossier: string | undefined) {
  const words = printWordsIn(settings.language).form
  const isAsked = form.sections.some(({ fields }) => fields.some(({ must }) => must))
  return {
    kind: 'form' as const,
    mark: dossier === undefined ? null : paperMark(codeOf(dossier), printedAt(settings)),
    title: form.name,
    sections: form.sections
      .filter(({ fields }) => fields.length > 0)
      .map(({ name, fields }) => ({
        name,
        asked: fields.map((field) => ({
          label: field.label,
          help: field.help ?? '',
          isMust: field.must ?? false,
          answer: answerOnPaper(field, values[field.id], settings)
        }))
      })),
    must: isAsked ? words.must : ''
  }
}

function answerOnPaper(field: Field, value: Value | undefined, settings: PrintSettings): AnswerOnPaper {
  const { language, binder } = settings
  const words = printWordsIn(language).form
  const whole = (text: string) => expandAbbreviations(text.trim(), binder.abbreviations ?? [])
  switch (field.kind) {
    case 'yes-no':
      return {
        kind: 'choose',
        choices: [
          { text: words.yes, isOn: value === true },
          { text: words.no, isOn: value === false }
        ]
      }
    case 'one-of':
    case 'several-of': {
      const chosen = typeof value === 'string' ? [value] : Array.isArray(value) ? value.flat() : []
      const known = field.choices ?? []
      const all = [...known, ...chosen.filter((one) => one !== '' && !known.includes(one))]
      return { kind: 'choose', choices: all.map((text) => ({ text, isOn: chosen.includes(text) })) }
    }
    case 'table': {
      const heads = field.columns ?? []
      const given =
        isBlank(value) || !Array.isArray(value) ? [] : value.map((row) => (Array.isArray(row) ? row : [row]))
      const rows = given.length > 0 ? given.filter((row) => row.some((cell) => cell.trim() !== '')) : emptyRows
      return { kind: 'table', heads, rows: rows.map((row) => heads.map((_, n) => whole(row[n] ?? ''))) }
    }
    default:
      if (isBlank(value) || typeof value !== 'string') {
        return { kind: 'write', lines: field.kind === 'long' ? longLines : 1 }
      }
      return { kind: 'said', text: field.kind === 'day' && isDay(value) ? dayOnPaper(value, language) : whole(value) }
  }
}

const emptyRows = Array.from({ length: blankRows }, (): string[] => [])
