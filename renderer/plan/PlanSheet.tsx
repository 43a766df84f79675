import { useEffect, useRef, useState } from 'react'
import { inSentence, monthInWords } from '../../shared/words.ts'
import { onInSentence } from '../day/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import type { PlanAsk } from '../store/planAsk.ts'
import { useToday } from '../store/read.ts'
import { sentenceOf } from '../store/said.ts'
import { selectionStore } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { PlanDays } from './PlanDays.tsx'
import { PlanFieldLines } from './PlanFieldLines.tsx'
import { PlanList } from './PlanList.tsx'
import css from './PlanSheet.module.css'
import { usePlan } from './usePlan.ts'

/**
 * A proposal to level, deal or shift: what would move where, what stays and why, how full the days become. Each row can be changed
 * or refused; it is taken as one act and undone as one.
 */
export function PlanSheet({ ask, onClose }: { ask: PlanAsk; onClose: () => void }) {
  const { t } = useWords()
  const plan = usePlan(ask)
  const title = useTitle(ask)
  const [isTaking, setTaking] = useState(false)
  const count = plan.planned.length
  const isDeal = ask.kind === 'deal'
  const staying = plan.proposal ? Object.values(plan.proposal.staying).reduce((sum, n) => sum + n, 0) : 0
  const noRoom = plan.proposal?.staying['no-room'] ?? 0
  const refusedByHand = (plan.proposal?.rows.length ?? 0) - count

  const take = async () => {
    if (count === 0 || isTaking) return
    setTaking(true)
    const isDone = await plan.take()
    setTaking(false)
    if (!isDone) return
    selectionStore.setState({ marked: new Set() })
    onClose()
  }
  useTakeKey(take)

  return (
    <Dialog
      title={title}
      size="full"
      onClose={onClose}
      foot={
        <>
          <span className={css['sum']} role="status">
            {plan.proposal &&
              [
                count === 0 ? t('plan.nothing') : t('plan.moving', { count }),
                staying + refusedByHand > 0 && t('plan.staying', { count: staying + refusedByHand })
              ]
                .filter(Boolean)
                .join(' · ')}
            {plan.proposal && plan.proposal.rows.length > 0 && ` · ${t('plan.hint')}`}
          </span>
          <Button look="file" keyCap="Ctrl Enter" isDisabled={count === 0 || isTaking} onPress={() => void take()}>
            {t(isDeal ? 'plan.takeDeal' : 'plan.take', { count })}
          </Button>
        </>
      }
    >
      <div className={css['plan']} data-plan={ask.kind}>
        <div className={css['side']}>
          <p className={css['about']}>{t(`plan.about.${aboutOf(ask)}`)}</p>
          <PlanFieldLines ask={ask} fields={plan.fields} isWhole={plan.isWhole} onChange={plan.setFields} />
          {ask.kind === 'level' && noRoom > 0 && (
            <p className={css['short']} data-no-room>
              {t('plan.because.no-room', { count: noRoom })}
            </p>
          )}
          <PlanDays plan={plan} />
        </div>
        <div className={css['main']}>
          {plan.refused && (
            <p className={css['refused']} role="alert">
              <span>
                {t('plan.refused')} {sentenceOf(plan.refused)}
              </span>
              <Button onPress={plan.again}>{t('plan.again')}</Button>
            </p>
          )}
          <PlanList plan={plan} isFirst={!(ask.kind === 'level' && ask.what.kind === 'away')} />
        </div>
      </div>
    </Dialog>
  )
}

const aboutOf = (ask: PlanAsk) => (ask.kind === 'shift' ? 'shift' : ask.what.kind)

function useTitle(ask: PlanAsk): string {
  const { t, language } = useWords()
  const today = useToday()
  const { what } = ask
  switch (what.kind) {
    case 'day':
      return t(ask.kind === 'shift' ? 'plan.title.shiftDay' : 'plan.title.day', {
        day: onInSentence(what.day, language, today)
      })
    case 'missed':
      return t(ask.kind === 'shift' ? 'plan.title.shiftMissed' : 'plan.title.missed')
    case 'undone':
      return t('plan.title.undone')
    case 'away':
      return t('plan.title.away')
    case 'month':
      return t('plan.title.month', { month: inSentence(monthInWords(what.month, language, today), language) })
    case 'stock':
      return what.dossiers ? t('plan.title.chosen', { count: what.dossiers.length }) : t('plan.title.stock')
    case 'dossiers':
      return t('plan.title.shiftChosen', { count: what.dossiers.length })
  }
}

/** Ctrl+Enter takes the plan from anywhere on the sheet. */
function useTakeKey(take: () => Promise<void>) {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      // Somebody rings: the form of the call lies over the plan, and takes its own.
      if (selectionStore.getState().rings) return
      // First: a button with the focus would take the Enter as its own.
      event.preventDefault()
      event.stopPropagation()
      void latest.current()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [])
}
