import { useEffect, useRef, useState } from 'react'
import { classes } from '../paper/classes.ts'
import css from './PdfPages.module.css'
import type { PdfDocument } from './pdfDocument.ts'

interface Props {
  pdf: PdfDocument
  number: number
  scale: number
  label: string
  /** Whether the page is handed on; without it there is nothing to choose. */
  isTaken?: boolean
  onTaken?: (isTaken: boolean) => void
}

/** One page of the preview: its place is always kept, its picture is drawn only while it is near what is in sight. */
export function PageCanvas({ pdf, number, scale, label, isTaken = true, onTaken }: Props) {
  const place = useRef<HTMLLIElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(number === 1)
  useEffect(() => {
    const { current } = place
    if (!current) return
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: current.closest('[data-scroll]'),
      rootMargin: '800px 0px'
    })
    watch.observe(current)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    const { current } = canvas
    if (!isNear || !current) return
    return pdf.draw(number, current, scale)
  }, [pdf, number, scale, isNear])
  return (
    <li
      ref={place}
      className={classes(css['page'], !isTaken && css['out'])}
      style={{ width: pdf.width * scale, height: pdf.height * scale }}
    >
      {isNear && <canvas key={scale} ref={canvas} className={css['canvas']} role="img" aria-label={label} />}
      {onTaken && (
        <label className={css['taken']}>
          <input
            type="checkbox"
            aria-label={label}
            checked={isTaken}
            onChange={(event) => onTaken(event.target.checked)}
          />
        </label>
      )}
    </li>
  )
}
