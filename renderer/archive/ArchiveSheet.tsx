import { useEffect, useState } from 'react'
import type { ArchiveList, ArchiveWish } from '../../shared/archiveList.ts'
import type { Month } from '../../shared/day.ts'
import { openingOf, placeOf } from '../../shared/place.ts'
import { monthInWords, shortDay } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { PickList } from '../several/PickList.tsx'
import { client, useBinder } from '../store/binderStore.ts'
import { useStyle, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { openOver } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './archive.module.css'

const handful = 100

/** The archive, searched: by words, by reason, by the month of retiring; M reopens what is marked, and asks the day. */
export function ArchiveSheet({ wish, onClose }: { wish?: ArchiveWish; onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const style = useStyle()
  const [text, setText] = useState(wish?.text ?? '')
  const [reason, setReason] = useState<string>(wish?.reason ?? '')
  const [month, setMonth] = useState<string>(wish?.month ?? '')
  const [lookAgain, setLookAgain] = useState(wish?.lookAgain ?? false)
  const [most, setMost] = useState(handful)
  const list = useArchive({ text, reason, month, lookAgain, most })
  return (
    <Dialog title={t('archive.title')} onClose={onClose} size="medium">
      <div className={css['fields']}>
        <Field
          label={t('archive.words')}
          value={text}
          maxLength={200}
          autoComplete="off"
          autoFocus
          onChange={setText}
        />
        <Choice
          label={t('archive.reason')}
          value={reason}
          options={[
            { value: '', label: t('archive.any') },
            ...(list?.reasons ?? []).map((one) => ({
              value: one.reason,
              label: t('archive.counted', { text: one.reason, n: one.count })
            }))
          ]}
          onChange={setReason}
        />
        <Choice
          label={t('archive.month')}
          value={month}
          options={[
            { value: '', label: t('archive.any') },
            ...(list?.months ?? []).map((one) => ({
              value: one.month as string,
              label: t('archive.counted', { text: monthInWords(one.month, language, today), n: one.count })
            }))
          ]}
          onChange={setMonth}
        />
        <Ticked label={t('archive.lookAgain')} isOn={lookAgain} onChange={setLookAgain} />
      </div>
      {list && (
        <>
          <p className={css['about']} role="status">
            {list.all === 0 ? t('archive.empty') : t('archive.found', { count: list.count, all: list.all })}
          </p>
          {list.count > 0 && <p className={css['about']}>{t('archive.hint')}</p>}
          <PickList
            label={t('archive.title')}
            lines={list.spines.map((spine) => ({
              spine,
              beside: spine.filing.retired && shortDay(spine.filing.retired.day, language, today),
              more: [
                spine.filing.retired?.reason,
                spine.filing.retired?.lookAgain &&
                  t('archive.back', { month: monthInWords(spine.filing.retired.lookAgain, language, today) }),
                spine.town
              ]
                .filter(Boolean)
                .join(' · ')
            }))}
            back={{
              kind: 'archive',
              wish: { text, reason: reason || null, month: (month || null) as Month | null, lookAgain }
            }}
            onOpen={(spine) => {
              onClose()
              void openOver(spine.id, openingOf(placeOf(spine.filing, today, style)))
            }}
          />
          {list.count > list.spines.length && (
            <Button look="bare" onPress={() => setMost(Math.min(2000, most + 4 * handful))}>
              {t('archive.more', { count: list.count - list.spines.length })}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}

interface Asked {
  text: string
  reason: string
  month: string
  lookAgain: boolean
  most: number
}

/** The list, asked anew with every letter and whenever something was saved; the one before stays until it came. */
function useArchive({ text, reason, month, lookAgain, most }: Asked): ArchiveList | null {
  const [list, setList] = useState<ArchiveList | null>(null)
  const undo = useBinder((facts) => facts.undo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed it
  useEffect(() => {
    let isGone = false
    client()
      .binder.archive({ text, reason: reason || null, month: (month || null) as Month | null, lookAgain, most })
      .then((answer) => {
        if (!isGone) setList(answer)
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [text, reason, month, lookAgain, most, undo])
  return list
}
