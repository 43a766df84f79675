import type { CSSProperties } from 'react'
import { classes } from '../paper/classes.ts'
import css from './LeftPage.module.css'

/** The number printed large in the middle of the insert; vermilion on a closed day. A longer one is set smaller: 5,000 lie in stock. */
export const BigNumber = ({ text, isClosed = false }: { text: string; isClosed?: boolean }) => (
  <div
    className={classes(css['big'], isClosed && css['closed'])}
    style={{ '--digits': Math.max(2, text.length) } as CSSProperties}
    aria-hidden="true"
  >
    {text}
  </div>
)
