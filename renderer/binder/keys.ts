import { useEffect } from 'react'
import { creaseOf } from '../../shared/crease.ts'
import { type DatedMonth, datedInsertOf } from '../../shared/datedInserts.ts'
import { type Day, monthOf } from '../../shared/day.ts'
import { dayOfNumber } from '../../shared/place.ts'
import { isLead } from '../../shared/qualify.ts'
import { roundsToTell } from '../../shared/round.ts'
import { inSentence, monthInWords } from '../../shared/words.ts'
import { clearDesk, remove, undo } from '../store/acts.ts'
import { binderStore } from '../store/binderStore.ts'
import { beginCall, logCall, qualifyLead } from '../store/calls.ts'
import { datedMonths, monthInView } from '../store/dated.ts'
import { closeLook, leafLook, lookAhead } from '../store/look.ts'
import { backToCard, choosePapers } from '../store/papers.ts'
import { dealAskAt, levelAskAt, type PlanAsk, shiftAskAt } from '../store/planAsk.ts'
import { tellRound } from '../store/rounds.ts'
import { hush, tell } from '../store/said.ts'
import { layIncoming, laySheet, selectionStore, turnCard } from '../store/selectionStore.ts'
import { closeDossier, fetchWhole, leaf, leafMonth, openDossier, openToday, openUp } from '../store/walk.ts'
import { languageNow, say } from '../words/words.ts'
import { digitOf, letterOf } from './letterOf.ts'
import { markPile } from './markPile.ts'
import { focusCard, focusHeading, focusPile, nextRegion } from './regions.ts'
import { takeMissed } from './takeMissed.ts'

/** How long a second digit is waited for, in milliseconds. */
const secondDigit = 700

/** The keys that work wherever the focus is, except in a text, a sheet or a menu. */
export function useKeys(): void {
  useEffect(() => {
    let digits = ''
    let timer: ReturnType<typeof setTimeout> | undefined

    function turnTo(text: string) {
      digits = ''
      clearTimeout(timer)
      const number = Number(text)
      const { now } = binderStore.getState()
      if (number < 1 || number > 31) return
      const months = datedMonths()
      const day = months.length > 0 ? datedDayOf(number, months) : dayOfNumber(number, now.day)
      if (day) openUp({ kind: 'day', day })
      else if (months.length > 0) tell(say('binder.noInsert', { number }))
      else
        tell(
          say('binder.idleNumber', {
            number,
            month: inSentence(monthInWords(monthOf(now.day), languageNow(), now.day), languageNow())
          })
        )
      focusHeading()
    }

    function onDigit(digit: number) {
      const text = digits + digit
      clearTimeout(timer)
      if (text.length === 2 || (digit >= 4 && digits === '')) return turnTo(text)
      digits = text
      timer = setTimeout(() => turnTo(digits), secondDigit)
    }

    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const { sheet } = selectionStore.getState()
      const inSheet =
        sheet !== null || (event.target as Element).closest?.('[role=dialog], [role=menu], [role=listbox]')
      const isTyping = (event.target as Element).closest?.(
        'input:not([type=checkbox]), textarea, select, [contenteditable=true]'
      )
      if (chord(event, Boolean(inSheet), Boolean(isTyping))) {
        event.preventDefault()
        return
      }
      if (inSheet || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      const letters = binderStore.getState().preferences?.letterKeys ?? true
      const digit = digitOf(event)
      if (digit !== null && letters) {
        event.preventDefault()
        onDigit(digit)
        return
      }
      if (plain(event, letters)) event.preventDefault()
    }

    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      clearTimeout(timer)
    }
  }, [])
}

/** Keys with Ctrl, and those that work in a text too. True when one was taken. */
function chord(event: KeyboardEvent, inSheet: boolean, isTyping: boolean): boolean {
  if (event.key === 'F6') {
    nextRegion(event.shiftKey ? -1 : 1)
    return true
  }
  if (event.key === 'Escape' && !inSheet) {
    const { dossier, marked, look, papers } = selectionStore.getState()
    hush()
    if (dossier && papers && !look) {
      backToCard()
      // Whoever leafed from the note goes on writing there.
      if (!isTyping) focusCard()
      return true
    }
    if (look) {
      closeLook()
      if (!dossier) focusPile()
      return true
    }
    if (dossier) {
      closeDossier()
      focusPile()
      return true
    }
    if (marked.size > 0) selectionStore.setState({ marked: new Set() })
    return marked.size > 0
  }
  const letter = letterOf(event)
  // Somebody rings while a note is being written: the letter alone would be typed.
  if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyI') {
    layIncoming()
    return true
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey || inSheet) return false
  if (letter === 'K') {
    laySheet({ kind: 'find' })
    return true
  }
  if (letter === 'O') {
    const { dossier, chosen } = selectionStore.getState()
    const id = dossier ?? chosen
    if (id) choosePapers(id)
    return true
  }
  // Without it the browser would mark the words of the whole page.
  if (letter === 'A' && !isTyping && !selectionStore.getState().dossier) {
    void markPile()
    focusPile()
    return true
  }
  // In a text Ctrl+Z belongs to the text.
  if (letter === 'Z' && !isTyping) {
    void undo(event.shiftKey ? 'redo' : 'undo')
    return true
  }
  if (letter === 'Y' && !isTyping) {
    void undo('redo')
    return true
  }
  return false
}

