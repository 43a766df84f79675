import { randomUUID } from 'node:crypto'
import type { Act } from '../../shared/act.ts'
import type { Bytes } from '../../shared/bridge.ts'
import { isDay, isTime, type Moment } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import { type MailAsRead, type MailRead, mailLimits } from '../../shared/mail.ts'
import { type Paper, type PaperKind, paperLimits, papersOf } from '../../shared/paper.ts'
import { kindOfFile, mediaOf } from '../../shared/paperMedia.ts'
import { paperName } from '../../shared/paperName.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { TakenPapers } from '../../shared/saved.ts'
import type { GrowingPaper, PaperFiles } from '../shelf/paperFiles.ts'
import { openMailReader } from './mailReader.ts'

/** What the room needs of the open binder; a BinderOnDesk is one. */
export interface PaperBinder {
  dossier(id: Id): Dossier
  readonly paperFiles: PaperFiles
  settings(): { owner: string }
}

export interface PaperRoomGiven {
  /** The open binder; throws no-binder-open. */
  binder: () => PaperBinder
  now: () => Moment
  /** The built file of worker.ts. */
  reader: URL
}

/** An act that is ready to be saved; null when there was nothing new. */
export interface Taking extends TakenPapers {
  act: Act | null
}

/** Files on their way to a dossier, and papers on their way out. Every method throws a ProblemError when it can't. */
export interface PaperRoom {
  begin(file: { dossier: Id; name: string; size: number }, page: number): { intake: Id }
  chunk(intake: Id, bytes: Bytes): Promise<void>
  /** The act that lays files that are whole on their dossier. Their files stand in their places before it. */
  take(dossier: Id, intakes: readonly Id[], kind: PaperKind | null): Promise<Taking>
  cancel(intakes: readonly Id[]): void
  /** A page that was closed, or loaded anew, took no leave of what it was bringing: none of it stays. */
  left(page: number): void
  read(dossier: Id, paper: Id, from: number, most: number): Buffer
  mail(dossier: Id, paper: Id): Promise<MailRead>
  /** The act that makes an attachment of a mail a paper of the same dossier. */
  attach(dossier: Id, paper: Id, attachment: number): Promise<Taking>
  /** The act that lays papers on another dossier; their files lie there before it. */
  move(dossier: Id, papers: readonly Id[], to: Id): Act
  /** Lays the files of a dossier's papers in the folder of the one it is merged into; what can't be read stays where it is. */
  layTogether(into: Id, from: Id): void
  /** A paper and its bytes in runs, to be handed out. */
  runs(dossier: Id, paper: Id): { paper: Paper; bytes: Generator<Buffer> }
  /** Drops what is on its way: the binder is closed. */
  close(): void
}

interface Coming {
  readonly id: Id
  readonly page: number
  readonly dossier: Id
  readonly name: string
  readonly size: number
  readonly growing: GrowingPaper
  received: number
  arrival: Promise<void>
  isCancelled: boolean
}

