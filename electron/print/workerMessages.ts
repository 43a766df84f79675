import type { Unprintable } from '../../shared/attachedSheet.ts'
import type { CardOver } from '../../shared/cardOver.ts'
import type { Pack } from '../../shared/pack.ts'
import type { Shift } from '../../shared/printSettings.ts'
import type { ToAttach } from './attach.ts'
import type { Leaves } from './leaves.ts'
import type { ListPart } from './typeset.ts'

/** A piece of work for the print worker. */
export type Task =
  | { kind: 'typeset'; pack: Pack; part?: ListPart }
  /** Puts finished parts behind each other, shifted on their sheets, on both sides of their leaves where `leaves` is given. */
  | { kind: 'join'; parts: Uint8Array[]; title: string; language: string; shift: Shift; leaves?: Leaves }
  /** Opens a paper and makes its pages ready to be laid into a print. */
  | ({ kind: 'attach' } & ToAttach)
  /** Lays papers that were opened into the pages left open for them. */
  | { kind: 'lay-in'; whole: Uint8Array; frames: number[]; papers: Uint8Array[] }
  /** Some pages of a finished print, counted from 1. */
  | { kind: 'pick'; whole: Uint8Array; pages: number[] }

export type ToWorker = { kind: 'begin'; fontFolder: string } | { kind: 'task'; task: Task }

/** What a task makes. */
export interface Made {
  bytes: Uint8Array
  pages: number
  /** Cards that found no room on their sheet. */
  over?: CardOver[]
  /** The pages left open for papers, counted from 1. */
  frames?: number[]
  /** Why a paper has no page: then there are no bytes. */
  why?: Unprintable
}

/** What a task came to; `memory` is what the worker holds now, in bytes. */
export type FromWorker =
  | { kind: 'ready' }
  /** It could not begin (no fonts): it is of no use to any task. */
  | { kind: 'unfit'; why: string }
  | ({ kind: 'done'; memory: number } & Made)
  | { kind: 'failed'; why: string }
