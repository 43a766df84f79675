import { Minus, MoveHorizontal, Plus, RectangleVertical } from 'lucide-react'
import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import css from './PrintRoom.module.css'
import { type Zoom, zoomedBy } from './zoom.ts'

interface Props {
  page: number
  pages: number
  size: number
  onZoom: (zoom: Zoom) => void
}

/** Which page is in sight, and how large the pages are shown. */
export function ZoomPart({ page, pages, size, onZoom }: Props) {
  const { t } = useWords()
  return (
    <div className={css['zoom']}>
      <span className={css['page']}>{t('print.page', { page, pages })}</span>
      <Button look="bare" aria-label={t('print.smaller')} onPress={() => onZoom(zoomedBy(size, -1))}>
        <Minus size={16} strokeWidth={1.6} aria-hidden="true" />
      </Button>
      <Button look="bare" aria-label={t('print.larger')} onPress={() => onZoom(zoomedBy(size, 1))}>
        <Plus size={16} strokeWidth={1.6} aria-hidden="true" />
      </Button>
      <Button look="bare" aria-label={t('print.whole')} onPress={() => onZoom('whole')}>
        <RectangleVertical size={16} strokeWidth={1.6} aria-hidden="true" />
      </Button>
      <Button look="bare" aria-label={t('print.fit')} onPress={() => onZoom('width')}>
        <MoveHorizontal size={16} strokeWidth={1.6} aria-hidden="true" />
      </Button>
    </div>
  )
}
