import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import {
  type Cadence,
  cadenceOf,
  compareIntervals,
  type Interval,
  rhythmIn,
  usualCadence
} from '../../shared/cadence.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { Button } from '../paper/Button.tsx'
import { QuietButton } from '../paper/QuietButton.tsx'
import { editCard } from '../store/acts.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './facts.module.css'
import { focusOn } from './focusOn.ts'
import { IntervalField } from './IntervalField.tsx'
import { everyInWords } from './words.ts'

/** How often this client is talked with and how often they order, and by what: their own, their category's, or the sales. */
export function CadenceFacts({ dossier }: { dossier: Dossier }) {
  const { t } = useWords()
  const settings = useSettings()
  const [isOpen, setOpen] = useState(false)
  const { card } = dossier
  const kept = cadenceOf(card, settings.cadence)
  const told = rhythmIn(dossier.history)
  const rhythm = card.rhythm ?? told
  if (isOpen)
    return (
      <CadenceForm
        dossier={dossier}
        told={told}
        onDone={() => {
          setOpen(false)
          focusOn('[data-cadence] button')
        }}
      />
    )
  // A lead without category and sales has nothing to keep yet: the line would only be in the way.
  if (!kept && !rhythm && card.level === 'lead') return null
  // What is not known yet takes no line: one quiet way to settle it is enough.
  if (!kept && !rhythm)
    return (
      <div className={css['unsettled']} data-cadence>
        <QuietButton onPress={() => setOpen(true)}>
          <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
          {t('cadence.settle')}
        </QuietButton>
      </div>
    )
  const talk = kept
    ? `${t('cadence.idealAndLatest', { ideal: everyInWords(kept.cadence.ideal), latest: everyInWords(kept.cadence.latest) })}${
        kept.isOwn || !card.category ? '' : ` · ${t('cadence.ofCategory', { category: card.category })}`
      }`
    : ''
  const orders = rhythm ? `${everyInWords(rhythm)} · ${t(card.rhythm ? 'cadence.corrected' : 'cadence.fromSales')}` : ''
  return (
    <div className={css['facts']} data-cadence>
      <dl>
        {talk && (
          <>
            <dt>{t('cadence.line')}</dt>
            <dd>{talk}</dd>
          </>
        )}
        {orders && (
          <>
            <dt>{t('cadence.orders')}</dt>
            <dd>{orders}</dd>
          </>
        )}
      </dl>
      <AriaButton
        className={css['edit'] ?? ''}
        aria-label={t('cadence.edit', { text: [talk, orders].filter(Boolean).join('; ') })}
        onPress={() => setOpen(true)}
      >
        <Pencil size={13} strokeWidth={1.6} aria-hidden="true" />
      </AriaButton>
    </div>
  )
}

const usualRhythm: Interval = { n: 6, unit: 'weeks' }

function CadenceForm({ dossier, told, onDone }: { dossier: Dossier; told: Interval | null; onDone: () => void }) {
  const { t } = useWords()
  const settings = useSettings()
  const { card } = dossier
  const [own, setOwn] = useState<Cadence | null>(card.cadence ?? null)
  const [rhythm, setRhythm] = useState<Interval | null>(card.rhythm ?? null)
  const begin = cadenceOf(card, settings.cadence)?.cadence ?? usualCadence[card.category ?? 'B']
  const isWrong = own !== null && compareIntervals(own.ideal, own.latest) > 0
  const save = () => {
    if (isWrong) return
    onDone()
    void editCard(dossier.id, { cadence: own, rhythm })
  }
  return (
    <div
      className={css['form']}
      data-own-enter
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.nativeEvent.stopImmediatePropagation()
        onDone()
      }}
    >
      <label>
        <input
          type="checkbox"
          // biome-ignore lint/a11y/noAutofocus: the form was asked for
          autoFocus
          checked={own !== null}
          onChange={() => setOwn(own ? null : begin)}
        />
        {t('cadence.ownCadence')}
      </label>
      {own && (
        <>
          <IntervalField label={t('cadence.ideal')} value={own.ideal} onChange={(ideal) => setOwn({ ...own, ideal })} />
          <IntervalField
            label={t('cadence.latest')}
            value={own.latest}
            onChange={(latest) => setOwn({ ...own, latest })}
          />
          {isWrong && (
            <p className={css['problem']} role="alert">
              {t('cadence.latestTooShort')}
            </p>
          )}
        </>
      )}
      <label>
        <input
          type="checkbox"
          checked={rhythm !== null}
          onChange={() => setRhythm(rhythm ? null : (told ?? usualRhythm))}
        />
        {t('cadence.ownRhythm')}
      </label>
      {rhythm && <IntervalField label={t('cadence.rhythm')} value={rhythm} onChange={setRhythm} />}
      <div className={css['buttons']}>
        <Button onPress={onDone}>{t('app.cancel')}</Button>
        <Button look="primary" isDisabled={isWrong} onPress={save}>
          {t('cadence.save')}
        </Button>
      </div>
    </div>
  )
}
