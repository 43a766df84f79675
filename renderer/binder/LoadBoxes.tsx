import type { ReactNode } from 'react'
import type { Load } from '../../shared/load.ts'
import { classes } from '../paper/classes.ts'
import { useWords } from '../words/words.ts'
import { durationInWords } from './duration.ts'
import css from './LoadBoxes.module.css'

interface Props {
  load: Load
  unit: 'dossiers' | 'minutes'
  done: number
  missed: number
  isToday: boolean
  /** A month counts the dossiers under its numbered inserts too. */
  isMonth?: boolean
  /** The nearest days with room, in words; shown when the limit is passed. */
  room?: string
  /** Stands at the end of the last line: what can be done about it. */
  beside?: ReactNode
}

type Box = 'done' | 'late' | 'planned' | 'free' | 'over'
const most = 36

/** The day's limit as boxes: done, missed, planned, free, and those beyond the limit set apart. */
export function LoadBoxes({ load, unit, done, missed, isToday, isMonth = false, room, beside }: Props) {
  const { t } = useWords()
  const over = load.held - load.limit
  const planned = load.dossiers - done - missed
  const boxes = boxesOf({ load, unit, done, missed, planned })
  const rows = Math.ceil(boxes.length / 16)
  return (
    <section className={css['load']} aria-label={t('binder.load')}>
      <div className={css['head']}>
        <span>
          <b>
            {unit === 'dossiers'
              ? t('binder.ofDossiers', { held: load.held, count: load.limit })
              : t('binder.ofMinutes', { held: durationInWords(load.held, t), limit: durationInWords(load.limit, t) })}
          </b>{' '}
          {t(isToday ? 'binder.plannedToday' : isMonth ? 'binder.plannedInMonth' : 'binder.plannedThen')}
        </span>
        {load.minutes > 0 && <span>{t('binder.about', { time: durationInWords(load.minutes, t) })}</span>}
      </div>
      <div
        className={css['boxes']}
        aria-hidden="true"
        style={{ gridTemplateColumns: `repeat(${Math.ceil(boxes.length / rows)}, minmax(0, 1fr))` }}
      >
        {boxes.map((box, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the boxes are places in a row
          <i key={index} className={classes(css[box])} />
        ))}
      </div>
      {isToday ? (
        <p className={css['legend']}>
          <span>{t('binder.legend.done', { count: done })}</span>
          {missed > 0 && <span className={css['hot']}>{t('binder.legend.missed', { count: missed })}</span>}
          <span>{t('binder.legend.left', { count: planned })}</span>
          {beside}
        </p>
      ) : (
        (over > 0 || beside) && (
          <p className={css['legend']}>
            {over > 0 && (
              <span>{t('binder.overLimit', { over: unit === 'minutes' ? durationInWords(over, t) : over })}</span>
            )}
            {over > 0 && room && <span>{t('binder.roomOn', { days: room })}</span>}
            {beside}
          </p>
        )
      )}
    </section>
  )
}

interface Parts {
  load: Load
  unit: 'dossiers' | 'minutes'
  done: number
  missed: number
  planned: number
}

/** One box a dossier while they fit; a larger limit (or minutes) is drawn in fifteen boxes by shares. */
function boxesOf({ load, unit, done, missed, planned }: Parts): Box[] {
  const limit = unit === 'dossiers' && load.limit <= most ? load.limit : 15
  const scale =
    unit === 'dossiers' && load.limit <= most
      ? 1
      : load.dossiers === 0
        ? 0
        : ((load.held / load.limit) * limit) / load.dossiers
  const share = (n: number) => (n === 0 ? 0 : Math.max(1, Math.round(n * scale)))
  const filled: Box[] = [
    ...Array<Box>(share(done)).fill('done'),
    ...Array<Box>(share(missed)).fill('late'),
    ...Array<Box>(share(planned)).fill('planned')
  ]
  const inside = filled.slice(0, limit)
  const over = Array<Box>(Math.min(filled.length - inside.length, 12)).fill('over')
  return [...inside, ...Array<Box>(limit - inside.length).fill('free'), ...over]
}
