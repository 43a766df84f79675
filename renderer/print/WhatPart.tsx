import { type Day, monthAfter, monthOf } from '../../shared/day.ts'
import { tabLooks } from '../../shared/insertSheet.ts'
import { Choice } from '../paper/Choice.tsx'
import { Field } from '../paper/Field.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useWords } from '../words/words.ts'
import { DossierPartsPart } from './DossierPartsPart.tsx'
import { MonthToggles } from './MonthToggles.tsx'
import { NamedTicks } from './NamedTicks.tsx'
import { numbersTyped } from './numbersTyped.ts'
import {
  type Named,
  type NamedWork,
  type OnlyDossier,
  type PrintKind,
  printKinds,
  type Wants,
  workKinds
} from './wants.ts'

interface Props {
  wants: Wants
  works: readonly NamedWork[]
  today: Day
  only: OnlyDossier | null
  forms: readonly Named[]
  onChange: (change: Partial<Wants>) => void
}

/** What to print, and what belongs to that: whose, which, how the tabs look. */
export function WhatPart({ wants, works, today, only, forms, onChange }: Props) {
  const { t } = useWords()
  const { kind } = wants
  const isWork = workKinds.has(kind)
  const isInsert = kind === 'numbers' || kind === 'months' || kind === 'dated'
  const can: Partial<Record<PrintKind, boolean>> = {
    meeting: only?.isAppointment ?? false,
    sheets: (only?.sheets.length ?? 0) > 0,
    blanks: forms.length > 0
  }
  const kinds = printKinds.filter(
    (one) => one === kind || ((works.length > 0 || !workKinds.has(one)) && (can[one] ?? true))
  )
  const monthsFrom = (n: number) => Array.from({ length: n }, (_, at) => monthAfter(monthOf(today), at))
  return (
    <>
      <Choice
        isFirst
        label={t('print.what')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`print.kind.${value}`) }))}
        onChange={(value) => onChange({ kind: value })}
      />
      {isWork && (
        <Choice
          label={t('print.whose')}
          value={String(wants.whose)}
          options={works.map(({ label }, n) => ({ value: String(n), label }))}
          onChange={(value) => onChange({ whose: Number(value) })}
        />
      )}
      {(kind === 'dossiers' || kind === 'meeting') && (
        <DossierPartsPart
          parts={wants.parts}
          isMeeting={kind === 'meeting'}
          only={only}
          forms={forms}
          onChange={(parts) => onChange({ parts })}
        />
      )}
      {kind === 'sheets' && only && (
        <NamedTicks
          label={t('print.whichForms')}
          all={only.sheets}
          value={wants.sheets ?? only.sheets.map(({ id }) => id)}
          onChange={(sheets) => onChange({ sheets })}
        />
      )}
      {kind === 'blanks' && (
        <NamedTicks
          label={t('print.whichForms')}
          all={forms}
          value={wants.forms}
          onChange={(chosen) => onChange({ forms: chosen })}
        />
      )}
      {kind === 'numbers' && (
        <Field
          label={t('print.numbers')}
          hint={t('print.numbersHint')}
          value={wants.numbers}
          problem={numbersTyped(wants.numbers, 31) ? undefined : t('print.notNumbers', { most: 31 })}
          onChange={(numbers) => onChange({ numbers })}
        />
      )}
      {kind === 'months' && (
        <MonthToggles
          label={t('print.months')}
          months={monthsFrom(12)}
          value={wants.months}
          onChange={(months) => onChange({ months })}
        />
      )}
      {kind === 'plan' && (
        <MonthToggles
          label={t('print.months')}
          months={monthsFrom(12)}
          value={wants.planMonths}
          onChange={(planMonths) => onChange({ planMonths })}
        />
      )}
      {kind === 'dated' && (
        <MonthToggles
          label={t('print.months')}
          months={monthsFrom(8)}
          value={wants.datedMonths}
          onChange={(datedMonths) => onChange({ datedMonths })}
        />
      )}
      {isInsert && (
        <Choice
          label={t('print.tabs')}
          value={wants.tabs}
          options={tabLooks.map((value) => ({ value, label: t(`print.tab.${value}`) }))}
          onChange={(tabs) => onChange({ tabs })}
        />
      )}
      {kind === 'numbers' && (
        <Ticked label={t('print.weekdays')} isOn={wants.weekdays} onChange={(weekdays) => onChange({ weekdays })} />
      )}
    </>
  )
}
