import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import css from './CardPage.module.css'
import menu from './menu.module.css'

interface Props<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onPick: (value: Value) => void
  children: ReactNode
}

/** A word on the card that is changed by choosing another one from a short menu. */
export function MarkMenu<Value extends string>({ label, value, options, onPick, children }: Props<Value>) {
  return (
    <MenuTrigger>
      <Button className={css['mark'] ?? ''} aria-label={label}>
        {children}
      </Button>
      <Popover className={menu['popover'] ?? ''}>
        <Menu
          className={menu['menu'] ?? ''}
          selectionMode="single"
          selectedKeys={[value]}
          disallowEmptySelection
          onAction={(key) => onPick(key as Value)}
        >
          {options.map((option) => (
            <MenuItem key={option.value} id={option.value} className={menu['item'] ?? ''}>
              {option.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
