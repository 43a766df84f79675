import { Button, type ButtonProps } from 'react-aria-components'
import { classes } from './classes.ts'
import css from './QuietButton.module.css'

/** A button that waits at the foot of a part, without a border: its sign and its words are its children. */
export function QuietButton({
  className,
  ...rest
}: Omit<ButtonProps, 'className'> & { className?: string | undefined }) {
  return <Button {...rest} className={classes(css['quiet'], className)} />
}
