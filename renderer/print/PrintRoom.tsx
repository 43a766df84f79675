import { useEffect, useRef, useState } from 'react'
import type { Day } from '../../shared/day.ts'
import { allPapers, type Paper, papers } from '../../shared/printSettings.ts'
import type { OutWish, Work } from '../../shared/printWhat.ts'
import { type Problem, problemOf } from '../../shared/problem.ts'
import type { Language } from '../../shared/words.ts'
import { type WorkCalendar, workdaysAfter } from '../../shared/workdays.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { useWords } from '../words/words.ts'
import { type Carry, CarryPart } from './CarryPart.tsx'
import { openInViewer, savePrint, sendToPrinter } from './handOn.ts'
import { OverPart } from './OverPart.tsx'
import type { OnPaper } from './onPaper.ts'
import { PagesField } from './PagesField.tsx'
import { PaperPart } from './PaperPart.tsx'
import { PdfPages } from './PdfPages.tsx'
import css from './PrintRoom.module.css'
import { picked } from './picked.ts'
import { usePdf } from './usePdf.ts'
import { type MadePrint, type PrintBridge, usePrint } from './usePrint.ts'
import { usePrintKeys } from './usePrintKeys.ts'
import { WhatPart } from './WhatPart.tsx'
import {
  carriedKinds,
  firstWants,
  type Named,
  type NamedWork,
  type OnlyDossier,
  type PrintKind,
  turnedKinds,
  type Wants,
  whatOf
} from './wants.ts'
import { ZoomPart } from './ZoomPart.tsx'
import { type Zoom, zoomedBy } from './zoom.ts'

interface Props {
  /** What is chosen when the room opens. */
  begin: PrintKind
  /** Other choices it opens with. */
  first?: Partial<Wants>
  /** The work that can be printed from where one stands, the likeliest first. */
  works: readonly NamedWork[]
  /** What of the chosen work's dossier can be printed beside it; null where it is not one dossier. */
  only: OnlyDossier | null
  /** Tells which of the works is chosen. */
  onWhose: (work: Work | null) => void
  /** The blank forms of the binder. */
  forms: readonly Named[]
  on: OnPaper
  today: Day
  calendar: WorkCalendar
  /** Who takes things along unless somebody else is named. */
  me: string
  language: Language
  bridge: PrintBridge
  onClose: () => void
  /** Called when another paper, punch, side or shift was chosen: so that it can be kept. */
  onPaper: (change: Partial<OnPaper>) => void
  /** Called once what was printed is handed on and taken along; null where nothing may be changed. */
  onCarry: ((work: Work, out: OutWish) => Promise<unknown>) | null
}

const noPages: ReadonlySet<number> = new Set()

