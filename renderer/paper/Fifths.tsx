import { classes } from './classes.ts'
import css from './Fifths.module.css'

/** How full a day is as five small fields, one for each started fifth of its limit; amber beyond it. */
export function Fifths({ filled, isOver }: { filled: number; isOver: boolean }) {
  return (
    <span className={classes(css['fifths'], isOver && css['over'])} aria-hidden="true">
      {[1, 2, 3, 4, 5].map((nth) => (
        <i key={nth} className={classes(nth <= filled && css['filled'])} />
      ))}
    </span>
  )
}
