import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import type { ForeignPdf } from './foreignPdf.ts'
import css from './papers.module.css'

/** The pages of a PDF, one at a time; pdf.js is loaded when the first is looked at. */
export function PdfView({ blob, name }: { blob: Blob; name: string }) {
  const { t } = useWords()
  const [pdf, setPdf] = useState<ForeignPdf | null>(null)
  const [isBad, setBad] = useState(false)
  const [page, setPage] = useState(1)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let isWanted = true
    let own: ForeignPdf | null = null
    import('./foreignPdf.ts')
      .then(({ openForeignPdf }) => openForeignPdf(blob))
      .then(
        (opened) => {
          own = opened
          if (isWanted) setPdf(opened)
          else opened.close()
        },
        () => isWanted && setBad(true)
      )
    return () => {
      isWanted = false
      own?.close()
    }
  }, [blob])
  useEffect(() => {
    const { current } = canvas
    if (!pdf || !current) return
    let isWanted = true
    pdf.draw(page, current, current.parentElement?.clientWidth ?? 500).catch(() => isWanted && setBad(true))
    return () => {
      isWanted = false
    }
  }, [pdf, page])
  if (isBad) return <p className={css['say']}>{t('papers.badPdf')}</p>
  if (!pdf) return <p className={css['say']}>{t('papers.coming')}</p>
  return (
    <div className={css['pdf']}>
      {pdf.pages > 1 && (
        <p className={css['pageNumber']}>
          <Button
            look="bare"
            aria-label={t('papers.pageBefore')}
            isDisabled={page === 1}
            onPress={() => setPage(page - 1)}
          >
            <ChevronLeft size={16} strokeWidth={1.6} aria-hidden="true" />
          </Button>
          <span className="num">{t('papers.page', { page, pages: pdf.pages })}</span>
          <Button
            look="bare"
            aria-label={t('papers.pageAfter')}
            isDisabled={page === pdf.pages}
            onPress={() => setPage(page + 1)}
          >
            <ChevronRight size={16} strokeWidth={1.6} aria-hidden="true" />
          </Button>
        </p>
      )}
      <canvas key={page} ref={canvas} className={css['canvas']} role="img" aria-label={`${name}, ${page}`} />
    </div>
  )
}
