import type { Dossier } from '../../shared/dossier.ts'
import type { Form } from './form.ts'

/** The appointment as it was, to begin with when only its day is moved. */
export function agreedBefore({
  filing: { next }
}: Pick<Dossier, 'filing'>): Partial<Pick<Form, 'place' | 'where' | 'with' | 'length'>> {
  if (!next) return {}
  return {
    place: next.place ?? 'ours',
    where: next.where ?? '',
    with: next.with ?? '',
    length: next.minutes ? String(next.minutes) : ''
  }
}
