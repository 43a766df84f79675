import type { useWords } from '../words/words.ts'

type Translate = ReturnType<typeof useWords>['t']

export const encodingNames = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253'
] as const

/** An alphabet as a person knows it. */
export function encodingName(t: Translate, encoding: string): string {
  const known = encodingNames.find((one) => one === encoding)
  return known ? t(`intake.encoding.${known}`) : encoding
}

const signs = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe' } as const

/** The signs that part columns, with their names; a sign the file itself named comes along. */
export function delimiterNames(t: Translate, current: string): { value: string; label: string }[] {
  const known = (Object.keys(signs) as (keyof typeof signs)[]).map((sign) => ({
    value: sign as string,
    label: t(`intake.delimiter.${signs[sign]}`)
  }))
  return current in signs
    ? known
    : [...known, { value: current, label: t('intake.delimiter.other', { sign: current }) }]
}
