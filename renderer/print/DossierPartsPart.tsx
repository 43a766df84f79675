import { useId } from 'react'
import type { DossierParts } from '../../shared/printWhat.ts'
import { Choice } from '../paper/Choice.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useWords } from '../words/words.ts'
import css from './PrintRoom.module.css'

interface Props {
  parts: DossierParts
  onChange: (parts: DossierParts) => void
}

const lasts = [0, 3, 10, 30, 'all'] as const

/** The parts of a dossier, each to be taken along or left in the binder. */
export function DossierPartsPart({ parts, onChange }: Props) {
  const { t } = useWords()
  const labelId = useId()
  const tick = (part: 'card' | 'slips' | 'stamps') => (
    <Ticked
      label={t(`print.part.${part}`)}
      isOn={parts[part]}
      onChange={(isOn) => onChange({ ...parts, [part]: isOn })}
    />
  )
  return (
    <div role="group" aria-labelledby={labelId} className={css['parts']}>
      <span id={labelId} className={css['label']}>
        {t('print.parts')}
      </span>
      {tick('card')}
      {tick('slips')}
      {tick('stamps')}
      <Choice
        label={t('print.entries')}
        value={String(parts.entries)}
        options={lasts.map((value) => ({
          value: String(value),
          label:
            value === 'all'
              ? t('print.allEntries')
              : value === 0
                ? t('print.noEntries')
                : t('print.last', { count: value })
        }))}
        onChange={(value) => onChange({ ...parts, entries: value === 'all' ? 'all' : Number(value) })}
      />
    </div>
  )
}
