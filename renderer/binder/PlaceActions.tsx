import type { Opening } from '../../shared/place.ts'
import type { Spine } from '../../shared/spine.ts'
import { Button } from '../paper/Button.tsx'
import { clearDesk, putBack } from '../store/acts.ts'
import { dealAskAt } from '../store/planAsk.ts'
import { useToday } from '../store/read.ts'
import { laySheet, useSelection } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './PilePage.module.css'
import { takeMissed } from './takeMissed.ts'

interface Props {
  opening: Opening
  pile: Spine[]
  /** How long the pile is, when only its beginning is here. */
  count: number
}

/** What can be done with a whole place, or with the dossiers marked in it. */
export function PlaceActions({ opening, pile, count }: Props) {
  const { t } = useWords()
  const marked = useSelection((selection) => selection.marked)
  const today = useToday()
  const chosen = marked.size > 0 ? pile.filter((spine) => marked.has(spine.id)) : pile
  const ids = chosen.filter((spine) => !spine.filing.out).map((spine) => spine.id)
  if (ids.length === 0) return null
  const all = marked.size === 0
  const deeper = Math.max(0, count - pile.length)
  if (opening.kind === 'missed') {
    return (
      <div className={css['actions']}>
        <Button look="primary" keyCap="T" onPress={() => void takeMissed()}>
          {t(all ? 'binder.takeAllToday' : 'binder.takeTheseToday', { count: all ? ids.length + deeper : ids.length })}
        </Button>
        {all && (
          <Button
            keyCap="W"
            onPress={() => laySheet({ kind: 'plan', ask: { kind: 'level', what: { kind: 'missed' } } })}
          >
            {t('plan.button.spread')}
          </Button>
        )}
        {!all && <Several ids={ids} />}
      </div>
    )
  }
  const deal = dealAskAt(opening, marked, today)
  if (deal && opening.kind !== 'month') {
    return (
      <div className={css['actions']}>
        <Button look="primary" keyCap="D" onPress={() => laySheet({ kind: 'plan', ask: deal })}>
          {t('plan.button.deal')}
        </Button>
        {!all && <Several ids={ids} />}
      </div>
    )
  }
  if (opening.kind === 'desk') {
    return (
      <div className={css['actions']}>
        <Button look="primary" keyCap="D" onPress={() => void clearDesk(ids)}>
          {t('binder.clearDesk', { count: ids.length })}
        </Button>
        <Button onPress={() => void putBack(ids)}>{t('binder.putAllBack')}</Button>
      </div>
    )
  }
  if (opening.kind === 'archive') {
    return (
      <div className={css['actions']}>
        <Button onPress={() => laySheet({ kind: 'archive' })}>{t('archive.command')}</Button>
        {!all && <Several ids={ids} />}
      </div>
    )
  }
  if (all) return null
  return (
    <div className={css['actions']}>
      <Several ids={ids} />
    </div>
  )
}

function Several({ ids }: { ids: string[] }) {
  const { t } = useWords()
  return (
    <>
      <span className={css['marked']}>{t('binder.marked', { count: ids.length })}</span>
      <Button keyCap="M" onPress={() => laySheet({ kind: 'move', dossiers: ids })}>
        {t('binder.move')}
      </Button>
      <Button keyCap="A" onPress={() => laySheet({ kind: 'retire', dossiers: ids })}>
        {t('binder.retire')}
      </Button>
      <Button
        keyCap="⇧W"
        onPress={() => laySheet({ kind: 'plan', ask: { kind: 'shift', what: { kind: 'dossiers', dossiers: ids } } })}
      >
        {t('plan.button.shift')}
      </Button>
      <Button keyCap="R" onPress={() => laySheet({ kind: 'new-round', dossiers: ids })}>
        {t('round.begin')}
      </Button>
    </>
  )
}
