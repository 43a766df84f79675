import { useEffect } from 'react'
import { Button } from '../paper/Button.tsx'
import { client } from '../store/binderStore.ts'
import { useWords } from '../words/words.ts'
import css from './safety.module.css'
import { useAsked } from './useAsked.ts'

/** Copies on the binder's own disk break with it: another disk is proposed, one that is plugged in meanwhile too. */
export function AnotherDisk({ isBusy, onTake }: { isBusy: boolean; onTake: (ref: string) => void }) {
  const { t } = useWords()
  const { answer, again } = useAsked(() => client().safety.copyDisks({}))
  useEffect(() => {
    addEventListener('focus', again)
    return () => removeEventListener('focus', again)
  }, [again])
  if (!answer?.isSameDisk) return null
  return (
    <div className={css['disk']} data-part="another-disk">
      <p>{t('safety.copySameDisk')}</p>
      {answer.disks.length === 0 && <p>{t('safety.copyPlug')}</p>}
      <div className={css['buttons']}>
        {answer.disks.map(({ ref, where }) => (
          <Button key={ref} isDisabled={isBusy} onPress={() => onTake(ref)}>
            {t('safety.copyToDisk', { disk: where })}
          </Button>
        ))}
      </div>
    </div>
  )
}
