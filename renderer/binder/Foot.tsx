import { minutesOf, timeFrom } from '../../shared/day.ts'
import { useBinder } from '../store/binderStore.ts'
import { useToday } from '../store/read.ts'
import { laySheet, useSelection } from '../store/selectionStore.ts'
import { openDossier } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './Foot.module.css'

const binderKeys = [
  ['1–31', 'goToDay'],
  ['← →', 'flip'],
  ['Enter', 'open'],
  ['M', 'move'],
  ['N', 'new'],
  ['P', 'print']
] as const
const dossierKeys = [
  ['Esc', 'back'],
  ['C', 'call'],
  ['L', 'log'],
  ['M', 'move'],
  ['P', 'print'],
  ['Ctrl Enter', 'file']
] as const

/** The line under the binder: keys that work here, and on its left a timed contact that is due, whatever is open. */
export function Foot() {
  const { t } = useWords()
  const hasDossier = useSelection((selection) => selection.dossier !== null)
  const waiting = useBinder((facts) => facts.waiting)
  const oldCopy = useBinder((facts) => facts.oldCopy)
  const troubles = useBinder((facts) => facts.troubles.length)
  // A promise counting down stands where the keys are named.
  const isCounting = useBinder((facts) => facts.callBacks.length > 0)
  return (
    <footer className={css['foot']}>
      {!isCounting && <Due />}
      {isCounting
        ? null
        : (hasDossier ? dossierKeys : binderKeys).map(([key, name]) => (
            <span key={name} className={css['key']}>
              <kbd>{key}</kbd>
              {t(`binder.keys.${name}`)}
            </span>
          ))}
      <span className={css['rest']} role="status">
        {waiting.length > 0 && t('binder.waiting', { count: waiting.length, file: waiting[0] ?? '' })}
      </span>
      {oldCopy && (
        <button
          type="button"
          className={css['trouble']}
          onClick={() => laySheet({ kind: 'safety', part: 'copies' })}
          data-old-copy
        >
          {oldCopy.daysAgo === null ? t('binder.noCopyYet') : t('binder.noCopy', { count: oldCopy.daysAgo })}
        </button>
      )}
      {troubles > 0 && (
        <button type="button" className={css['trouble']} onClick={() => laySheet({ kind: 'troubles' })}>
          {t('binder.troubles', { count: troubles })}
        </button>
      )}
      <span className={css['key']}>
        <kbd>?</kbd>
        {t('binder.keys.all')}
      </span>
      <span className={css['key']}>
        <kbd>Ctrl Z</kbd>
        {t('binder.keys.undo')}
      </span>
    </footer>
  )
}

/** A contact with a time, from five minutes before it on. */
function Due() {
  const { t } = useWords()
  const today = useToday()
  const now = useBinder((facts) => facts.now.time)
  const soon = timeFrom(Math.min(minutesOf(now) + 5, 1439)) ?? now
  const due = useBinder((facts) =>
    facts.timed.find((spine) => spine.filing.next?.on === today && (spine.filing.next.at ?? '99') <= soon)
  )
  if (!due) return null
  return (
    <button type="button" className={css['due']} onClick={() => void openDossier(due.id)} data-due>
      <b className="num">{due.filing.next?.at}</b> {due.name}
      <span className="visually-hidden">{t('binder.due')}</span>
    </button>
  )
}
