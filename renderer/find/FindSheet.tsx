import { Plus, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField
} from 'react-aria-components'
import type { Found } from '../../shared/found.ts'
import type { Id } from '../../shared/id.ts'
import { openingOf, placeOf } from '../../shared/place.ts'
import type { Spine } from '../../shared/spine.ts'
import { SeveralBar } from '../several/SeveralBar.tsx'
import { actOfKey, doWith } from '../several/severalKeys.ts'
import { usePicks } from '../several/usePicks.ts'
import { useStyle, useToday } from '../store/read.ts'
import { hold, openOver } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { commands } from './commands.ts'
import { commandsFor } from './commandsFor.ts'
import css from './FindSheet.module.css'
import { FoundItem } from './FoundItem.tsx'
import { fromTyped } from './typed.ts'
import { takeUnknownCaller } from './unknownCaller.ts'
import { useFound } from './useFound.ts'

/**
 * The search line over everything: dossiers by whatever stands in them, and the commands. Enter takes the first, Alt+M files it
 * from here; where nothing is found, Enter makes a dossier of what was typed.
 */
export function FindSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const today = useToday()
  const style = useStyle()
  const plain = text.trim()
  const answer = useFound(plain)
  const all = commands()
  const matching = commandsFor(text, all)
  const found = plain === '' ? [] : answer.found
  const isAnswered = answer.text === plain
  const hasEnterWaiting = useRef(false)

  const open = (spine: Spine) => {
    onClose()
    void openOver(spine.id, openingOf(placeOf(spine.filing, today, style)))
  }
  const ids = found.map(({ spine }) => spine.id)
  const { picked, setPicked, toggle, caught } = usePicks(ids, (id) => take(`dossier-${id}`))
  const marked = found.filter(({ spine }) => picked.has(spine.id)).map(({ spine }) => spine)
  const left = useRef<Id | null>(null)
  const carries = (id: Id) => {
    const spines = picked.has(id) ? marked : found.filter(({ spine }) => spine.id === id).map(({ spine }) => spine)
    hold(spines)
    return spines.map((spine) => spine.id)
  }
  const take = (key: string) => {
    const command = all.find(({ id }) => key === `command-${id}`)
    const hit = found.find(({ spine }) => key === `dossier-${spine.id}`)
    if (hit) open(hit.spine)
    else if (command) {
      onClose()
      command.do()
    } else if (key === 'make') {
      onClose()
      void takeUnknownCaller(plain)
    }
  }
  // A command asked for by its words is meant before a client in whose papers they happen to stand.
  const commandsFirst = matching.length > 0 && found[0] !== undefined && isFromPapers(found[0])
  const command = matching[0] && `command-${matching[0].id}`
  const dossier = found[0] && `dossier-${found[0].spine.id}`
  const first = (commandsFirst ? command : (dossier ?? command)) ?? (plain !== '' ? 'make' : null)

  // Fast hands press Enter before the answer is here: it holds for the answer to what they typed, not for the one before.
  useEffect(() => {
    if (!isAnswered || !hasEnterWaiting.current) return
    hasEnterWaiting.current = false
    if (first) take(first)
  })
  const inFocus = (target: EventTarget) => found.find(({ spine }) => keyInFocus(target) === `dossier-${spine.id}`)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    const { code } = event.nativeEvent
    left.current = null
    const isAlt = event.altKey && !event.ctrlKey && !event.metaKey
    const isCtrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    const stop = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (event.key === 'Escape') {
      // At once, whatever stands in the line: a call waits underneath.
      stop()
      onClose()
    } else if (isAlt && actOfKey(code)) {
      stop()
      const act = actOfKey(code)
      const one = inFocus(event.target) ?? found[0]
      if (act && isAnswered && one) doWith(act, marked.length > 0 ? marked : [one.spine])
    } else if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      // The list marks the one the arrow goes to; the one it leaves belongs to them too.
      left.current = inFocus(event.target)?.spine.id ?? null
    } else if (isCtrl && code === 'Space') {
      stop()
      const hit = inFocus(event.target)
      if (hit) toggle(hit.spine.id)
    } else if (isCtrl && code === 'KeyA' && hasAllOf(event.target)) {
      // The first Ctrl+A is the line's; once its text is marked whole, the next one marks what was found.
      stop()
      setPicked(new Set(ids))
    } else if (event.key === 'Enter' && picked.size > 0 && isAnswered && inFocus(event.target)) {
      stop()
      const hit = inFocus(event.target)
      if (hit) open(hit.spine)
    } else if (event.key === 'Enter') {
      if (isAnswered && keyInFocus(event.target) !== null) return
      stop()
      if (!isAnswered) hasEnterWaiting.current = true
      else if (first) take(first)
    }
  }

  const { name, phone } = fromTyped(plain)
  const toMake = t('find.make', { text: [name, phone].filter(Boolean).join(' · ') })
  const isNowhere = plain !== '' && isAnswered && first === 'make'
  const dossiers = found.length > 0 && (
    <ListBoxSection key="dossiers" id="dossiers">
      <Header className={css['header'] ?? ''}>{t('find.dossiers')}</Header>
      {found.map((one) => (
        <FoundItem key={one.spine.id} found={one} carries={carries} />
      ))}
    </ListBoxSection>
  )
  const orders = matching.length > 0 && (
    <ListBoxSection key="commands" id="commands">
      <Header className={css['header'] ?? ''}>{t('find.commands')}</Header>
      {matching.map((command) => (
        <ListBoxItem
          key={command.id}
          id={`command-${command.id}`}
          textValue={command.words}
          className={`${css['item']} ${css['short']}`}
        >
          <span className={css['words']}>{command.words}</span>
          {command.keyCap && <kbd>{command.keyCap}</kbd>}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  )

  return (
    <ModalOverlay
      className={css['scrim'] ?? ''}
      data-find
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={css['modal'] ?? ''}>
        <Dialog className={css['dialog'] ?? ''} aria-label={t('find.title')}>
          <Autocomplete
            // What answers first may still be on its way: Enter takes it, the arrows begin when they are pressed.
            disableAutoFocusFirst
            inputValue={text}
            onInputChange={(typed) => {
              hasEnterWaiting.current = false
              setText(typed)
            }}
          >
            <div onKeyDownCapture={onKeyDown}>
              <SearchField className={css['line'] ?? ''} autoFocus>
                <Label className="visually-hidden">{t('app.search')}</Label>
                <Search size={17} strokeWidth={1.6} aria-hidden="true" />
                <Input className={css['input'] ?? ''} placeholder={t('app.search')} maxLength={200} />
                <kbd>Esc</kbd>
              </SearchField>
            </div>
            <div className={css['lists']} {...caught} onKeyDownCapture={onKeyDown}>
              <ListBox
                ref={reachable}
                className={css['list'] ?? ''}
                aria-label={t('find.title')}
                selectionMode="multiple"
                selectionBehavior="toggle"
                escapeKeyBehavior="none"
                selectedKeys={[...picked].map((id) => `dossier-${id}`)}
                onSelectionChange={(keys) =>
                  setPicked(
                    new Set(keys === 'all' ? ids : ids.filter((id) => keys.has(`dossier-${id}`) || id === left.current))
                  )
                }
                onAction={(key) => take(String(key))}
              >
                {commandsFirst ? [orders, dossiers] : [dossiers, orders]}
                {plain !== '' && (
                  <ListBoxItem id="make" textValue={toMake} className={`${css['item']} ${css['short']} ${css['make']}`}>
                    <Plus size={15} strokeWidth={1.6} aria-hidden="true" />
                    <span className={css['words']}>{toMake}</span>
                  </ListBoxItem>
                )}
              </ListBox>
            </div>
          </Autocomplete>
          {marked.length > 0 && (
            <div className={css['several']}>
              <SeveralBar count={marked.length} prefix="Alt " onAct={(act) => doWith(act, marked)} />
            </div>
          )}
          {found.length > 0 && marked.length === 0 && (
            <p className={css['foot']}>
              <span>
                <kbd>{t('app.keyName.enter')}</kbd> {t('find.open')}
              </span>
              <span>
                <kbd>Alt M</kbd> {t('find.file')}
              </span>
              <span>
                <kbd>{t('app.keyName.ctrl')}</kbd> <kbd>{t('app.keyName.space')}</kbd> {t('find.mark')}
              </span>
            </p>
          )}
          {isNowhere && (
            <p className={css['foot']}>
              <span>{t('find.none')}</span>
              <span>
                <kbd>{t('app.keyName.enter')}</kbd> {t('find.makes')}
              </span>
            </p>
          )}
          <p className="visually-hidden" role="status">
            {marked.length > 0
              ? t('binder.marked', { count: marked.length })
              : plain !== '' && isAnswered && t('find.count', { count: found.length })}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The key of the item the arrows stand on, the cursor in the line or in the list; null when they stand on none. */
function keyInFocus(target: EventTarget): string | null {
  const option = target instanceof Element ? target.closest('[role=option]') : null
  if (option) return option.getAttribute('data-key')
  const id = target instanceof Element ? target.getAttribute('aria-activedescendant') : null
  return id ? (document.getElementById(id)?.getAttribute('data-key') ?? id) : null
}

/** Whether Ctrl+A would mark nothing more in the line: the cursor is in the list, or all of the text is marked. */
const hasAllOf = (target: EventTarget): boolean =>
  !(target instanceof HTMLInputElement) ||
  (target.selectionStart === 0 && target.selectionEnd === target.value.length && target.value !== '')

/**
 * A list that scrolls can be reached by Tab, though the cursor usually stays in the line. Only once it is drawn: a list that comes
 * with a tab stop of its own is not led by the arrows of the line.
 */
const reachable = (list: HTMLElement | null) => {
  requestAnimationFrame(() => list?.setAttribute('tabindex', '0'))
}

/** Whether a dossier answered by what stands in its papers, not by its name, people, phone or town. */
const isFromPapers = ({ spine, said }: Found) =>
  said !== undefined && ![spine.person, spine.phone, spine.town].includes(said)
