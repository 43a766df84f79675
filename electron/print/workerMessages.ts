import type { CardOver } from '../../shared/cardOver.ts'
import type { Pack } from '../../shared/pack.ts'
import type { Shift } from '../../shared/printSettings.ts'
import type { Leaves } from './leaves.ts'
import type { ListPart } from './typeset.ts'

/** A piece of work for the print worker. */
export type Task =
  | { kind: 'typeset'; pack: Pack; part?: ListPart }
  /** Puts finished parts behind each other, shifted on their sheets, on both sides of their leaves where `leaves` is given. */
  | { kind: 'join'; parts: Uint8Array[]; title: string; language: string; shift: Shift; leaves?: Leaves }
  /** Some pages of a finished print, counted from 1. */
  | { kind: 'pick'; whole: Uint8Array; pages: number[] }

export type ToWorker = { kind: 'begin'; fontFolder: string } | { kind: 'task'; task: Task }

/** What a task came to; `memory` is what the worker holds now, in bytes. */
export type FromWorker =
  | { kind: 'ready' }
  /** It could not begin (no fonts): it is of no use to any task. */
  | { kind: 'unfit'; why: string }
  | { kind: 'done'; bytes: Uint8Array; pages: number; memory: number; over?: CardOver[] }
  | { kind: 'failed'; why: string }
