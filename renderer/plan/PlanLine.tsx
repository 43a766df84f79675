import { CalendarDays, Undo2, X } from 'lucide-react'
import { memo } from 'react'
import { Button } from 'react-aria-components'
import { isDay } from '../../shared/day.ts'
import type { PlanFrom } from '../../shared/plan.ts'
import type { PlanLine as Line } from '../../shared/proposed.ts'
import { onInWords, shortDay } from '../../shared/words.ts'
import { saidInWords } from '../day/words.ts'
import { classes } from '../paper/classes.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import type { Edit } from './edits.ts'
import type { PlanItem } from './lines.ts'
import css from './PlanList.module.css'

interface Props {
  item: PlanItem
  index: number
  /** Where it stands in the list, in px. */
  top: number
  edit: Edit | undefined
  isCurrent: boolean
  onChoose: () => void
  onEnter: () => void
  onToggle: () => void
}

/** One line of a plan: who, from which day to which, or why it stays. */
export const PlanLine = memo(
  function PlanLine({ item, index, top, edit, isCurrent, onChoose, onEnter, onToggle }: Props) {
    const { t } = useWords()
    const isRefused = edit?.kind === 'stays'
    return (
      <div
        role="row"
        tabIndex={isCurrent ? 0 : -1}
        aria-rowindex={index + 1}
        data-line={index}
        data-kind={item.kind}
        data-id={item.kind === 'row' ? item.row.id : item.kind === 'stay' ? item.stay.id : undefined}
        data-refused={isRefused || undefined}
        className={classes(css['line'], css[item.kind], isRefused && css['refused'])}
        style={{ transform: `translateY(${top}px)` }}
        onClick={onChoose}
        onFocus={onChoose}
        onDoubleClick={onEnter}
      >
        {item.kind === 'head' ? (
          <div role="gridcell" className={css['because']}>
            {t(`plan.because.${item.because}`, { count: item.count })}
          </div>
        ) : item.kind === 'stay' ? (
          <>
            <Who line={item.stay} />
            <From from={item.stay.from} at={item.stay.next?.at} />
          </>
        ) : (
          <>
            <Who line={item.row} />
            <Way item={item} edit={edit} />
            <div role="gridcell" className={css['tools']}>
              <Button
                className={css['tool'] ?? ''}
                excludeFromTabOrder
                aria-label={t('plan.anotherDay', { name: item.row.name })}
                onPress={onEnter}
              >
                <CalendarDays size={16} strokeWidth={1.6} aria-hidden="true" />
              </Button>
              <Button
                className={css['tool'] ?? ''}
                excludeFromTabOrder
                aria-label={t(isRefused ? 'plan.after' : 'plan.leave', { name: item.row.name })}
                onPress={onToggle}
              >
                {isRefused ? (
                  <Undo2 size={16} strokeWidth={1.6} aria-hidden="true" />
                ) : (
                  <X size={16} strokeWidth={1.6} aria-hidden="true" />
                )}
              </Button>
            </div>
          </>
        )}
      </div>
    )
  },
  // The verbs are made anew at each drawing and do the same.
  (a, b) =>
    a.item === b.item && a.edit === b.edit && a.isCurrent === b.isCurrent && a.index === b.index && a.top === b.top
)

function Who({ line }: { line: Line }) {
  const { t, language } = useWords()
  const today = useToday()
  const talked = line.lastTalk
    ? t('plan.talked', { day: shortDay(line.lastTalk, language, today) })
    : t('plan.neverTalked')
  return (
    <div role="gridcell" className={css['who']}>
      <b>{line.name}</b>
      {line.category && (
        <span className={css['category']}>
          <span className="visually-hidden">{t('plan.category', { category: line.category })}</span>
          <span aria-hidden="true">{line.category}</span>
        </span>
      )}
      <span className={css['more']}>{[line.aim, talked, line.town].filter(Boolean).join(' · ')}</span>
    </div>
  )
}

function From({ from, at }: { from: PlanFrom; at?: string | undefined }) {
  const { t, language } = useWords()
  const today = useToday()
  const words = from === 'stock' ? t('plan.stock') : onInWords(from, language, today)
  return (
    <div role="gridcell" className={css['way']}>
      <span>{at ? `${words}, ${at}` : words}</span>
    </div>
  )
}

function Way({ item, edit }: { item: PlanItem & { kind: 'row' }; edit: Edit | undefined }) {
  const { t, language } = useWords()
  const today = useToday()
  const { from, to, next } = item.row
  const fromWords = from === 'stock' ? t('plan.stock') : onInWords(from, language, today)
  const said = edit?.kind === 'moved' ? edit.said : { on: to }
  const at = said.at ?? next?.at
  return (
    <div role="gridcell" className={css['way']}>
      <span className={css['from']}>{fromWords}</span>
      <span aria-hidden="true"> → </span>
      {edit?.kind === 'stays' ? (
        <b>{t('plan.stays')}</b>
      ) : (
        <b>{saidInWords({ ...said, ...(at && isDay(said.on) && { at }) }, language, today)}</b>
      )}
      {edit?.kind === 'moved' && <em>{t('plan.byHand')}</em>}
    </div>
  )
}
