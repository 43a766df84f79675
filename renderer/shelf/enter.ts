import type { OpenBinder } from '../../shared/openBinder.ts'
import { binderStore, receiveBinder } from '../store/binderStore.ts'
import { prefer } from '../store/prefer.ts'
import { tellProblem } from '../store/said.ts'
import { selectionStore } from '../store/selectionStore.ts'
import { fetchCopies, fetchSlice, fetchToday, openDossier } from '../store/walk.ts'
import { speak } from '../words/words.ts'
import type { Shelf } from './useShelf.ts'

/**
 * Steps into a binder: takes in what is known of it, opens today and speaks its language. The same binder again (the line was
 * lost and is back) leaves the page where it stands, with the dossier that lies open.
 */
export async function enterBinder(open: OpenBinder): Promise<void> {
  isFresh = false
  const isSame = binderStore.getState().open?.id === open.id
  const dossier = isSame ? selectionStore.getState().dossier : null
  followLanguage()
  receiveBinder(open)
  if (!isSame) {
    selectionStore.setState({
      opening: { kind: 'day', day: open.now.day },
      turn: { way: 1, count: 0 },
      chosen: null,
      marked: new Set(),
      dossier: null,
      candidate: null,
      sheet: null,
      rings: false
    })
  }
  await speak(open.settings.language)
  await Promise.all([
    fetchSlice(),
    fetchToday().catch(tellProblem),
    fetchCopies().catch(tellProblem),
    dossier && openDossier(dossier)
  ])
}

let isFresh = true

/**
 * The binder to open without being asked: the one named on the command line (none while its folder is empty: it
 * waits to be made), else the one worked in last. Asked once: who closes a binder wants to see the shelf.
 */
export function binderToOpen(shelf: Shelf, last: string | null): string | null {
  if (!isFresh) return null
  isFresh = false
  const wanted = shelf.wanted ?? last
  return shelf.binders.find(({ ref }) => ref === wanted)?.ref ?? null
}

let isFollowing = false

// The settings, an undo and another window can change the binder's language: the words follow whichever it was.
function followLanguage() {
  if (isFollowing) return
  isFollowing = true
  binderStore.subscribe((facts, before) => {
    const language = facts.open?.settings.language
    if (!language || !before.open || language === before.open.settings.language) return
    void speak(language)
    void prefer({ language })
  })
}
