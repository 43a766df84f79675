import { creaseOf } from '../../shared/crease.ts'
import type { Spine } from '../../shared/spine.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './crease.module.css'

/** The creased corner of a dossier put off again and again, with its words for readers; nothing where it is not creased. */
export function CreasedCorner({ spine, isSmall = false }: { spine: Spine; isSmall?: boolean }) {
  const words = useCreaseWords(spine)
  if (!words) return null
  return (
    <span className={css['corner']} data-small={isSmall || undefined} data-crease title={words}>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

/** "Put off 3 times in a row", "6 attempts without an answer"; null where it is not creased. */
export function useCreaseWords(spine: Spine): string | null {
  const { t } = useWords()
  const crease = creaseOf(spine, useSettings().creaseAfter)
  return crease && t(`crease.${crease.because}`, { count: crease.count })
}
