import { Fragment } from 'react'
import { filled, type SlotValues } from '../../shared/scriptSlots.ts'
import { useWords } from '../words/words.ts'
import css from './script.module.css'

/** A script's text, paragraph by paragraph, its slots filled from the card; one the card says nothing of is shown as a gap with its name. */
export function Said({ text, values, lang }: { text: string; values: SlotValues; lang: string }) {
  const { t } = useWords()
  return (
    <>
      {text.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
        <p key={at} lang={lang}>
          {filled(line, values).map((run, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of one line have no other name
            <Fragment key={n}>
              {run.kind === 'text' ? (
                run.text
              ) : run.value === null ? (
                <span className={css['gap']}>{t(`scripts.slot.${run.slot}`)}</span>
              ) : (
                <b className={css['slot']}>{run.value}</b>
              )}
            </Fragment>
          ))}
        </p>
      ))}
    </>
  )
}
