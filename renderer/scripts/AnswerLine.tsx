import { Check, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Id } from '../../shared/id.ts'
import type { Item } from '../../shared/script.ts'
import type { SlotValues } from '../../shared/scriptSlots.ts'
import { meet, useMet } from '../store/scripts.ts'
import { useWords } from '../words/words.ts'
import { Said } from './Said.tsx'
import css from './script.module.css'

interface Props {
  item: Item
  kind: 'objections' | 'faq'
  dossier: Id
  count: number
  values: SlotValues
  lang: string
}

/** Something they say, with the answer under it when it is opened. An objection opened came up: it is counted when the call is filed. */
export function AnswerLine({ item, kind, dossier, count, values, lang }: Props) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const isMet = useMet(dossier).some(({ id }) => id === item.id)
  const isShown = isOpen || isMet
  const toggle = () => {
    if (kind === 'objections' && !isShown) meet(dossier, { id: item.id, text: item.text })
    else if (isMet) meet(dossier, { id: item.id, text: item.text }, false)
    setOpen(!isShown)
  }
  return (
    <div className={css['answerable']}>
      <button
        type="button"
        aria-expanded={isShown}
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggle}
        data-answerable={item.id}
      >
        <ChevronRight size={14} strokeWidth={1.8} aria-hidden="true" />
        <span lang={lang}>{item.text}</span>
        {isMet && (
          <small className={css['met']}>
            <Check size={12} strokeWidth={2} aria-hidden="true" />
            {t('scripts.cameUp')}
          </small>
        )}
        {count > 0 && <small>{t('scripts.times', { count })}</small>}
      </button>
      {isShown && item.answer && (
        <div className={css['reply']}>
          <Said text={item.answer} values={values} lang={lang} />
        </div>
      )}
    </div>
  )
}
