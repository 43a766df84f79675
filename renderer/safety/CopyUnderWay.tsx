import { useEffect, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { Button } from '../paper/Button.tsx'
import { ProgressLine } from '../paper/ProgressLine.tsx'
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
      <ProgressLine label={t('safety.copying')} done={done} of={of} />
      <Button onPress={() => client().safety.cancelCopy({ id }).catch(tellProblem)}>{t('safety.copyStop')}</Button>
    </div>
  )
}
