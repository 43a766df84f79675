import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import css from './Button.module.css'
import { classes } from './classes.ts'

interface Props extends ButtonProps {
  /** `file` is the vermilion one that files a dossier, `primary` the ink one, `bare` has no border. */
  look?: 'plain' | 'primary' | 'file' | 'bare' | 'danger'
  /** The key that does the same, shown small. */
  keyCap?: string
}

/** A button as the binder draws it. */
export function Button({ look = 'plain', keyCap, children, className, ...rest }: Props) {
  return (
    <AriaButton {...rest} className={classes(css['button'], css[look], typeof className === 'string' && className)}>
      {(state) => (
        <>
          {typeof children === 'function' ? children(state) : children}
          {keyCap && (
            <i aria-hidden="true">
              <kbd>{keyCap}</kbd>
            </i>
          )}
        </>
      )}
    </AriaButton>
  )
}
