import { eventIterator, oc, type } from '@orpc/contract'
import { z } from 'zod'
import { actSchema } from './act.ts'
import type { ArchiveList } from './archiveList.ts'
import { type Holidays, holidaysKeptSchema } from './binder.ts'
import { calendarEventSchema } from './calendarFile.ts'
import { type Day, daySchema, daysBetween, type Moment, monthSchema } from './day.ts'
import type { DaySum } from './daySum.ts'
import type { Dossier } from './dossier.ts'
import { type Exported, exportKinds } from './export/exportKinds.ts'
import type { Form } from './form.ts'
import type { Double, DoublePair, Found } from './found.ts'
import { type Id, idSchema } from './id.ts'
import type { KnownLine } from './known.ts'
import type { MailRead } from './mail.ts'
import type { TablePreview, TakenReport } from './mapping.ts'
import type { Mention } from './mention.ts'
import { type ActSummary, type BinderOnShelf, draftSchema, newBinderSchema, type OpenBinder } from './openBinder.ts'
import { openingSchema } from './openingSchema.ts'
import type { Owing } from './owing.ts'
import { paperKinds, paperLimits } from './paper.ts'
import type { PileSlice, SlipList } from './pile.ts'
import { planWishSchema } from './plan.ts'
import { type Preferences, preferencesSchema } from './preferences.ts'
import { type FoundByCode, type Print, printJobSchema } from './printJob.ts'
import { problemSchema } from './problem.ts'
import type { Proposal } from './proposed.ts'
import type { Recommendations } from './recommendations.ts'
import type { RoundCount } from './round.ts'
import {
  type BigAct,
  type Copies,
  type CopyDisks,
  type DoNotCallLine,
  type InCopy,
  type RemovedLine,
  solves,
  type TroubleLook,
  type VersionLine
} from './safety.ts'
import type { Notice, Saved, SavedPapers } from './saved.ts'
import type { Script } from './script.ts'
import type { SignCounts } from './signs.ts'
import type { SilentLine } from './silent.ts'
import type { Spine } from './spine.ts'
import type { Thought } from './thought.ts'
import { languages } from './words.ts'

// The contract between page and store, written once: requests with their schemas, answers as types, notices as a stream.
// Inputs are parsed at the door. A failure crosses as the error PROBLEM with a Problem as its data.

