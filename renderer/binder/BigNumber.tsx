import { classes } from '../paper/classes.ts'
import css from './LeftPage.module.css'

/** The number printed large in the middle of the insert; vermilion on a closed day. */
export const BigNumber = ({ text, isClosed = false }: { text: string; isClosed?: boolean }) => (
  <div className={classes(css['big'], isClosed && css['closed'])} aria-hidden="true">
    {text}
  </div>
)
