import { type HowToRead, type IntakeBinder, openIntake } from '../../electron/intake/intake.ts'
import { type Act, actSchema } from '../../shared/act.ts'
import { applyAct, applyInverse, type Inverse } from '../../shared/applyAct.ts'
import { type Binder, calendarOf, newBinder } from '../../shared/binder.ts'
import { day, type Moment, time } from '../../shared/day.ts'
import type { Documents } from '../../shared/documents.ts'
import { documentsOf } from '../../shared/documentsOf.ts'
import { doNotCallIn, doNotCallKey } from '../../shared/doNotCall.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { doubleFactsOf } from '../../shared/mapping/doubleKeys.ts'
import { spineOf } from '../../shared/spine.ts'
import { tallyOf } from '../../shared/tally.ts'
import type { Language } from '../../shared/words.ts'

/** A Sunday morning: the first working day is Monday the 23rd. */
export const now: Moment = { day: day('2026-11-22'), time: time('09:00') }

/** A binder as documents in memory, changed by the real acts, and an intake that brings lists into it. */
export function anIntakeDesk(given: { language?: Language; country?: string; settings?: Partial<Binder> } = {}) {
  let documents: Documents = {
    binder: {
      ...newBinder({
        name: 'Clients',
        owner: 'Ana',
        language: given.language ?? 'en',
        country: given.country ?? 'ES'
      }),
      ...given.settings
    }
  }
  const undos: Inverse[] = []
  const told: string[] = []
  const settings = () => documents['binder'] as Binder
  const dossiers = () =>
    Object.entries(documents).flatMap(([key, document]) =>
      key.startsWith('dossiers/') && document ? [document as Dossier] : []
    )
  const binder: IntakeBinder = {
    settings,
    tally: () => tallyOf(dossiers().map(spineOf), settings()),
    doNotCall: () => doNotCallIn(documents[doNotCallKey]),
    doubleFacts: () => dossiers().map(({ id, card }) => ({ id, ...doubleFactsOf(card) })),
    async act(act: Act) {
      const parsed = actSchema.parse(act)
      for (const key of documentsOf(parsed)) documents = { ...documents, [key]: documents[key] ?? null }
      const after = applyAct(documents, parsed)
      documents = after.documents
      undos.push(after.inverse)
    }
  }
  const intakes = openIntake({
    binder: () => binder,
    calendar: () => calendarOf(settings(), {}),
    now: () => now,
    progress: (job, done, of) => told.push(`${job} ${done}/${of}`),
    reader: new URL('../../electron/intake/worker.ts', import.meta.url)
  })
  return {
    intakes,
    binder,
    dossiers,
    told,
    undo() {
      const undo = undos.pop()
      if (undo) documents = applyInverse(documents, undo).documents
    },
    /** Sends a file's bytes as the page does, in chunks. */
    async send(bytes: Uint8Array<ArrayBuffer>, name = 'list.csv', chunk = 64 * 1024) {
      const { intake } = intakes.begin({ name, size: bytes.length })
      for (let from = 0; from < bytes.length; from += chunk) {
        await intakes.chunk(intake, new Blob([bytes.subarray(from, from + chunk)]))
      }
      return intake
    },
    /** Sends a file and reads it. */
    async preview(bytes: Uint8Array<ArrayBuffer>, how: HowToRead = {}) {
      const intake = await this.send(bytes)
      return { intake, ...(await intakes.read(intake, how)) }
    }
  }
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
