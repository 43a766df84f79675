import type { Dossier } from '../../shared/dossier.ts'
import type { Form } from './form.ts'

/** The appointment as it was, to begin with when only its day is moved; whoever wanted to confirm it still does. */
export function agreedBefore({
  filing: { next },
  slips
}: Pick<Dossier, 'filing' | 'slips'>): Partial<Pick<Form, 'place' | 'where' | 'with' | 'length' | 'confirms'>> {
  if (!next) return {}
  return {
    place: next.place ?? 'ours',
    where: next.where ?? '',
    with: next.with ?? '',
    length: next.minutes ? String(next.minutes) : '',
    confirms: next.meeting !== undefined && slips.some((slip) => slip.meeting === next.meeting)
  }
}
