import { useEffect, useRef, useState } from 'react'
import { classes } from '../paper/classes.ts'
import { useWords } from '../words/words.ts'
import { PageCanvas } from './PageCanvas.tsx'
import css from './PdfPages.module.css'
import type { PdfDocument } from './pdfDocument.ts'
import type { Zoom } from './zoom.ts'

interface Props {
  pdf: PdfDocument
  zoom: Zoom
  /** How large the pages are now, 1 being their real size. */
  onSize: (size: number) => void
  /** The page in the middle of what is in sight. */
  onPage: (page: number) => void
  /** A newer print is being made: these pages are on their way out. */
  isStale: boolean
  /** How far the newer one is, in parts of many. */
  progress: { done: number; of: number } | null
  /** The pages that are not handed on. */
  without: ReadonlySet<number>
  onWithout: (without: ReadonlySet<number>) => void
}

const gap = 20
/** What a point of paper measures on a screen at 100 %. */
const dotsAPoint = 96 / 72

function sizeFor(zoom: Zoom, room: { width: number; height: number }, pdf: PdfDocument): number {
  if (typeof zoom === 'number') return zoom
  const wide = Math.min(2, room.width / pdf.width / dotsAPoint)
  return Math.max(0.2, zoom === 'width' ? wide : Math.min(wide, room.height / pdf.height / dotsAPoint))
}

/** The pages of a print beside and below each other. */
export function PdfPages({ pdf, zoom, onSize, onPage, isStale, progress, without, onWithout }: Props) {
  const { t } = useWords()
  const scroll = useRef<HTMLElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const { current } = scroll
    if (!current) return
    const watch = new ResizeObserver(() =>
      setRoom({ width: current.clientWidth - 2 * gap, height: current.clientHeight - 2 * gap })
    )
    watch.observe(current)
    return () => watch.disconnect()
  }, [])
  const size = sizeFor(zoom, room, pdf)
  const scale = size * dotsAPoint
  useEffect(() => onSize(size), [size, onSize])
  const numbers = Array.from({ length: pdf.pages }, (_, n) => n + 1)
  const look = () => {
    const { current } = scroll
    if (!current) return
    const abreast = Math.max(1, Math.floor((room.width + gap) / (pdf.width * scale + gap)))
    const row = Math.floor((current.scrollTop + current.clientHeight / 2 - gap) / (pdf.height * scale + gap))
    onPage(Math.min(pdf.pages, Math.max(0, row) * abreast + 1))
  }
  const tick = (page: number, isTaken: boolean) => {
    const next = new Set(without)
    if (isTaken) next.delete(page)
    else next.add(page)
    onWithout(next)
  }
  return (
    <div className={css['frame']}>
      <section
        ref={scroll}
        data-scroll
        className={classes(css['scroll'], isStale && css['stale'])}
        aria-label={t('print.preview')}
        aria-busy={isStale}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={look}
      >
        <ol className={css['pages']}>
          {room.width > 0 &&
            numbers.map((number) => (
              <PageCanvas
                key={number}
                pdf={pdf}
                number={number}
                scale={scale}
                label={t('print.page', { page: number, pages: pdf.pages })}
                {...(pdf.pages > 1 && {
                  isTaken: !without.has(number),
                  onTaken: (taken: boolean) => tick(number, taken)
                })}
              />
            ))}
        </ol>
      </section>
      {isStale && progress && progress.of > 1 && (
        <progress className={css['progress']} aria-label={t('print.making')} value={progress.done} max={progress.of} />
      )}
    </div>
  )
}
