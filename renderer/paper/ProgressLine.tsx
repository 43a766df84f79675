import { Label, ProgressBar } from 'react-aria-components'
import css from './ProgressLine.module.css'

/** How far something is; a line that only moves while that is not known. */
export function ProgressLine({ label, done, of }: { label: string; done: number; of: number }) {
  return (
    <ProgressBar className={css['progress'] ?? ''} value={done} maxValue={of || 1} isIndeterminate={of === 0}>
      {({ percentage, valueText }) => (
        <>
          <Label className={css['label'] ?? ''}>{label}</Label>
          {of > 0 && <span className={css['far']}>{valueText}</span>}
          <div className={css['track']}>
            <div
              className={of === 0 ? css['unknown'] : css['bar']}
              style={{ width: of === 0 ? undefined : `${percentage}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  )
}
