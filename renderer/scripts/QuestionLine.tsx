import { ToggleButton } from 'react-aria-components'
import type { Dossier } from '../../shared/dossier.ts'
import type { Item } from '../../shared/script.ts'
import { isTicked, tick } from '../../shared/scriptAnswers.ts'
import type { SlotValues } from '../../shared/scriptSlots.ts'
import { editCard } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { tell } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import { Said } from './Said.tsx'
import css from './script.module.css'

/** A question with its answers: one that is ticked stands on the card at once. */
export function QuestionLine({
  item,
  dossier,
  values,
  lang
}: {
  item: Item
  dossier: Dossier
  values: SlotValues
  lang: string
}) {
  const { t } = useWords()
  const readOnly = useBinder((facts) => facts.open?.readOnly !== undefined)
  const { card } = dossier
  const put = (answer: string, isOn: boolean) => {
    const change = tick(card, item, answer, isOn)
    if (change) void editCard(dossier.id, change)
    else tell(t('scripts.lineFull'))
  }
  return (
    <div className={css['question']} role="group" aria-label={item.text}>
      <Said text={item.text} values={values} lang={lang} />
      {item.answers && (
        <div className={css['answers']}>
          {item.answers.map((answer) => (
            <ToggleButton
              key={answer}
              className={css['answer'] ?? ''}
              isSelected={isTicked(card, item, answer)}
              isDisabled={readOnly}
              onChange={(isOn) => put(answer, isOn)}
              // The note keeps the focus of whoever ticks by mouse.
              preventFocusOnPress
            >
              <span className={css['box']} aria-hidden="true" data-one={item.one || undefined} />
              <span lang={lang}>{answer}</span>
            </ToggleButton>
          ))}
        </div>
      )}
      {item.answers && (
        <small className={css['lands']}>
          {t('scripts.lands', { line: t(`dossier.line.${item.line ?? 'notes'}`) })}
        </small>
      )}
    </div>
  )
}
