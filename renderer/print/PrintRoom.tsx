import { Minus, MoveHorizontal, Plus, RectangleVertical } from 'lucide-react'
import { useState } from 'react'
import type { PrintJob } from '../../shared/bridge.ts'
import { type Holes, holeRules, type Paper, papers } from '../../shared/printSettings.ts'
import { type Problem, problemOf } from '../../shared/problem.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { useWords } from '../words/words.ts'
import { openInViewer, savePrint, sendToPrinter } from './handOn.ts'
import { PdfPages } from './PdfPages.tsx'
import css from './PrintRoom.module.css'
import { usePdf } from './usePdf.ts'
import { type MadePrint, type PrintBridge, usePrint } from './usePrint.ts'
import { type Zoom, zoomedBy } from './zoom.ts'

interface Props {
  job: PrintJob
  bridge: PrintBridge
  onClose: () => void
  /** Called when another paper or punch was chosen here: so that it can be kept as the binder's own. */
  onPaper?: (print: { paper: Paper; holes: Holes }) => void
}

const holeWords = { iso: 'settings.holesIso', us: 'settings.holesUs', none: 'settings.holesNone' } as const

/** The preview of a print, and the ways out of it: save, look at elsewhere, print. */
export function PrintRoom({ job, bridge, onClose, onPaper }: Props) {
  const { t } = useWords()
  const [print, setPrint] = useState({ paper: job.paper, holes: job.holes })
  const [tries, setTries] = useState(0)
  const [zoom, setZoom] = useState<Zoom>('whole')
  const [size, setSize] = useState(1)
  const [page, setPage] = useState(1)
  const [said, setSaid] = useState<string>('')
  const making = usePrint({ ...job, ...print }, bridge, tries)
  const [shown, setShown] = useState<MadePrint | null>(null)
  if (making.kind === 'ready' && shown !== making.made) setShown(making.made)
  const pdf = usePdf(shown?.blob ?? null)
  const made = making.kind === 'ready' ? making.made : null

  const sentenceOf = ({ kind, names, code }: Problem) =>
    t(`problem.${kind}`, { names: names?.join(', ') ?? '', code: code ?? '' })
  const choose = (change: Partial<typeof print>) => {
    const next = { ...print, ...change }
    setPrint(next)
    setSaid('')
    onPaper?.(next)
  }
  const handOn = async (how: (made: MadePrint, bridge: PrintBridge) => Promise<unknown>, done = '') => {
    if (!made) return
    try {
      const isDone = await how(made, bridge)
      setSaid(isDone === false ? '' : done)
    } catch (thrown) {
      setSaid(sentenceOf(problemOf(thrown)))
    }
  }

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
          <Button isDisabled={!made} onPress={() => void handOn(savePrint, t('print.saved'))}>
            {t('print.save')}
          </Button>
          <Button isDisabled={!made} onPress={() => void handOn(openInViewer)}>
            {t('print.open')}
          </Button>
          <Button look="primary" isDisabled={!made} onPress={() => void handOn(sendToPrinter)}>
            {t('print.print')}
          </Button>
        </>
      }
    >
      <div className={css['room']}>
        <div className={css['bar']}>
          <Choice
            className={css['choice'] ?? ''}
            label={t('settings.paper')}
            value={print.paper}
            options={papers.map((value) => ({ value, label: value }))}
            onChange={(paper) => choose({ paper })}
          />
          <Choice
            className={css['choice'] ?? ''}
            label={t('settings.holes')}
            value={print.holes}
            options={holeRules.map((value) => ({ value, label: t(holeWords[value]) }))}
            onChange={(holes) => choose({ holes })}
          />
          {pdf && (
            <div className={css['zoom']}>
              <span className={css['page']}>
                {t('print.page', { page: Math.min(page, pdf.pages), pages: pdf.pages })}
              </span>
              <Button look="bare" aria-label={t('print.smaller')} onPress={() => setZoom(zoomedBy(size, -1))}>
                <Minus size={16} strokeWidth={1.6} aria-hidden="true" />
              </Button>
              <Button look="bare" aria-label={t('print.larger')} onPress={() => setZoom(zoomedBy(size, 1))}>
                <Plus size={16} strokeWidth={1.6} aria-hidden="true" />
              </Button>
              <Button look="bare" aria-label={t('print.whole')} onPress={() => setZoom('whole')}>
                <RectangleVertical size={16} strokeWidth={1.6} aria-hidden="true" />
              </Button>
              <Button look="bare" aria-label={t('print.fit')} onPress={() => setZoom('width')}>
                <MoveHorizontal size={16} strokeWidth={1.6} aria-hidden="true" />
              </Button>
            </div>
          )}
        </div>
        {making.kind === 'failed' ? (
          <div className={css['waiting']} role="alert">
            <p>{sentenceOf(making.problem)}</p>
            <Button onPress={() => setTries((n) => n + 1)}>{t('print.again')}</Button>
          </div>
        ) : pdf ? (
          <PdfPages pdf={pdf} zoom={zoom} onZoom={setZoom} onSize={setSize} onPage={setPage} isStale={!made} />
        ) : (
          <div className={css['waiting']}>
            <p role="status">{t('print.making')}</p>
            <progress
              className={css['progress']}
              aria-label={t('print.making')}
              {...(making.kind === 'making' && making.of > 1 && { value: making.done, max: making.of })}
            />
            <Button onPress={onClose}>{t('app.cancel')}</Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}
