import { classes } from '../paper/classes.ts'
import { useWords } from '../words/words.ts'
import css from './Ear.module.css'

/** The ear of an incomplete form: how much is still to be filled in, or on a spine how many such forms there are. */
export function Ear({ open, isOnSpine = false }: { open: number; isOnSpine?: boolean }) {
  const { t } = useWords()
  if (open === 0) return null
  const words = t(isOnSpine ? 'forms.incompleteForms' : 'forms.leftToFill', { count: open })
  return (
    <span className={classes(css['ear'], isOnSpine && css['spine'])} title={words} data-ear>
      <span aria-hidden="true">{isOnSpine ? open : words}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
