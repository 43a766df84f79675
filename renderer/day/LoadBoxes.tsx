import { isOver, type Load } from '../../shared/load.ts'
import { classes } from '../paper/classes.ts'
import css from './LoadBoxes.module.css'

const most = 36

/** How full a day is, as a row of boxes; the words beside it say the same. Above 36 a box stands for several. */
export function LoadBoxes({ load }: { load: Load }) {
  const boxes = Math.min(most, Math.max(1, load.limit))
  const held = load.limit <= 0 ? boxes : Math.min(boxes, Math.ceil((load.held * boxes) / load.limit))
  return (
    <span className={classes(css['boxes'], boxes > 16 && css['many'])} aria-hidden="true">
      {Array.from({ length: boxes }, (_, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: the boxes are alike and never change places
          key={index}
          className={classes(css['box'], index < held && css[isOver(load) ? 'over' : 'held'])}
        />
      ))}
    </span>
  )
}
