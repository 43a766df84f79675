import type { Id } from '../../shared/id.ts'
import { useBinder } from '../store/binderStore.ts'

const mostShown = 120

/** The first words of a note that was begun on a dossier and not filed yet; '' when there is none. */
export const useBegunNote = (id: Id): string =>
  useBinder((facts) => facts.drafts.get(id)?.note.trim().replace(/\s+/g, ' ').slice(0, mostShown) ?? '')
