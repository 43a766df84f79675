import type { Day } from '../../shared/day.ts'
import type { Spine } from '../../shared/spine.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { classes } from '../paper/classes.ts'
import { useSettings, useStyle, useToday } from '../store/read.ts'
import { whereInWords } from '../words/whereInWords.ts'
import { useWords } from '../words/words.ts'
import css from './FindSheet.module.css'

/** A dossier that was found: who, where from, how to reach them, where it lies, and the words that answered. */
export function FoundLine({ spine, said, on }: { spine: Spine; said?: string | undefined; on?: Day | undefined }) {
  const { language } = useWords()
  const today = useToday()
  const style = useStyle()
  const settings = useSettings()
  const isOnLine = said !== undefined && said !== spine.phone && said !== spine.person && said !== spine.town
  const isMissed = spine.filing.next !== undefined && spine.filing.next.on < today && !spine.filing.retired
  return (
    <>
      <span className={css['name']}>{spine.name}</span>
      <span className={classes(css['where'], isMissed && css['missed'])}>
        {whereInWords(spine.filing, today, style, language)}
      </span>
      <span className={css['more']}>{[spine.town, spine.person].filter(Boolean).join(' · ')}</span>
      <span className={css['phone']}>{spine.phone}</span>
      {isOnLine && (
        <span className={css['said']}>
          {on && <b>{shortDay(on, language, today)}</b>}
          <span lang={localeOf[settings.language]}>{said}</span>
        </span>
      )}
    </>
  )
}
