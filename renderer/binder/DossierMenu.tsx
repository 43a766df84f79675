import { type RefObject, useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import type { Opening } from '../../shared/place.ts'
import { isLead } from '../../shared/qualify.ts'
import type { Spine } from '../../shared/spine.ts'
import { dayInWords } from '../../shared/words.ts'
import { workdaysAfter } from '../../shared/workdays.ts'
import { lay, pull, putBack, remove, stockByHand } from '../store/acts.ts'
import { beginCall, logCall, qualifyLead } from '../store/calls.ts'
import { useCalendar, useToday } from '../store/read.ts'
import { laySheet, selectionStore } from '../store/selectionStore.ts'
import { openDossier } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './DossierMenu.module.css'
import { fileOn } from './fileOn.ts'

interface Props {
  /** The dossier whose menu is open, and the row it hangs at; null while it is shut. */
  open: { spine: Spine; row: HTMLElement } | null
  pile: readonly Spine[]
  opening: Opening
  onClose: () => void
}

/** What a drag can do, as a menu: by the right button, Shift+F10 or the menu key. */
export function DossierMenu({ open, pile, opening, onClose }: Props) {
  const { t, language } = useWords()
  const calendar = useCalendar()
  const today = useToday()
  const trigger = useRef<HTMLElement | null>(null)
  trigger.current = open?.row ?? null
  if (!open) return null
  const { id, filing, phone } = open.spine
  const { marked } = selectionStore.getState()
  const ids = marked.has(id) ? [...marked] : [id]
  const tomorrow = workdaysAfter(today, 1, calendar)
  const at = pile.findIndex((spine) => spine.id === id)
  const isLaid = opening.kind === 'day' && ids.length === 1
  const inRings = !filing.retired && !filing.out
  const layAt = (before: number, after: number) => void lay(id, pile[before]?.id ?? null, pile[after]?.id ?? null)

  const item = (name: string, words: string, act: () => void, key?: string) => (
    <MenuItem key={name} id={name} textValue={words} className={css['item'] ?? ''} onAction={act}>
      <span>{words}</span>
      {key && (
        <i aria-hidden="true">
          <kbd>{key}</kbd>
        </i>
      )}
    </MenuItem>
  )
  return (
    <Popover
      isOpen
      triggerRef={trigger as RefObject<HTMLElement>}
      placement="bottom end"
      offset={-8}
      className={css['popover'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Menu aria-label={open.spine.name} className={css['menu'] ?? ''} autoFocus="first" onClose={onClose}>
        {item('open', t('binder.menu.open'), () => void openDossier(id), 'Enter')}
        {phone && item('call', t('binder.menu.call', { phone }), () => void beginCall(id), 'C')}
        {item('log', t('binder.menu.log'), () => void logCall(id), 'L')}
        {ids.length === 1 && isLead(open.spine) && item('qualify', t('qualify.menu'), () => void qualifyLead(id), 'Q')}
        <Separator className={css['line'] ?? ''} />
        {item('move', t('binder.menu.move'), () => laySheet({ kind: 'move', dossiers: ids }), 'M')}
        {filing.next &&
          item(
            'shift',
            t('plan.command.shift'),
            () => laySheet({ kind: 'plan', ask: { kind: 'shift', what: { kind: 'dossiers', dossiers: ids } } }),
            '⇧W'
          )}
        {item('today', t('binder.menu.today'), () => fileOn(ids, today))}
        {item('tomorrow', t('binder.menu.under', { day: dayInWords(tomorrow, language, today) }), () =>
          fileOn(ids, tomorrow)
        )}
        {filing.inHand
          ? item('back', t('binder.menu.back'), () => void putBack(ids))
          : inRings && item('desk', t('binder.menu.desk'), () => void pull(ids))}
        {filing.next && item('stock', t('binder.menu.stock'), () => stockByHand(ids))}
        {!filing.retired &&
          item('retire', t('binder.menu.retire'), () => laySheet({ kind: 'retire', dossiers: ids }), 'A')}
        {item('round', t('round.beginMenu'), () => laySheet({ kind: 'new-round', dossiers: ids }), 'R')}
        {isLaid && at > 0 && item('up', t('binder.menu.up'), () => layAt(at - 2, at - 1), 'Alt ↑')}
        {isLaid && at < pile.length - 1 && item('down', t('binder.menu.down'), () => layAt(at + 1, at + 2), 'Alt ↓')}
        <Separator className={css['line'] ?? ''} />
        {ids.length <= 2 &&
          item(
            'merge',
            t(ids.length === 2 ? 'merge.menuTwo' : 'merge.menuOne'),
            () => laySheet({ kind: 'merge', dossiers: ids }),
            'U'
          )}
        {ids.length === 1 &&
          item('versions', t('binder.menu.versions'), () => laySheet({ kind: 'versions', dossier: id }))}
        {item('remove', t('binder.menu.remove'), () => void remove(ids), 'Del')}
        {item('print', t('binder.menu.print'), () => laySheet({ kind: 'print-card', dossiers: ids }), 'P')}
      </Menu>
    </Popover>
  )
}
