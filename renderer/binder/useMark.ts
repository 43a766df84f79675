import { isDay } from '../../shared/day.ts'
import type { Opening } from '../../shared/place.ts'
import type { Spine } from '../../shared/spine.ts'
import { onInWords, shortDay } from '../../shared/words.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'

/** What a strip says at its right: its time, the day it was missed, the day it lies under, or why it lies here. */
export function useMark(spine: Spine, opening: Opening): { text: string; isHot: boolean } {
  const { t, language } = useWords()
  const today = useToday()
  const { next, retired, out } = spine.filing
  const quiet = (text: string) => ({ text, isHot: false })
  if (out)
    return {
      text: t('binder.outTo', { who: out.to, day: shortDay(out.back, language, today) }),
      isHot: out.back < today
    }
  switch (opening.kind) {
    case 'missed':
      return {
        text: next
          ? t('binder.since', {
              day: isDay(next.on) ? shortDay(next.on, language, today) : onInWords(next.on, language, today)
            })
          : '',
        isHot: true
      }
    case 'archive':
      return quiet(retired ? shortDay(retired.day, language, today) : '')
    case 'month':
    case 'later':
    case 'toDeal':
      return quiet(
        next
          ? isDay(next.on)
            ? shortDay(next.on, language, today)
            : t('binder.dayOpenShort')
          : retired
            ? t('binder.lookAgain')
            : ''
      )
    case 'desk':
      return quiet(next ? onInWords(next.on, language, today) : '')
    default:
      return quiet(next?.at ?? '')
  }
}
