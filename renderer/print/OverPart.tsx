import type { CardOver } from '../../shared/cardOver.ts'
import { useWords } from '../words/words.ts'
import css from './PrintRoom.module.css'

/** So many cards are named; the others are counted. */
const named = 3

/** Which cards take more than their sheet, and what went over: said, before paper is spent. */
export function OverPart({ over }: { over: readonly CardOver[] }) {
  const { t } = useWords()
  if (over.length === 0) return null
  return (
    <div className={css['over']} role="status" data-part="over">
      <p>{t('print.over', { count: over.length })}</p>
      <ul>
        {over.slice(0, named).map(({ name, said }) => (
          <li key={name + said}>
            <b>{name}</b> {said}
          </li>
        ))}
        {over.length > named && <li>{t('print.overMore', { count: over.length - named })}</li>}
      </ul>
    </div>
  )
}
