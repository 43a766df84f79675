import type { LucideIcon } from 'lucide-react'
import { type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Button } from './Button.tsx'
import css from './IconButton.module.css'

interface Props extends Omit<ButtonProps, 'children' | 'className'> {
  icon: LucideIcon
  /** What it does, in words: read aloud, and shown while the pointer rests on it or it has the focus. */
  label: string
  /** The key that does the same. */
  keyCap?: string
}

/** A button that is only an icon: what it does is told at rest, so that nobody has to press it to find out. */
export function IconButton({ icon: Icon, label, keyCap, ...rest }: Props) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      <Button look="bare" aria-label={label} {...rest}>
        <Icon size={16} strokeWidth={1.6} aria-hidden="true" />
      </Button>
      <Tooltip className={css['tip'] ?? ''} placement="bottom" offset={6}>
        {label}
        {keyCap && (
          <span aria-hidden="true">
            <kbd>{keyCap}</kbd>
          </span>
        )}
      </Tooltip>
    </TooltipTrigger>
  )
}
