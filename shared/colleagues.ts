import { z } from 'zod'
import { fold } from './search.ts'

/** Who a message is handed to: a colleague by the name messages are taken for, or the head of the department. */
export const colleagueSchema = z.looseObject({
  name: z.string().trim().max(200),
  mail: z.string().trim().min(1).max(320),
  isHead: z.boolean().optional()
})
export type Colleague = z.infer<typeof colleagueSchema>

/** Whose address is meant: the head of the department's, or that of a colleague, however the name is typed. */
export type Reader = { kind: 'head' } | { kind: 'colleague'; name: string }

const isOf = (reader: Reader) => (one: Colleague) =>
  reader.kind === 'head' ? one.isHead === true : !one.isHead && fold(one.name.trim()) === fold(reader.name.trim())

/** The address kept for somebody; '' when there is none. mailOf([{ name: 'Ana', mail: 'a@x.rs' }], { kind: 'colleague', name: 'ana ' }) is 'a@x.rs'. */
export const mailOf = (colleagues: readonly Colleague[] | undefined, reader: Reader): string =>
  colleagues?.find(isOf(reader))?.mail ?? ''

/** The names messages were taken for before, to be offered. */
export const namesOfColleagues = (colleagues: readonly Colleague[] | undefined): string[] =>
  (colleagues ?? []).flatMap(({ name, isHead }) => (isHead || name === '' ? [] : [name]))

const most = 300

/** The list with an address kept for somebody; an empty one is taken off. The oldest makes room when there are too many. */
export function withMailOf(colleagues: readonly Colleague[] | undefined, reader: Reader, mail: string): Colleague[] {
  const others = (colleagues ?? []).filter((one) => !isOf(reader)(one))
  if (mail.trim() === '') return others
  const name = reader.kind === 'head' ? '' : reader.name.trim()
  const kept = { name, mail: mail.trim(), ...(reader.kind === 'head' && { isHead: true }) }
  return [...others.slice(-(most - 1)), kept]
}

/** Whether a text can be a mail address; nothing typed is none, and no fault. */
export const isMailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