/** A run of bytes on its way across: a Blob in both realms, whose type neither shared library has. */
export interface Bytes {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}
const bytesSchema = z.custom<Bytes>(
  (value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value,
  'not bytes'
)

/** A part of a country that has holidays of its own. */
export interface HolidayRegion {
  code: string
  name: string
}

/** A country's public holidays, and its regions; `isListed` is false when the lists don't know the country. */
export interface CountryHolidays {
  isListed: boolean
  days: Holidays
  regions: HolidayRegion[]
}

/** What a day came to, and how it was closed. */
export interface DayBook {
  sum: DaySum
  closed?: { at: Moment; by: string }
  thought?: string
  /** Something was written or re-filed after it was closed. */
  isWorkedSince: boolean
}

const base = oc.errors({ PROBLEM: { data: problemSchema } })
const ref = z.object({ ref: z.string().min(1).max(200) })
const nothing = z.object({}).optional()
const paperNamed = z.object({ dossier: idSchema, paper: idSchema })

export const contract = {
  shelf: {
    list: base.input(nothing).output(type<{ binders: BinderOnShelf[]; canBrowse: boolean; wanted: string | null }>()),
    create: base.input(newBinderSchema).output(type<OpenBinder>()),
    open: base.input(ref).output(type<OpenBinder>()),
    /** A fresh copy of the sample binder. */
    sample: base.input(z.object({ language: z.enum(languages) })).output(type<OpenBinder>()),
    /** The system's folder dialog; null when it was closed. Only where `canBrowse`. */
    browse: base.input(nothing).output(type<OpenBinder | null>()),
    /** Opens the binder that is only read here for writing, when its holder is silent or gone: 'held-elsewhere' when it is not. */
    takeOver: base.input(nothing).output(type<OpenBinder>()),
    close: base.input(nothing).output(type<null>())
  },
  binder: {
    /** The binder as it stands: for a page that was reloaded. Null when none is open. */
    look: base.input(nothing).output(type<OpenBinder | null>()),
    pile: base
      .input(
        z.object({
          opening: openingSchema,
          from: z.number().int().min(0).max(1_000_000).optional(),
          most: z.number().int().min(1).max(2000).optional()
        })
      )
      .output(type<PileSlice>()),
    dossier: base.input(z.object({ id: idSchema })).output(type<Dossier>()),
    daySheet: base
      .input(z.object({ day: daySchema }))
      .output(type<{ note: string; closed?: { at: Moment; by: string } }>()),
    /** The lines of thought some days were closed with, those there are. */
    thoughts: base.input(z.object({ days: z.array(daySchema).max(40) })).output(type<Thought[]>()),
    /** What today came to, counted from history and stamps. */
    dayBook: base.input(nothing).output(type<DayBook>()),
    /** The slips of the whole binder: open ones in the order of their days, and what was ticked off today. */
    slips: base
      .input(z.object({ which: z.enum(['all', 'waiting']), most: z.number().int().min(1).max(2000) }))
      .output(type<SlipList>()),
    monthNotes: base.input(z.object({ month: monthSchema })).output(type<{ notes: Record<Day, string> }>()),
    act: base.input(z.object({ act: actSchema })).output(type<Saved>()),
    undo: base.input(nothing).output(type<Saved & { undid: ActSummary }>()),
    redo: base.input(nothing).output(type<Saved & { redid: ActSummary }>()),
    draft: base.input(draftSchema).output(type<null>()),
    dropDraft: base.input(z.object({ key: z.string().min(1).max(80) })).output(type<null>()),
    doubles: base
      .input(
        z.object({
          name: z.string().max(200),
          town: z.string().max(200),
          phones: z.array(z.string().max(60)).max(30),
          mails: z.array(z.string().max(200)).max(30),
          not: idSchema.optional()
        })
      )
      .output(type<Double[]>()),
    /** Likely doubles of the whole binder, two by two, and how many there are. */
    likelyDoubles: base
      .input(z.object({ most: z.number().int().min(1).max(2000), which: z.enum(['likely', 'apart']).optional() }))
      .output(type<{ pairs: DoublePair[]; count: number; apart: number }>()),
    /** Dossiers that hold words beginning with every word typed, the best first: by name, people, phone, town, notes, history. */
    find: base
      .input(z.object({ text: z.string().max(200), most: z.number().int().min(1).max(50) }))
      .output(type<Found[]>()),
    /** What is to be known from a day to another: on cards, and on the days themselves. */
    known: base
      .input(
        z.object({ from: daySchema, to: daySchema }).refine(({ from, to }) => to >= from && daysBetween(from, to) <= 62)
      )
      .output(type<KnownLine[]>()),
    /** The silent longest, a handful at a time, and how many there are. */
    silent: base
      .input(z.object({ from: z.number().int().min(0).max(1_000_000), most: z.number().int().min(1).max(2000) }))
      .output(type<{ lines: SilentLine[]; count: number; past: number }>()),
    /** The archive, narrowed, with its reasons and months counted. */
    archive: base
      .input(
        z.object({
          text: z.string().max(200),
          reason: z.string().max(400).nullable(),
          month: monthSchema.nullable(),
          lookAgain: z.boolean(),
          most: z.number().int().min(1).max(2000)
        })
      )
      .output(type<ArchiveList>()),
    /** Every round with how it stands, the newest first. */
    /** The abbreviations of some dossiers, from the nth on: a page counts the whole binder in runs. */
    signs: base
      .input(z.object({ from: z.number().int().min(0).max(1_000_000), most: z.number().int().min(1).max(500) }))
      .output(type<SignCounts>()),
    /** Who owes us, broken promises first. */
    owing: base.input(z.object({ most: z.number().int().min(1).max(2000) })).output(type<Owing>()),
    /** Both ends of "recommended by". */
    recommendations: base.input(z.object({ id: idSchema })).output(type<Recommendations>()),
    rounds: base.input(nothing).output(type<RoundCount[]>()),
    /** Who is not told yet: all their ids, and the first spines by name. */
    untold: base
      .input(z.object({ round: idSchema, most: z.number().int().min(1).max(2000) }))
      .output(type<{ ids: Id[]; spines: Spine[] }>()),
    /** The blank forms, the ready ones in the binder's language. */
    forms: base.input(nothing).output(type<Form[]>()),
    /** The scripts, the ready ones in the binder's language, and how often each objection was met, counted from history. */
    scripts: base.input(nothing).output(type<{ scripts: Script[]; met: Record<Id, number> }>()),
    notices: base.input(nothing).output(eventIterator(type<Notice>()))
  },
  plan: {
    /** Works out a proposal over the whole binder: who would be moved where, who stays and why. Nothing is changed. */
    propose: base.input(planWishSchema).output(type<Proposal>())
  },
  intake: {
    /** Begins a file's way in; its bytes follow in chunks. */
    begin: base
      .input(z.object({ name: z.string().max(400), size: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }))
      .output(type<{ intake: Id }>()),
    chunk: base.input(z.object({ intake: idSchema, bytes: bytesSchema })).output(type<null>()),
    /** Reads the table: asks for the encoding when it can't be told, guesses the columns. */
    read: base
      .input(
        z.object({
          intake: idSchema,
          encoding: z.string().max(40).optional(),
          delimiter: z.string().max(1).optional(),
          hasHeader: z.boolean().optional(),
          columns: z.array(z.string().max(60)).max(400).optional(),
          takesDoNotCall: z.boolean().optional()
        })
      )
      .output(type<TablePreview>()),
    /** Takes the rows in as one act. `deal` lays the undated ones n a working day from a day on. */
    take: base
      .input(
        z.object({
          intake: idSchema,
          columns: z.array(z.string().max(60)).max(400),
          deal: z.object({ perDay: z.number().int().min(1).max(500), from: daySchema }).nullable(),
          /** Takes also those with a number on the do-not-call list. */
          takesDoNotCall: z.boolean().optional()
        })
      )
      .output(type<TakenReport>()),
    /** The rows that were not taken, as a CSV with their reasons. */
    refused: base.input(z.object({ intake: idSchema })).output(type<{ name: string; text: string }>()),
    cancel: base.input(z.object({ intake: idSchema })).output(type<null>())
  },
  papers: {
    /** Begins a file's way to a dossier; its bytes follow in chunks. */
    begin: base
      .input(
        z.object({
          dossier: idSchema,
          name: z.string().max(400),
          size: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
        })
      )
      .output(type<{ intake: Id }>()),
    chunk: base.input(z.object({ intake: idSchema, bytes: bytesSchema })).output(type<null>()),
    /** Lays files that are whole on their dossier, as one act. */
    take: base
      .input(
        z.object({
          dossier: idSchema,
          intakes: z.array(idSchema).min(1).max(paperLimits.atOnce),
          kind: z.enum(paperKinds).nullable()
        })
      )
      .output(type<SavedPapers>()),
    cancel: base.input(z.object({ intakes: z.array(idSchema).max(paperLimits.atOnce) })).output(type<null>()),
    /** Some bytes of a paper; whoever puts them together checks them against its sha256. */
    bytes: base
      .input(
        paperNamed.extend({
          from: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
          most: z
            .number()
            .int()
            .min(1)
            .max(4 * 1024 * 1024)
        })
      )
      .output(type<Bytes>()),
    mail: base.input(paperNamed).output(type<MailRead>()),
    /** Makes an attachment of a mail a paper of its own; an act. */
    attach: base
      .input(paperNamed.extend({ attachment: z.number().int().min(0).max(10_000) }))
      .output(type<SavedPapers>()),
    move: base
      .input(z.object({ dossier: idSchema, papers: z.array(idSchema).min(1).max(paperLimits.onDossier), to: idSchema }))
      .output(type<Saved>()),
    /** Gives a read-only copy to the system's program; the browser host answers false and the page downloads. Throws 'never-opened'. */
    open: base.input(paperNamed).output(type<{ opened: boolean }>())
  },
  /** What keeps a living safe: ways out of trouble, versions, what was removed, imports taken back, copies. */
  safety: {
    trouble: base.input(z.object({ document: z.string().max(80) })).output(type<TroubleLook>()),
    solve: base.input(z.object({ document: z.string().max(80), how: z.enum(solves) })).output(type<Saved>()),
    versions: base.input(z.object({ dossier: idSchema })).output(type<VersionLine[]>()),
    /** Puts a kept version of a dossier in place; an act, undone like any. */
    returnTo: base
      .input(z.object({ dossier: idSchema, version: z.string().regex(/^[0-9a-f]{64}$/) }))
      .output(type<Saved>()),
    removed: base.input(nothing).output(type<RemovedLine[]>()),
    throwAway: base.input(z.object({ dossiers: z.array(idSchema).min(1).max(20_000) })).output(type<Saved>()),
    /** Takes a person out of binder, trash, history, journals, undo and drafts, for good. */
    erase: base.input(z.object({ dossier: idSchema, keepDoNotCall: z.boolean() })).output(type<Saved>()),
    /** Where somebody would still be named once their dossier is erased: the first so many places. */
    mentions: base
      .input(z.object({ dossier: idSchema, most: z.number().int().min(1).max(200) }))
      .output(type<Mention[]>()),
    /** Which of some numbers nobody calls again. */
    listed: base.input(z.object({ phones: z.array(z.string().max(60)).max(300) })).output(type<string[]>()),
    /** The numbers nobody calls again, the last first, with the dossiers that have them. */
    doNotCall: base.input(nothing).output(type<DoNotCallLine[]>()),
    bigActs: base.input(nothing).output(type<BigAct[]>()),
    takeBack: base.input(z.object({ act: idSchema })).output(type<Saved & { touched: string[] }>()),
    copies: base.input(nothing).output(type<Copies>()),
    /** Progress is told under `id`, or under that of the copy under way already. */
    copyNow: base.input(z.object({ id: idSchema })).output(type<Copies>()),
    cancelCopy: base.input(z.object({ id: idSchema })).output(type<null>()),
    inCopies: base.input(z.object({ dossier: idSchema })).output(type<InCopy[]>()),
    /** The system's folder dialog; null when it was closed. Only where `canChoose`. */
    chooseCopies: base.input(nothing).output(type<Copies | null>()),
    /** Other disks the copies could go to, when they lie on the binder's own. */
    copyDisks: base.input(nothing).output(type<CopyDisks>()),
    /** From now on copies go to one of the disks offered. */
    copyToDisk: base.input(z.object({ ref: z.string().regex(/^[0-9a-f]{16}$/) })).output(type<Copies>()),
    /** Opens a day's copy, to read only. */
    openCopy: base.input(z.object({ day: daySchema })).output(type<OpenBinder>()),
    /** From the copy that lies open back to its binder, bringing one dossier back to how it is in the copy, if asked. */
    leaveCopy: base.input(z.object({ dossier: idSchema.nullable() })).output(type<OpenBinder>()),
    /** Brings one dossier, or everything, back to a day's copy; an act, undone like any. */
    restore: base.input(z.object({ day: daySchema, dossier: idSchema.nullable() })).output(type<Saved>())
  },
  print: {
    make: base.input(z.object({ job: printJobSchema, id: idSchema })).output(type<Print>()),
    /** Some pages of a finished print as a print of their own, named `as`. */
    pick: base
      .input(
        z.object({ id: idSchema, as: idSchema, pages: z.array(z.number().int().min(1).max(20_000)).min(1).max(20_000) })
      )
      .output(type<Print>()),
    /** What a code on paper stands for: the dossier (several where they share it), or what is left of a day's list. */
    byCode: base.input(z.object({ text: z.string().max(60) })).output(type<FoundByCode>()),
    bytes: base.input(z.object({ id: idSchema })).output(type<Bytes>()),
    cancel: base.input(z.object({ id: idSchema })).output(type<null>()),
    /** A picture that was wished for by notice, as PNG or JPEG; null when the page can't draw it either. */
    redrawn: base.input(z.object({ wish: idSchema, bytes: bytesSchema.nullable() })).output(type<null>()),
    /** Electron's dialog; the browser host answers false and the page downloads. */
    save: base.input(z.object({ id: idSchema })).output(type<{ saved: boolean }>()),
    openInViewer: base.input(z.object({ id: idSchema })).output(type<{ opened: boolean }>()),
    printWindow: base.input(z.object({ id: idSchema })).output(type<{ opened: boolean }>())
  },
  export: {
    /** Makes files of the binder: in Electron in a folder of the system's dialog (null when it was closed), else for `bytes`. */
    make: base
      .input(
        z.object({
          id: idSchema,
          what: z.array(z.enum(exportKinds)).min(1).max(exportKinds.length),
          language: z.enum(languages)
        })
      )
      .output(type<Exported | null>()),
    /** A file of a finished export, by its place in the list. */
    bytes: base.input(z.object({ id: idSchema, file: z.number().int().min(0).max(10) })).output(type<Bytes>()),
    /** Ends an export under way, or lets a finished one go. */
    cancel: base.input(z.object({ id: idSchema })).output(type<null>())
  },
  app: {
    preferences: base
      .input(nothing)
      .output(type<Preferences & { host: 'electron' | 'browser'; systemLanguage: string; version: string }>()),
    setPreferences: base.input(preferencesSchema.partial()).output(type<Preferences>()),
    /** The system's notification; the browser host answers false and the page shows its own. A click comes back as a notice. */
    notify: base
      .input(z.object({ dossier: idSchema, title: z.string().min(1).max(300), body: z.string().max(300) }))
      .output(type<{ shown: boolean }>()),
    /**
     * An appointment's calendar file, made here from what it says: saved where the person says, or opened in the system's calendar. In
     * the browser host the page downloads it itself (false).
     */
    calendar: base
      .input(z.object({ way: z.enum(['save', 'open']), name: z.string().min(1).max(200), event: calendarEventSchema }))
      .output(type<{ done: boolean }>()),
    /** Opens tel:, mailto: or https: after a click; in the browser host the page follows the link itself (false). */
    openLink: base.input(z.object({ url: z.string().max(2000) })).output(type<{ opened: boolean }>()),
    /** Any country's public holidays from last year on to three years ahead, with names in the binder's language where there are any. */
    holidays: base.input(holidaysKeptSchema.pick({ country: true, region: true })).output(type<CountryHolidays>()),
    /** A text to send with a question: versions, counts, kinds of problems; nothing anybody wrote. */
    report: base.input(nothing).output(type<{ text: string }>())
  }
}
