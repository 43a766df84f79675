import { useEffect, useState } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import type { Id } from '../../shared/id.ts'
import { Button } from '../paper/Button.tsx'
import { bridge, client } from '../store/binderStore.ts'
import { tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import css from './safety.module.css'

/** How far the copy under way is, and the way to stop it: what was there before stays. */
export function CopyUnderWay({ id }: { id: Id }) {
  const { t } = useWords()
  const [{ done, of }, setStep] = useState({ done: 0, of: 0 })
  useEffect(
    () =>
      bridge().notices((notice) => {
        if (notice.kind === 'progress' && notice.job === id) setStep({ done: notice.done, of: notice.of })
      }),
    [id]
  )
  return (
    <div className={css['copying']} data-copying>
      <ProgressBar value={done} maxValue={of || 1} isIndeterminate={of === 0} className={css['progress'] ?? ''}>
        {({ percentage }) => (
          <>
            <Label>{t('safety.copying')}</Label>
            <div className={css['track']}>
              <div className={css['bar']} style={{ width: `${of === 0 ? 0 : percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button onPress={() => client().safety.cancelCopy({ id }).catch(tellProblem)}>{t('safety.copyStop')}</Button>
    </div>
  )
}
