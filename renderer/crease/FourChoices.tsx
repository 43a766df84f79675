import { Archive, Forward, Phone, Target } from 'lucide-react'
import type { Id } from '../../shared/id.ts'
import { Button } from '../paper/Button.tsx'
import { beginCall } from '../store/calls.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './crease.module.css'

interface Props {
  dossier: Id
  /** Left out where its number stands beside the choices already. */
  callsNow?: boolean
  /** The keys shown on the buttons, where they work; they are C, G, H and A. */
  hasKeys?: boolean
  /** Left out of the Tab order: the arrows of a list reach them. */
  isBeside?: boolean
  /** Called before a choice opens its sheet or dossier: a sheet that offers them closes itself. */
  onChosen?: () => void
}

/**
 * What is offered for a dossier put off again and again: call now, another aim, pass it on, retire it (rules 4). For the missed
 * sheet and the closing of a day, never between two calls.
 */
export function FourChoices({ dossier, callsNow = true, hasKeys = false, isBeside = false, onChosen }: Props) {
  const { t } = useWords()
  const cap = (key: string) => (hasKeys ? { keyCap: key } : {})
  const choose = (act: () => void) => () => {
    onChosen?.()
    act()
  }
  return (
    <div className={css['choices']} role="group" aria-label={t('crease.choices')}>
      {callsNow && (
        <Button excludeFromTabOrder={isBeside} {...cap('C')} onPress={choose(() => void beginCall(dossier))}>
          <Phone size={16} strokeWidth={1.6} aria-hidden="true" />
          {t('crease.callNow')}
        </Button>
      )}
      <Button
        excludeFromTabOrder={isBeside}
        {...cap('G')}
        onPress={choose(() => laySheet({ kind: 'aim', dossiers: [dossier] }))}
      >
        <Target size={16} strokeWidth={1.6} aria-hidden="true" />
        {t('crease.changeAim')}
      </Button>
      <Button
        excludeFromTabOrder={isBeside}
        {...cap('H')}
        onPress={choose(() => laySheet({ kind: 'pass-on', dossiers: [dossier] }))}
      >
        <Forward size={16} strokeWidth={1.6} aria-hidden="true" />
        {t('crease.passOn')}
      </Button>
      <Button
        excludeFromTabOrder={isBeside}
        {...cap('A')}
        onPress={choose(() => laySheet({ kind: 'retire', dossiers: [dossier] }))}
      >
        <Archive size={16} strokeWidth={1.6} aria-hidden="true" />
        {t('crease.retire')}
      </Button>
    </div>
  )
}
