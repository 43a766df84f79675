import { useId, useState } from 'react'
import type { DossierParts } from '../../shared/printWhat.ts'
import { Choice } from '../paper/Choice.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useWords } from '../words/words.ts'
import { NamedTicks } from './NamedTicks.tsx'
import css from './PrintRoom.module.css'
import { WhichPapers } from './WhichPapers.tsx'
import type { Named, OnlyDossier } from './wants.ts'

interface Props {
  parts: DossierParts
  /** An appointment's pack always has the card and what was promised, and no stamps. */
  isMeeting?: boolean
  only: OnlyDossier | null
  forms: readonly Named[]
  onChange: (parts: DossierParts) => void
}

const lasts = [0, 3, 10, 30, 'all'] as const

/** The parts of a dossier, each to be taken along or left in the binder. */
export function DossierPartsPart({ parts, isMeeting = false, only, forms, onChange }: Props) {
  const { t } = useWords()
  const labelId = useId()
  const [hasBlanks, setHasBlanks] = useState((parts.blanks?.length ?? 0) > 0)
  const setBlanks = (isOn: boolean) => {
    setHasBlanks(isOn)
    if (!isOn) onChange({ ...parts, blanks: [] })
  }
  const tick = (part: 'card' | 'slips' | 'stamps' | 'own' | 'forms' | 'list') => (
    <Ticked
      label={t(`print.part.${part}`)}
      isOn={parts[part] ?? false}
      onChange={(isOn) => onChange({ ...parts, [part]: isOn })}
    />
  )
  return (
    <div role="group" aria-labelledby={labelId} className={css['parts']}>
      <span id={labelId} className={css['label']}>
        {t('print.parts')}
      </span>
      {!isMeeting && tick('card')}
      {tick('own')}
      {!isMeeting && (
        <>
          {tick('slips')}
          {tick('stamps')}
          {(only === null || only.sheets.length > 0) && tick('forms')}
          {(only === null || only.papers.length > 0) && tick('list')}
        </>
      )}
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
      <WhichPapers
        value={parts.papers ?? 'none'}
        papers={only?.papers ?? null}
        onChange={(papers) => onChange({ ...parts, papers })}
      />
      {!isMeeting && forms.length > 0 && <Ticked label={t('print.blankForms')} isOn={hasBlanks} onChange={setBlanks} />}
      {!isMeeting && hasBlanks && forms.length > 0 && (
        <NamedTicks
          label={t('print.whichForms')}
          all={forms}
          value={parts.blanks ?? []}
          onChange={(blanks) => onChange({ ...parts, blanks })}
        />
      )}
    </div>
  )
}
