import { ChevronDown, Trash2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { countedAs, type Outcome } from '../../shared/outcome.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { classes } from '../paper/classes.ts'
import { NumberLine } from '../paper/NumberLine.tsx'
import { useWords } from '../words/words.ts'
import { CommitField } from './CommitField.tsx'
import css from './OutcomesPart.module.css'
import { outcomeName } from './outcomeName.ts'
import { meaningOf, mostOf, proposalKinds, proposalOf, withChange, withKey } from './outcomes.ts'

interface Props {
  outcome: Outcome
  outcomes: readonly Outcome[]
  isOpen: boolean
  /** It was added just now: the hands are put on its name. */
  isFresh: boolean
  onOpen: () => void
  onChange: (outcomes: Outcome[]) => void
  onRemove: () => void
}

/** One outcome: closed it reads as a line, open it can be changed. */
export function OutcomeRow({ outcome, outcomes, isOpen, isFresh, onOpen, onChange, onRemove }: Props) {
  const { t } = useWords()
  const name = outcomeName(outcome)
  const { proposes } = outcome
  const n = 'n' in proposes ? proposes.n : null
  const set = (change: Partial<Outcome>) => onChange(withChange(outcomes, outcome.id, change))
  return (
    <li className={classes(css['outcome'], isOpen && css['open'])}>
      <AriaButton className={css['line'] ?? ''} aria-expanded={isOpen} onPress={onOpen}>
        <kbd className={css['key']} aria-label={outcome.key ? t('settings.onKey', { key: outcome.key }) : undefined}>
          {outcome.key || '–'}
        </kbd>
        <span className={css['name']}>{name}</span>
        <span className={css['where']}>
          {n === null
            ? t(`settings.proposal.${proposes.kind as 'ask' | 'today' | 'retire'}`)
            : t(`settings.proposalOf.${proposes.kind as 'days'}`, { count: n })}
        </span>
        <ChevronDown className={css['chevron']} size={14} strokeWidth={1.6} aria-hidden="true" />
      </AriaButton>
      {isOpen && (
        <div className={css['edit']}>
          <CommitField
            label={t('settings.outcomeName')}
            value={name}
            maxLength={60}
            autoFocus={isFresh}
            whenEmpty={t('settings.nameMissing')}
            onCommit={(text) => set({ name: text })}
          />
          <Choice
            label={t('settings.key')}
            value={outcome.key || 'none'}
            options={[...'1234567890', 'none'].map((key) => ({
              value: key,
              label: key === 'none' ? t('settings.noKey') : key
            }))}
            onChange={(key) => onChange(withKey(outcomes, outcome.id, key === 'none' ? '' : key))}
          />
          <Choice
            label={t('settings.countsAs')}
            value={outcome.countsAs}
            options={countedAs.map((one) => ({ value: one, label: t(`settings.counted.${one}`) }))}
            onChange={(one) => set(meaningOf(one))}
          />
          <div className={css['proposal']}>
            <Choice
              className={css['kind'] ?? ''}
              label={t('settings.proposes')}
              value={proposes.kind}
              options={proposalKinds.map((kind) => ({ value: kind, label: t(`settings.proposal.${kind}`) }))}
              onChange={(kind) => set({ proposes: proposalOf(kind, proposes) })}
            />
            {n !== null && (
              <NumberLine
                className={css['count']}
                label={t('settings.howMany')}
                value={n}
                min={1}
                max={mostOf[proposes.kind]}
                onChange={(to) => {
                  if (to !== n) set({ proposes: proposalOf(proposes.kind, proposes, to) })
                }}
              />
            )}
            <Button className={css['away'] ?? ''} isDisabled={outcomes.length === 1} onPress={onRemove}>
              <Trash2 size={14} strokeWidth={1.6} aria-hidden="true" />
              {t('settings.remove')}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
