import type { Opening } from '../../shared/place.ts'
import { Button } from '../paper/Button.tsx'
import { classes } from '../paper/classes.ts'
import type { PlanAsk } from '../store/planAsk.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './PlanButtons.module.css'

const plan = (ask: PlanAsk) => laySheet({ kind: 'plan', ask })

/** Above a day's yellow slip: level it, shift it. They stand out when the day is over its limit. */
export function DayPlanButtons({ opening, isOver }: { opening: Opening & { kind: 'day' }; isOver: boolean }) {
  const { t } = useWords()
  return (
    <span className={classes(css['doings'], !isOver && css['calm'])} data-over={isOver || undefined}>
      <Button look={isOver ? 'plain' : 'bare'} keyCap="W" onPress={() => plan({ kind: 'level', what: opening })}>
        {t('plan.button.level')}
      </Button>
      <Button
        look="bare"
        className={css['shift'] ?? ''}
        keyCap="⇧W"
        onPress={() => plan({ kind: 'shift', what: opening })}
      >
        {t('plan.button.shift')}
      </Button>
    </span>
  )
}

/** Under a month's load: deal those that have no day yet. */
export function MonthPlanButton({ opening }: { opening: Opening & { kind: 'month' } }) {
  const { t } = useWords()
  return (
    <span className={css['plan']}>
      <Button keyCap="D" onPress={() => plan({ kind: 'deal', what: opening })}>
        {t('plan.button.dealMonth')}
      </Button>
    </span>
  )
}
