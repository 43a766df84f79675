import { useState } from 'react'
import type { Opening } from '../shared/place.ts'
import type { Work } from '../shared/printWhat.ts'
import { dayInWords, monthInWords } from '../shared/words.ts'
import type { OnPaper } from './print/onPaper.ts'
import { PrintRoom } from './print/PrintRoom.tsx'
import type { NamedWork, PrintKind } from './print/wants.ts'
import { changeSettings, namesOf } from './store/acts.ts'
import { bridge, useBinder } from './store/binderStore.ts'
import { carryAway } from './store/carryAway.ts'
import { useForms } from './store/forms.ts'
import { prefer } from './store/prefer.ts'
import { useCalendar, useSettings, useToday } from './store/read.ts'
import { useSelection } from './store/selectionStore.ts'
import { useOnlyDossier } from './useOnlyDossier.ts'
import { useWords } from './words/words.ts'

interface Props {
  begin: PrintKind
  /** Chosen ones: they come before the pile that is open. */
  dossiers?: readonly string[]
  /** Blank forms, or filled ones of the dossier, to begin with. */
  forms?: readonly string[]
  sheets?: readonly string[]
  onClose: () => void
}

/** The print room over the open binder; paper and marks chosen in it become the binder's own, the shift and the sides this computer's. */
export function PrintSheet({ begin, dossiers = [], forms = [], sheets, onClose }: Props) {
  const { t, language } = useWords()
  const { owner, print } = useSettings()
  const today = useToday()
  const calendar = useCalendar()
  const opening = useSelection((selection) => selection.opening)
  const shift = useBinder((facts) => facts.preferences?.printer)
  const sides = useBinder((facts) => facts.preferences?.sides)
  const pile = (of: Opening): NamedWork => ({
    work: { kind: 'opening', opening: of },
    label:
      of.kind === 'day'
        ? of.day === today
          ? t('print.today')
          : dayInWords(of.day, language, today)
        : of.kind === 'month'
          ? monthInWords(of.month, language, today)
          : t(`binder.place.${of.kind}`)
  })
  const works: NamedWork[] = [
    ...(dossiers.length > 0
      ? [{ work: { kind: 'dossiers' as const, dossiers: [...dossiers] }, label: namesOf(dossiers) }]
      : []),
    pile(opening),
    ...(opening.kind === 'day' && opening.day === today ? [] : [pile({ kind: 'day', day: today })])
  ]
  const [whose, setWhose] = useState<Work | null>(works[0]?.work ?? null)
  const only = useOnlyDossier(
    whose?.kind === 'dossiers' && whose.dossiers.length === 1 ? (whose.dossiers[0] ?? null) : null
  )
  const blank = useForms() ?? []
  const isReadOnly = useBinder((facts) => Boolean(facts.open?.readOnly))
  const keep = ({ paper, holes, shift, sides }: Partial<OnPaper>) => {
    if (shift) void prefer({ printer: shift })
    if (sides) void prefer({ sides })
    if (isReadOnly) return
    if (paper === 'A4' || paper === 'Letter') void changeSettings({ print: { ...print, paper } })
    if (holes) void changeSettings({ print: { ...print, holes } })
  }
  return (
    <PrintRoom
      begin={begin}
      first={{ ...(forms.length > 0 && { forms }), ...(sheets && { sheets }) }}
      only={only}
      onWhose={setWhose}
      forms={blank.map(({ id, name }) => ({ id, name }))}
      works={works}
      on={{ paper: print.paper, holes: print.holes, shift: shift ?? { x: 0, y: 0 }, sides: sides ?? 'one' }}
      today={today}
      calendar={calendar}
      me={owner || t('back.me')}
      language={language}
      bridge={bridge()}
      onClose={onClose}
      onPaper={keep}
      onCarry={isReadOnly ? null : (work, { to, back }) => carryAway(work, to, back, today)}
    />
  )
}
