import { type KeyboardEvent, useState } from 'react'
import { wholeDay } from '../../shared/words.ts'
import { workdaysAfter } from '../../shared/workdays.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { clearDesk, closeDay } from '../store/acts.ts'
import { binderStore, useBinder } from '../store/binderStore.ts'
import { draftUnder, keepText } from '../store/draft.ts'
import { calendarNow, useToday } from '../store/read.ts'
import { openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './CloseDaySheet.module.css'
import { OnDesk } from './OnDesk.tsx'
import { Owed } from './Owed.tsx'
import { Sums } from './Sums.tsx'
import { allTomorrow, movable, spreadUndone } from './tomorrow.ts'
import { Undone } from './Undone.tsx'
import { type Closing, useClosing } from './useClosing.ts'

/** The day looked back on: what it came to, what is still undone, one line of thought; then tomorrow's pile. */
export function CloseDaySheet({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const closing = useClosing()
  return (
    <Dialog title={t('closeDay.title', { day: wholeDay(today, language) })} size="large" onClose={onClose}>
      {closing && <Page closing={closing} onClose={onClose} />}
    </Dialog>
  )
}

function Page({ closing, onClose }: { closing: Closing; onClose: () => void }) {
  const { t } = useWords()
  const today = useToday()
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const callBacks = useBinder((facts) => facts.callBacks)
  const { book, undone, desk } = closing
  const key = `thought:${today}`
  const [thought, setThought] = useState(() => draftUnder(key) ?? book.thought ?? '')
  const [isAsked, setAsked] = useState(false)

  const close = async () => {
    if (desk.length > 0 || readOnly) {
      setAsked(true)
      return
    }
    const isClosed = await closeDay(today, thought.trim(), callBacks)
    if (!isClosed) return
    keepText(key, null)
    onClose()
    openUp({ kind: 'day', day: workdaysAfter(binderStore.getState().now.day, 1, calendarNow()) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isAlt = event.altKey && !event.ctrlKey && !event.metaKey
    const { code } = event.nativeEvent
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void close()
    else if (isAlt && code === 'KeyD' && desk.length > 0) void clearDesk(desk.map(({ id }) => id))
    else if (isAlt && code === 'KeyT') void allTomorrow(undone, today)
    else if (isAlt && code === 'KeyW' && movable(undone).length > 0) spreadUndone()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={css['page']} onKeyDown={onKeyDown} data-part="close-day">
      <Sums sum={book.sum} owed={callBacks.length} />
      {book.closed && (
        <p className={css['about']}>
          {t(book.isWorkedSince ? 'closeDay.workedSince' : 'closeDay.closedAt', { time: book.closed.at.time })}
        </p>
      )}
      {desk.length > 0 && <OnDesk desk={desk} isAsked={isAsked} />}
      {callBacks.length > 0 && <Owed callBacks={callBacks} />}
      {undone.length > 0 && <Undone undone={undone} />}
      <div className={css['thought']}>
        <Field
          label={t('closeDay.thought')}
          hint={t('closeDay.thoughtHint')}
          value={thought}
          maxLength={400}
          autoFocus
          onChange={(text) => {
            setThought(text)
            keepText(key, text)
          }}
        />
      </div>
      <div className={css['foot']}>
        <Button onPress={onClose}>{t('closeDay.notYet')}</Button>
        <Button look="file" keyCap="Ctrl Enter" isDisabled={readOnly !== undefined} onPress={() => void close()}>
          {t('closeDay.close')}
        </Button>
      </div>
    </div>
  )
}
