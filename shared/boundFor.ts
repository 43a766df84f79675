import type { AttachedSheet, Unprintable } from './attachedSheet.ts'
import { attachedLimits, isPrintedMedia } from './attachedSheet.ts'
import type { BoundSheet, Leaf } from './boundSheet.ts'
import { shortDayOnPaper } from './dayOnPaper.ts'
import type { Dossier } from './dossier.ts'
import { aboutPaper, type DossierSheet } from './dossierSheet.ts'
import type { Form } from './form.ts'
import { blankFormFor, filledFormFor } from './formSheet.ts'
import type { Id } from './id.ts'
import { type LetterSheet, paragraphsOf } from './letterSheet.ts'
import type { MailRead } from './mail.ts'
import { type Paper, papersOf } from './paper.ts'
import { viewOf } from './paperMedia.ts'
import { plainOfHtml } from './plainOfHtml.ts'
import type { PrintSettings } from './printSettings.ts'
import type { DossierParts } from './printWhat.ts'
import { counted, printWordsIn } from './printWords/printWords.ts'
import { sheetsOf } from './sheet.ts'

/** What was read of a paper before its print: a mail, a text, or why it could not be. */
export type PaperRead =
  | { kind: 'mail'; mail: MailRead }
  | { kind: 'text'; text: string; left: number }
  | { kind: 'not'; why: Unprintable }

/** What the sheets of a dossier need from elsewhere: blank forms, and what was read of its papers. */
export interface Supplies {
  forms: readonly Form[]
  read: ReadonlyMap<Id, PaperRead>
}
export const noSupplies: Supplies = { forms: [], read: new Map() }

/** The papers of a dossier that are printed themselves, in their order. A recording has no page to print. */
export const papersPrinted = (dossier: Pick<Dossier, 'papers'>, which: DossierParts['papers']): Paper[] =>
  papersOf(dossier).filter(
    ({ id, media }) => (which === 'all' || (Array.isArray(which) && which.includes(id))) && viewOf(media) !== 'sound'
  )

/** A dossier's own sheet with everything that was chosen behind it; by itself where that is nothing. */
export function boundFor(
  dossier: Dossier,
  sheet: DossierSheet,
  parts: Pick<DossierParts, 'forms' | 'blanks' | 'papers'>,
  settings: PrintSettings,
  { forms, read }: Supplies
): DossierSheet | BoundSheet {
  const blanks = (parts.blanks ?? []).flatMap((id) => forms.find((form) => form.id === id) ?? [])
  const leaves: Leaf[] = [
    ...(parts.forms ? sheetsOf(dossier).map((one) => filledFormFor(dossier, one, settings)) : []),
    ...blanks.map((form) => blankFormFor(form, settings, dossier)),
    ...papersPrinted(dossier, parts.papers).map((paper) =>
      leafOf(dossier.id, paper, sheet, settings, read.get(paper.id))
    )
  ]
  if (leaves.length === 0) return sheet
  return { kind: 'bound', leaves: sheet.empty ? leaves : [sheet, ...leaves] }
}

function leafOf(
  dossier: Id,
  paper: Paper,
  { mark, runningHead }: DossierSheet,
  settings: PrintSettings,
  read: PaperRead | undefined
): Leaf {
  const words = printWordsIn(settings.language).papers
  const common = {
    mark,
    title: paper.name,
    under: aboutPaper(paper, settings),
    runningHead: `${runningHead} · ${paper.name}`
  }
  if (read?.kind === 'mail') return mailLeaf(common, read.mail, settings)
  if (read?.kind === 'text') {
    const { paragraphs, left } = paragraphsOf(read.text)
    return { kind: 'letter', ...common, head: [], text: paragraphs, after: leftOut(left + read.left, settings) }
  }
  const why = read?.why ?? whyNot(paper)
  const { media, bytes, id } = paper
  const attached: AttachedSheet = {
    kind: 'attached',
    ...common,
    dossier,
    paper: id,
    media,
    bytes,
    sentences: words.not
  }
  return why ? { ...attached, why } : attached
}

/** Why a file can't be printed, as far as is known without opening it. */
export function whyNot({ media, bytes }: Pick<Paper, 'media' | 'bytes'>): Unprintable | null {
  if (!isPrintedMedia(media)) return 'kind'
  return bytes > attachedLimits.bytes ? 'too-big' : null
}

function mailLeaf(
  common: Pick<LetterSheet, 'mark' | 'title' | 'under' | 'runningHead'>,
  mail: MailRead,
  settings: PrintSettings
): LetterSheet {
  const words = printWordsIn(settings.language).papers
  const { paragraphs, left } = paragraphsOf(mail.text.trim() || (mail.html ? plainOfHtml(mail.html) : ''))
  const head = [
    { label: words.from, text: mail.from },
    { label: words.to, text: mail.to },
    { label: words.copy, text: mail.cc },
    {
      label: words.sent,
      text: [mail.day && shortDayOnPaper(mail.day, settings.language), mail.time].filter(Boolean).join(', ')
    }
  ].filter(({ text }) => text !== '')
  const names = mail.attachments.map(({ name }) => name).join(', ')
  return {
    kind: 'letter',
    ...common,
    title: mail.subject || common.title,
    head,
    text: paragraphs,
    after: [...(names ? [`${words.attachments}: ${names}`] : []), ...leftOut(left, settings)]
  }
}

const leftOut = (left: number, { language }: PrintSettings): string[] =>
  left > 0 ? [counted(printWordsIn(language).papers.left, left, language)] : []
