import { Check, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { type Dossier, promisesOf } from '../../shared/dossier.ts'
import type { Slip } from '../../shared/history.ts'
import type { SlipLine } from '../../shared/pile.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { QuietButton } from '../paper/QuietButton.tsx'
import { EditSlip } from '../slips/EditSlip.tsx'
import { SlipForm } from '../slips/SlipForm.tsx'
import { putSlipBack, tickOff } from '../slips/tick.ts'
import { putSlip } from '../store/acts.ts'
import { lineDraft, slipDraft } from '../store/draft.ts'
import { isKept } from '../store/keeping.ts'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './Promises.module.css'

/** "We promised": the open slips on yellow paper, ticked off here, changed and added here; those ticked today can be put back. */
export function Promises({ dossier }: { dossier: Dossier }) {
  const { t } = useWords()
  const today = useToday()
  const draftKey = lineDraft(dossier.id, 'slip')
  const [isAdding, setAdding] = useState(() => isKept(draftKey))
  const slips = [...promisesOf(dossier), ...dossier.slips.filter((slip) => slip.done === today)]
  const lineOf = (slip: Slip): SlipLine => ({ dossier: { id: dossier.id, name: dossier.card.name }, slip })
  const [changing, setChanging] = useState<string | null>(
    () => slips.find((slip) => isKept(slipDraft(lineOf(slip))))?.id ?? null
  )
  return (
    <section
      className={css['promises']}
      aria-label={t('dossier.promised')}
      data-empty={slips.length === 0 || undefined}
    >
      {slips.length > 0 && (
        <>
          <h2 className={css['head']}>{t('dossier.promised')}</h2>
          <ul>
            {slips.map((slip) => (
              <li key={slip.id}>
                {changing === slip.id ? (
                  <EditSlip line={lineOf(slip)} onDone={() => setChanging(null)} opensItself />
                ) : (
                  <div className={css['line']}>
                    <Promised
                      slip={slip}
                      onTick={() => {
                        focusBeside()
                        void (slip.done ? putSlipBack(lineOf(slip)) : tickOff(lineOf(slip), today))
                      }}
                    />
                    {!slip.done && (
                      <Button
                        className={css['pen'] ?? ''}
                        aria-label={t('slips.change', { text: slip.text })}
                        onPress={() => setChanging(slip.id)}
                      >
                        <Pencil size={14} strokeWidth={1.6} aria-hidden="true" />
                      </Button>
                    )}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {isAdding ? (
        <SlipForm
          isAlone={slips.length === 0}
          draftKey={draftKey}
          opensItself
          onRefused={() => setAdding(true)}
          onAdd={(slip) => {
            setAdding(false)
            return putSlip(dossier.id, slip)
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <QuietButton className={css['add']} data-part="add-slip" onPress={() => setAdding(true)}>
          <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
          {t('dossier.addSlip')}
        </QuietButton>
      )}
    </section>
  )
}

// A ticked slip moves among the done ones: the focus goes to the one beside it.
function focusBeside() {
  const line = document.activeElement?.closest('li')
  const beside = line?.nextElementSibling ?? line?.previousElementSibling
  const next = beside?.querySelector('input') ?? document.querySelector<HTMLElement>('[data-part="add-slip"]')
  if (line) next?.focus()
}

/** One slip with its box to tick; a late one says so in words. */
function Promised({ slip, onTick }: { slip: Slip; onTick: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const isLate = !slip.done && slip.day !== undefined && slip.day < today
  return (
    <Checkbox className={css['slip'] ?? ''} isSelected={slip.done !== undefined} onChange={onTick}>
      <span className={css['box']} aria-hidden="true">
        <Check size={12} strokeWidth={2.4} />
      </span>
      <span>
        <span lang={localeOf[settings.language]}>{slip.text}</span>
        {slip.waitingFor && <span className={css['more']}>{t('dossier.waitingFor', { whom: slip.waitingFor })}</span>}
        {slip.day && !slip.done && (
          <span className={css['more']} data-late={isLate || undefined}>
            {t(isLate ? 'dossier.slipLate' : 'dossier.slipBy', { day: shortDay(slip.day, language, today) })}
          </span>
        )}
      </span>
    </Checkbox>
  )
}