export function openPaperRoom(given: PaperRoomGiven): PaperRoom {
  const comings = new Map<Id, Coming>()
  const mails = openMailReader(given.reader)

  function drop(coming: Coming) {
    coming.isCancelled = true
    coming.growing.drop()
    comings.delete(coming.id)
  }

  function paperIn(dossier: Id, id: Id): Paper {
    const { papers, card } = given.binder().dossier(dossier)
    const paper = papersOf({ papers }).find((one) => one.id === id)
    if (!paper) throw new ProblemError('no-such-paper', { names: [card.name] })
    return paper
  }

  function wholeOf(dossier: Id, paper: Paper): Uint8Array {
    if (paper.bytes > mailLimits.bytes) throw new ProblemError('mail-too-much', { names: [paper.name] })
    // A buffer of its own: it goes to the worker as it is.
    return new Uint8Array(Buffer.concat([...given.binder().paperFiles.runs(dossier, paper)]))
  }

  async function mailOf(dossier: Id, paper: Paper, attachment: number | null) {
    const bytes = wholeOf(dossier, paper)
    try {
      return await mails.read({ bytes, attachment })
    } catch (thrown) {
      const kind = thrown instanceof ProblemError ? thrown.problem.kind : 'not-a-mail'
      throw new ProblemError(kind, { names: [paper.name] }, { cause: thrown })
    }
  }

  /** Sealed files as papers of a dossier; those it has already are let go. */
  async function laid(
    dossier: Id,
    files: readonly { name: string; growing: GrowingPaper }[],
    kind: PaperKind | null
  ): Promise<Taking> {
    const binder = given.binder()
    const before = papersOf(binder.dossier(dossier))
    if (before.length + files.length > paperLimits.onDossier) {
      throw new ProblemError('too-many-papers', { names: [String(paperLimits.onDossier)] })
    }
    const known = new Map(before.map(({ sha256, name }) => [sha256, name]))
    const papers: Paper[] = []
    const doubles: string[] = []
    for (const { name: called, growing } of files) {
      const { sha256, bytes, head } = growing.seal()
      const name = paperName(called)
      if (known.has(sha256)) {
        growing.drop()
        doubles.push(known.get(sha256) ?? name)
        continue
      }
      known.set(sha256, name)
      const file = growing.layIn(dossier, name)
      const media = mediaOf(head, name)
      const paper: Paper = {
        id: randomUUID(),
        name,
        kind: kind ?? kindOfFile(media, name),
        file,
        bytes,
        sha256,
        media,
        added: given.now(),
        by: binder.settings().owner
      }
      papers.push(media === 'message/rfc822' ? await asMail(dossier, paper) : paper)
    }
    const common = { id: randomUUID(), at: given.now(), by: binder.settings().owner }
    return {
      act: papers.length > 0 ? { ...common, kind: 'paper-in', dossier, papers } : null,
      taken: papers.map(({ id }) => id),
      doubles
    }
  }

  /** A mail lies under its own day and is called by its subject. One that can't be read is kept as the file it is. */
  async function asMail(dossier: Id, paper: Paper): Promise<Paper> {
    try {
      const read = await mailOf(dossier, paper, null)
      if (read.kind !== 'mail') return paper
      const { from, to, subject, day, time } = dated(read.mail)
      const name = subject ? paperName(subject) : paper.name
      return { ...paper, name, mail: { from, to, subject }, ...(day && { day }), ...(day && time && { time }) }
    } catch {
      return paper
    }
  }

  return {
    begin({ dossier, name, size }, page) {
      if (size > paperLimits.bytes) throw new ProblemError('file-too-big', { names: ['300 MB'] })
      const binder = given.binder()
      binder.dossier(dossier)
      const own = [...comings.values()].filter((one) => one.page === page)
      for (const oldest of own.slice(0, Math.max(0, own.length - paperLimits.atOnce + 1))) {
        drop(oldest)
      }
      const id = randomUUID()
      const growing = binder.paperFiles.grow()
      comings.set(id, {
        id,
        page,
        dossier,
        name,
        size,
        growing,
        received: 0,
        arrival: Promise.resolve(),
        isCancelled: false
      })
      if (size === 0) growing.seal()
      return { intake: id }
    },

    chunk(id, bytes) {
      const coming = comings.get(id)
      if (!coming) return Promise.reject(new ProblemError('unknown-intake'))
      // One after the other, however the page sends them.
      coming.arrival = coming.arrival.then(async () => {
        const chunk = new Uint8Array(await bytes.arrayBuffer())
        if (coming.isCancelled) throw new ProblemError('cancelled')
        if (coming.received + chunk.length > coming.size) {
          drop(coming)
          throw new ProblemError('reader-stopped')
        }
        try {
          coming.growing.add(chunk)
          coming.received += chunk.length
          if (coming.received === coming.size) coming.growing.seal()
        } catch (thrown) {
          drop(coming)
          throw thrown
        }
      })
      return coming.arrival
    },

    async take(dossier, ids, kind) {
      const files = [...new Set(ids)].map((id) => {
        const coming = comings.get(id)
        if (!coming || coming.dossier !== dossier) throw new ProblemError('unknown-intake')
        return coming
      })
      for (const coming of files) await coming.arrival
      if (files.some(({ received, size }) => received < size)) throw new ProblemError('reader-stopped')
      for (const { id } of files) comings.delete(id)
      try {
        return await laid(dossier, files, kind)
      } finally {
        // Those laid in their places are not there any more; what is left of a failure goes.
        for (const { growing } of files) growing.drop()
      }
    },

    cancel(ids) {
      for (const id of ids) {
        const coming = comings.get(id)
        if (coming) drop(coming)
      }
    },

    left(page) {
      for (const coming of [...comings.values()]) if (coming.page === page) drop(coming)
    },

    read: (dossier, id, from, most) => given.binder().paperFiles.read(dossier, paperIn(dossier, id), from, most),

    async mail(dossier, id) {
      const paper = paperIn(dossier, id)
      const read = await mailOf(dossier, paper, null)
      if (read.kind !== 'mail') throw new ProblemError('not-a-mail', { names: [paper.name] })
      return dated(read.mail)
    },

    async attach(dossier, id, attachment) {
      const paper = paperIn(dossier, id)
      const read = await mailOf(dossier, paper, attachment)
      if (read.kind !== 'attachment' || !read.attachment)
        throw new ProblemError('no-such-paper', { names: [paper.name] })
      const { name, bytes } = read.attachment
      const growing = given.binder().paperFiles.grow()
      try {
        growing.add(bytes)
        return await laid(dossier, [{ name, growing }], null)
      } finally {
        growing.drop()
      }
    },

    move(dossier, ids, to) {
      const binder = given.binder()
      if (dossier === to) throw new ProblemError('bad-act')
      binder.dossier(to)
      for (const id of new Set(ids)) binder.paperFiles.layToo(dossier, paperIn(dossier, id), to)
      return {
        id: randomUUID(),
        at: given.now(),
        by: binder.settings().owner,
        kind: 'paper-move',
        dossier,
        to,
        papers: [...new Set(ids)]
      }
    },

    layTogether(into, from) {
      const { paperFiles, dossier } = given.binder()
      const there = new Set(papersOf(dossier(into)).map(({ sha256 }) => sha256))
      for (const paper of papersOf(dossier(from))) {
        if (there.has(paper.sha256)) continue
        try {
          paperFiles.layToo(from, paper, into)
        } catch (thrown) {
          const kind = thrown instanceof ProblemError ? thrown.problem.kind : null
          // A file that was bad before must not keep two dossiers apart; a disk that is full must.
          if (kind !== 'paper-missing' && kind !== 'paper-damaged' && kind !== 'cloud-placeholder') throw thrown
        }
      }
    },

    runs(dossier, id) {
      const paper = paperIn(dossier, id)
      return { paper, bytes: given.binder().paperFiles.runs(dossier, paper) }
    },

    close() {
      for (const coming of [...comings.values()]) drop(coming)
      mails.close()
    }
  }
}

/** A day that is none is left out. */
function dated({ day, time, ...mail }: MailAsRead): MailRead {
  return isDay(day) ? { ...mail, day, ...(isTime(time) && { time }) } : mail
}
