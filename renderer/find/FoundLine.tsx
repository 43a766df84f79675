import type { Spine } from '../../shared/spine.ts'
import { classes } from '../paper/classes.ts'
import { useStyle, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './FindSheet.module.css'
import { whereInWords } from './whereInWords.ts'

/** A dossier that was found: who, where from, how to reach them, and where it lies. */
export function FoundLine({ spine, said }: { spine: Spine; said?: string | undefined }) {
  const { language } = useWords()
  const today = useToday()
  const style = useStyle()
  const isMissed = spine.filing.next !== undefined && spine.filing.next.on < today && !spine.filing.retired
  return (
    <>
      <span className={css['name']}>{spine.name}</span>
      <span className={classes(css['where'], isMissed && css['missed'])}>
        {whereInWords(spine.filing, today, style, language)}
      </span>
      <span className={css['more']}>{[spine.town, spine.person, said && `“${said}”`].filter(Boolean).join(' · ')}</span>
      <span className={css['phone']}>{spine.phone}</span>
    </>
  )
}
