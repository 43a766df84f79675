import { addDays, type Day, weekdayOf } from '../../shared/day.ts'
import { workdaysBefore } from '../../shared/placing.ts'
import { dealOrders } from '../../shared/plan.ts'
import { shortDay } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { DateLine } from '../paper/DateLine.tsx'
import { NumberLine } from '../paper/NumberLine.tsx'
import type { PlanAsk } from '../store/planAsk.ts'
import { useCalendar, useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './PlanSheet.module.css'
import type { PlanFields } from './wishOf.ts'

interface Props {
  ask: PlanAsk
  fields: PlanFields
  isWhole: boolean
  onChange: (fields: PlanFields) => void
}

/** What can be said about a plan: over how many days, from when, how many a day, in what order. */
export function PlanFieldLines({ ask, fields, isWhole, onChange }: Props) {
  const { t } = useWords()
  const today = useToday()
  const set = (part: Partial<PlanFields>) => onChange({ ...fields, ...part })
  const isAway = ask.kind === 'level' && ask.what.kind === 'away'
  const isStock = ask.kind === 'deal' && ask.what.kind === 'stock'
  return (
    <div className={css['fields']}>
      {isAway && (
        <>
          <DateLine label={t('plan.first')} value={fields.from} onChange={(from) => set({ from })} />
          <DateLine label={t('plan.last')} value={fields.to} onChange={(to) => set({ to })} />
          <Presets onPick={set} />
          {!isWhole && (
            <p className={css['bad']} role="alert">
              {t('plan.badDays')}
            </p>
          )}
        </>
      )}
      {ask.kind === 'deal' && (
        <>
          <DateLine label={t('plan.from')} value={fields.from} min={today} onChange={(from) => set({ from })} />
          <NumberLine
            label={t('plan.perDay')}
            value={fields.perDay}
            min={1}
            max={500}
            onChange={(perDay) => set({ perDay })}
          />
        </>
      )}
      {isStock && (
        <Choice
          label={t('plan.order')}
          value={fields.by}
          options={dealOrders.map((value) => ({ value, label: t(`plan.orders.${value}`) }))}
          onChange={(by) => set({ by })}
        />
      )}
      {(ask.kind !== 'deal' || isStock) && (
        <NumberLine
          label={t(ask.kind === 'shift' ? 'plan.by' : 'plan.over')}
          value={fields.over}
          min={1}
          max={isStock ? 260 : 60}
          onChange={(over) => set({ over })}
        />
      )}
    </div>
  )
}

/** The absences most often meant, one press each. */
function Presets({ onPick }: { onPick: (days: { from: Day; to: Day }) => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const kept = useSettings().absences ?? []
  const last = workdaysBefore(today, 3, useCalendar(), addDays(today, -40))
  const yesterday = last.at(-1) ?? addDays(today, -1)
  const presets = [
    { words: 'plan.preset.yesterday', from: yesterday, to: yesterday },
    { words: 'plan.preset.three', from: last[0] ?? yesterday, to: yesterday },
    { words: 'plan.preset.week', from: today, to: addDays(today, 7 - weekdayOf(today)) }
  ] as const
  return (
    <fieldset className={css['presets']} aria-label={t('plan.preset.label')}>
      {presets.map(({ words, from, to }) => (
        <Button key={words} onPress={() => onPick({ from, to })}>
          {t(words)}
        </Button>
      ))}
      {kept
        .filter(({ to }) => to >= addDays(today, -14))
        .slice(0, 6)
        .map(({ from, to, reason }) => (
          <Button key={`${from} ${to}`} onPress={() => onPick({ from, to })}>
            {[reason, shortDay(from, language, today)].filter(Boolean).join(' · ')}
          </Button>
        ))}
    </fieldset>
  )
}