/** Keys without Ctrl, outside any text. True when one was taken. */
function plain(event: KeyboardEvent, letters: boolean): boolean {
  const { opening, chosen, marked, dossier, look } = selectionStore.getState()
  const { now, open, spines } = binderStore.getState()
  const inHand = dossier ? [dossier] : marked.size > 0 ? [...marked] : chosen ? [chosen] : []
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      if (dossier) return false
      leaf(event.key === 'ArrowRight' ? 1 : -1)
      return true
    case 'ArrowDown':
    case 'ArrowUp':
      if (dossier) return false
      focusPile()
      return true
    case 'PageUp':
    case 'PageDown':
      if (look) leafLook(event.key === 'PageDown' ? 1 : -1)
      else if (dossier) return false
      else leafMonth(event.key === 'PageDown' ? 1 : -1)
      return true
    case 'Home':
      toToday(event)
      return true
    case 'Enter':
      if (dossier || !chosen || (event.target as Element).closest('button, a, [role=tab]')) return false
      void openDossier(chosen)
      return true
    case 'Delete':
      if (dossier || inHand.length === 0) return false
      void remove(inHand)
      return true
    case '?':
      laySheet({ kind: 'keys' })
      return true
    case '/':
      laySheet({ kind: 'find' })
      return true
  }
  if (!letters) return false
  switch (letterOf(event)) {
    case 'T':
      if (opening.kind === 'missed' && !dossier) void takeMissed()
      else toToday(event)
      return true
    case 'M':
      if (inHand.length > 0) laySheet({ kind: 'move', dossiers: inHand })
      return true
    case 'A':
      if (inHand.length > 0) laySheet({ kind: 'retire', dossiers: inHand })
      return true
    case 'U':
      if (inHand.length === 0 || inHand.length > 2) return false
      laySheet({ kind: 'merge', dossiers: inHand })
      return true
    case 'L':
      if (inHand[0]) void logCall(inHand[0])
      return true
    case 'C':
      if (inHand[0]) void beginCall(inHand[0])
      return true
    case 'Q': {
      const spine = spines.get(inHand[0] ?? '')
      if (inHand.length !== 1 || !spine || !isLead(spine)) return false
      void qualifyLead(spine.id)
      return true
    }
    case 'E':
      if (inHand[0]) void openDossier(inHand[0]).then(focusCard)
      return true
    case 'B':
      if (event.shiftKey) laySheet({ kind: 'back-at-desk' })
      else if (dossier) turnCard()
      return event.shiftKey || dossier !== null
    case 'G':
    case 'H':
      return chooseForCreased(letterOf(event) === 'G' ? 'aim' : 'pass-on', dossier ? null : chosen)
    case 'V':
      if (look) closeLook()
      else lookAhead()
      if (look && !dossier) focusPile()
      return true
    case 'R':
      if (dossier || inHand.length === 0) return false
      laySheet({ kind: 'new-round', dossiers: inHand })
      return true
    case 'Y': {
      const first = roundsToTell(spines.get(dossier ?? chosen ?? '')?.rounds, now.day)[0]
      if (first) void tellRound(dossier ?? chosen ?? '', first)
      return first !== undefined
    }
    case 'N':
      laySheet({ kind: 'new' })
      return true
    case 'I':
      laySheet({ kind: 'incoming' })
      return true
    case 'P':
      if (event.shiftKey) laySheet({ kind: 'print', begin: 'pocket', ...(marked.size > 0 && { dossiers: inHand }) })
      else if (inHand.length === 0) laySheet({ kind: 'print-pile' })
      else laySheet({ kind: 'print-card', dossiers: inHand })
      return true
    case 'F':
      laySheet({ kind: 'close-day', dossiers: [] })
      return true
    case 'S':
      if (event.shiftKey) laySheet({ kind: 'slip', day: opening.kind === 'day' ? opening.day : now.day })
      else laySheet({ kind: 'slips' })
      return true
    case 'W':
      return planFrom(event.shiftKey ? shiftAskAt(opening, marked) : levelAskAt(opening), dossier)
    case 'D':
      if (!open || dossier) return false
      if (opening.kind !== 'desk') return planFrom(dealAskAt(opening, marked, now.day), dossier)
      void emptyDesk()
      return true
  }
  return false
}

function planFrom(ask: PlanAsk | null, dossier: string | null): boolean {
  if (!ask || dossier) return false
  laySheet({ kind: 'plan', ask })
  return true
}

/** Another aim, or passing on: offered on the missed sheet for a creased dossier only, never between two calls (rules 4). */
function chooseForCreased(kind: 'aim' | 'pass-on', chosen: string | null): boolean {
  const { spines, open } = binderStore.getState()
  const spine = chosen ? spines.get(chosen) : undefined
  if (!spine || !open || selectionStore.getState().opening.kind !== 'missed') return false
  if (!creaseOf(spine, open.settings.creaseAfter)) return false
  laySheet({ kind, dossiers: [spine.id] })
  return true
}

/** The dated insert of a number, looked for in the month that is spread out first. */
function datedDayOf(number: number, months: readonly DatedMonth[]): Day | null {
  const selection = selectionStore.getState()
  const spread = monthInView(months, selection)
  const open = selection.opening.kind === 'day' ? selection.opening.day : null
  return spread ? datedInsertOf(number, months, spread, open) : null
}

/** Opens today. On the rail the focus leaves the place it stood on: the next Enter would open that again. */
function toToday(event: KeyboardEvent): void {
  openToday()
  if (event.target instanceof Element && event.target.closest('[data-region=rail]')) focusHeading()
}

/** All that lies on the desk, however much: a key that empties it leaves nothing behind. */
async function emptyDesk(): Promise<void> {
  const ids = await fetchWhole()
  if (ids.length > 0) await clearDesk(ids)
}
