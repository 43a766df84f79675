import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import css from './several.module.css'
import type { SeveralAct } from './severalKeys.ts'

interface Props {
  count: number
  /** Written before the letters: "Alt " where a letter alone would be typed. */
  prefix?: string
  onAct: (act: SeveralAct) => void
}

/** What is done with all that is marked: moved, retired, told one thing. One act, one undo. */
export function SeveralBar({ count, prefix = '', onAct }: Props) {
  const { t } = useWords()
  return (
    <div className={css['bar']} role="group" aria-label={t('binder.marked', { count })} data-several>
      <b>{t('binder.marked', { count })}</b>
      <Button keyCap={`${prefix}M`} onPress={() => onAct('move')}>
        {t('binder.move')}
      </Button>
      <Button keyCap={`${prefix}A`} onPress={() => onAct('retire')}>
        {t('binder.retire')}
      </Button>
      <Button keyCap={`${prefix}R`} onPress={() => onAct('new-round')}>
        {t('round.begin')}
      </Button>
    </div>
  )
}
