import { holeRules, mostShift, type Paper, papers, type Shift, sideRules } from '../../shared/printSettings.ts'
import { Choice } from '../paper/Choice.tsx'
import { NumberLine } from '../paper/NumberLine.tsx'
import { useWords } from '../words/words.ts'
import type { OnPaper } from './onPaper.ts'
import css from './PrintRoom.module.css'

const holeWords = { iso: 'settings.holesIso', us: 'settings.holesUs', none: 'settings.holesNone' } as const
const sideWords = { one: 'print.sidesOne', both: 'print.sidesBoth' } as const

interface Props {
  on: OnPaper
  /** The papers this print may stand on. */
  choices: readonly Paper[]
  /** Whether it may stand on both sides: an insert or a label may not. */
  mayTurn: boolean
  onChange: (change: Partial<OnPaper>) => void
}

/** The paper, the marks for the punch, and how far everything is shifted to make good what the printer does. */
export function PaperPart({ on, choices, mayTurn, onChange }: Props) {
  const { t } = useWords()
  const shift = (change: Partial<Shift>) => onChange({ shift: { ...on.shift, ...change } })
  return (
    <>
      <Choice
        label={t('settings.paper')}
        value={choices.includes(on.paper) ? on.paper : (papers[0] as Paper)}
        options={choices.map((value) => ({ value, label: value }))}
        onChange={(paper) => onChange({ paper })}
      />
      <Choice
        label={t('settings.holes')}
        value={on.holes}
        options={holeRules.map((value) => ({ value, label: t(holeWords[value]) }))}
        onChange={(holes) => onChange({ holes })}
      />
      {mayTurn && (
        <Choice
          label={t('print.sides')}
          value={on.sides}
          options={sideRules.map((value) => ({ value, label: t(sideWords[value]) }))}
          onChange={(sides) => onChange({ sides })}
        />
      )}
      {mayTurn && on.sides === 'both' && <p className={css['small']}>{t('print.sidesHint')}</p>}
      <div className={css['pair']}>
        <NumberLine
          label={t('print.shiftRight')}
          value={on.shift.x}
          min={-mostShift}
          max={mostShift}
          step={0.5}
          onChange={(x) => shift({ x })}
        />
        <NumberLine
          label={t('print.shiftDown')}
          value={on.shift.y}
          min={-mostShift}
          max={mostShift}
          step={0.5}
          onChange={(y) => shift({ y })}
        />
      </div>
      <p className={css['small']}>{t('print.shiftHint')}</p>
    </>
  )
}
