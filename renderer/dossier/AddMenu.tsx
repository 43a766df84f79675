import { Plus } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { QuietButton } from '../paper/QuietButton.tsx'
import menu from './menu.module.css'

interface Props<Line extends string> {
  label: string
  lines: readonly { line: Line; label: string }[]
  onAdd: (line: Line) => void
}

/** A quiet button that offers the lines the card does not have yet. */
export function AddMenu<Line extends string>({ label, lines, onAdd }: Props<Line>) {
  if (lines.length === 0) return null
  return (
    <MenuTrigger>
      <QuietButton data-part="add-line">
        <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
        {label}
      </QuietButton>
      <Popover className={menu['popover'] ?? ''}>
        <Menu className={menu['menu'] ?? ''} onAction={(key) => onAdd(key as Line)}>
          {lines.map(({ line, label: name }) => (
            <MenuItem key={line} id={line} className={menu['item'] ?? ''}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