/** What to print, its preview, and the ways out of it: save, look at elsewhere, print. */
export function PrintRoom({
  begin,
  first,
  works,
  only,
  onWhose,
  forms,
  on,
  today,
  calendar,
  me,
  language,
  bridge,
  onClose,
  onPaper,
  onCarry
}: Props) {
  const { t } = useWords()
  const [wants, setWants] = useState(() => firstWants(begin, today, first))
  const [paper, setPaper] = useState(on)
  const [tries, setTries] = useState(0)
  const [zoom, setZoom] = useState<Zoom>('whole')
  const [size, setSize] = useState(1)
  const [page, setPage] = useState(1)
  const [without, setWithout] = useState(noPages)
  const [said, setSaid] = useState('')
  const choices: readonly Paper[] = wants.kind === 'pocket' ? allPapers : papers
  const [carry, setCarry] = useState<Carry>({ isOn: false, to: me, days: 1 })
  const back = workdaysAfter(today, carry.days, calendar)
  const canCarry = carriedKinds.has(wants.kind) && onCarry !== null
  const out = canCarry && carry.isOn && carry.to.trim() ? { to: carry.to.trim(), back } : null
  const what = whatOf(wants, works, today, out, only)
  const making = usePrint(
    what && { what, ...paper, paper: choices.includes(paper.paper) ? paper.paper : 'A4', language },
    bridge,
    tries
  )
  const carried = useRef('')
  const [shown, setShown] = useState<MadePrint | null>(null)
  if (making.kind === 'ready' && shown !== making.made) setShown(making.made)
  const pdf = usePdf(shown?.blob ?? null)
  const made = making.kind === 'ready' ? making.made : null
  const asked = JSON.stringify(what)
  // While a number is being typed the pages stay; where nothing is ticked they would pass for what is printed.
  const isNoneTicked = making.kind === 'nothing' && (wants.kind === 'blanks' || wants.kind === 'sheets')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pages come with another print
  useEffect(() => setWithout(noPages), [asked])

  const sentenceOf = ({ kind, names, code }: Problem) =>
    t(`problem.${kind}`, { names: names?.join(', ') ?? '', code: code ?? '' })
  const change = (more: Partial<Wants>) => {
    setWants((before) => ({ ...before, ...more }))
    setSaid('')
    if (more.whose !== undefined) onWhose(works[more.whose]?.work ?? null)
  }
  const changePaper = (more: Partial<OnPaper>) => {
    setPaper((before) => ({ ...before, ...more }))
    setSaid('')
    onPaper(more)
  }
  const handOn = async (how: (made: MadePrint, bridge: PrintBridge) => Promise<unknown>, done = '') => {
    if (!made) return
    try {
      const isDone = await how(await picked(made, pdf?.pages ?? 0, without, bridge), bridge)
      setSaid(isDone === false ? '' : done)
      const work = works[wants.whose]?.work
      const wish = JSON.stringify([work, out])
      // Saved and then printed, it is taken along once.
      if (isDone !== false && out && work && onCarry && carried.current !== wish) {
        carried.current = wish
        await onCarry(work, out)
      }
    } catch (thrown) {
      setSaid(sentenceOf(problemOf(thrown)))
    }
  }
  const canHandOn = made !== null && pdf !== null && without.size < pdf.pages
  const save = () => void (canHandOn && handOn(savePrint, t('print.saved')))
  const print = () => void (canHandOn && handOn(sendToPrinter))
  const room = useRef<HTMLDivElement>(null)
  usePrintKeys(room, {
    print,
    save,
    larger: () => setZoom(zoomedBy(size, 1)),
    smaller: () => setZoom(zoomedBy(size, -1)),
    whole: () => setZoom('whole')
  })

  return (
    <Dialog
      title={t('print.title')}
      size="full"
      onClose={onClose}
      foot={
        <>
          {said ? (
            <p className={css['said']} role="status">
              {said}
            </p>
          ) : (
            <p className={css['hint']}>{t('print.actualSize')}</p>
          )}
          <Button keyCap="Ctrl S" isDisabled={!canHandOn} onPress={save}>
            {t('print.save')}
          </Button>
          <Button isDisabled={!canHandOn} onPress={() => void handOn(openInViewer)}>
            {t('print.open')}
          </Button>
          <Button look="primary" keyCap="Ctrl P" isDisabled={!canHandOn} onPress={print}>
            {t('print.print')}
          </Button>
        </>
      }
    >
      <div ref={room} className={css['room']}>
        <div className={css['choices']}>
          <WhatPart wants={wants} works={works} today={today} only={only} forms={forms} onChange={change} />
          {canCarry && <CarryPart carry={carry} back={back} today={today} onChange={setCarry} />}
          <hr className={css['line']} />
          <PaperPart on={paper} choices={choices} mayTurn={turnedKinds.has(wants.kind)} onChange={changePaper} />
          {pdf && pdf.pages > 1 && (
            <>
              <hr className={css['line']} />
              <PagesField count={pdf.pages} without={without} onChange={setWithout} />
            </>
          )}
        </div>
        <div className={css['sight']}>
          {pdf && making.kind !== 'failed' && !isNoneTicked && (
            <ZoomPart page={Math.min(page, pdf.pages)} pages={pdf.pages} size={size} onZoom={setZoom} />
          )}
          {shown && making.kind !== 'failed' && <OverPart over={shown.over} />}
          {making.kind === 'failed' ? (
            <div className={css['waiting']} role="alert">
              <p>{sentenceOf(making.problem)}</p>
              <Button onPress={() => setTries((n) => n + 1)}>{t('print.again')}</Button>
            </div>
          ) : pdf && !isNoneTicked ? (
            <PdfPages
              pdf={pdf}
              zoom={zoom}
              onSize={setSize}
              onPage={setPage}
              isStale={!made}
              progress={making.kind === 'making' ? making : null}
              without={without}
              onWithout={setWithout}
            />
          ) : (
            <div className={css['waiting']}>
              <p role="status">{t(making.kind === 'nothing' ? 'print.nothing' : 'print.making')}</p>
              {making.kind === 'making' && (
                <progress
                  className={css['progress']}
                  aria-label={t('print.making')}
                  {...(making.of > 1 && { value: making.done, max: making.of })}
                />
              )}
              <Button onPress={onClose}>{t('app.cancel')}</Button>
            </div>
          )}
        </div>
      </div>
    </Dialog>
  )
}
