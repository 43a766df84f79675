import { Timer } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'
import menu from './menu.module.css'

/** "Never 'call again later': promise to call back within 5 to 15 minutes." */
const promises = [5, 10, 15] as const

interface Props {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onPromise: (minutes: number) => void
}

/** Promises a call in some minutes: what was said so far is filed, and a slip counts down in sight of everything. */
export function CallBackMenu({ isOpen, onOpenChange, onPromise }: Props) {
  const { t } = useWords()
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className={css['small'] ?? ''}>
        <Timer size={14} strokeWidth={1.6} aria-hidden="true" />
        <span className="visually-hidden">{t('dossier.callBackIn')}</span>
        <span>5–15′</span>
        <span aria-hidden="true">
          <kbd>Alt R</kbd>
        </span>
      </Button>
      <Popover className={menu['popover'] ?? ''}>
        <Menu
          className={menu['menu'] ?? ''}
          aria-label={t('dossier.callBackIn')}
          onAction={(key) => onPromise(Number(key))}
        >
          {promises.map((minutes) => (
            <MenuItem key={minutes} id={String(minutes)} className={menu['item'] ?? ''}>
              {t('dossier.inMinutes', { count: minutes })}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
