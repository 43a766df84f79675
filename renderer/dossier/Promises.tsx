import { Check, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import type { Day } from '../../shared/day.ts'
import { type Dossier, promisesOf } from '../../shared/dossier.ts'
import type { Slip } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { putSlip } from '../store/acts.ts'
import { useSettings, useToday } from '../store/read.ts'
import { tell } from '../store/said.ts'
import { say, useWords } from '../words/words.ts'
import css from './Promises.module.css'
import { SlipForm } from './SlipForm.tsx'

/** "We promised": the open slips on yellow paper, ticked off here, added here. */
export function Promises({ dossier }: { dossier: Dossier }) {
  const { t } = useWords()
  const today = useToday()
  const [isAdding, setAdding] = useState(false)
  const slips = promisesOf(dossier)
  const add = (slip: Slip) => {
    setAdding(false)
    void putSlip(dossier.id, slip)
  }
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
                <Promised slip={slip} onTick={() => void tick(dossier.id, slip, today)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {isAdding ? (
        <SlipForm onAdd={add} onCancel={() => setAdding(false)} />
      ) : (
        <Button className={css['add'] ?? ''} data-part="add-slip" onPress={() => setAdding(true)}>
          <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
          {t('dossier.addSlip')}
        </Button>
      )}
    </section>
  )
}

/** Ticks a slip off and says so: a wrong tick is taken back with one key. The focus goes to the next slip. */
async function tick(dossier: Id, slip: Slip, today: Day) {
  const line = document.activeElement?.closest('li')
  const beside = line?.nextElementSibling ?? line?.previousElementSibling
  const next = beside?.querySelector('input') ?? document.querySelector<HTMLElement>('[data-part="add-slip"]')
  if (line) next?.focus()
  if (await putSlip(dossier, { ...slip, done: today }))
    tell(say('dossier.ticked', { text: slip.text }), { canUndo: true })
}

/** One slip with its box to tick; a late one says so in words. */
export function Promised({ slip, onTick }: { slip: Slip; onTick: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const isLate = slip.day !== undefined && slip.day < today
  return (
    <Checkbox className={css['slip'] ?? ''} isSelected={false} onChange={onTick}>
      <span className={css['box']} aria-hidden="true">
        <Check size={12} strokeWidth={2.4} />
      </span>
      <span>
        <span lang={localeOf[settings.language]}>{slip.text}</span>
        {slip.waitingFor && <span className={css['more']}>{t('dossier.waitingFor', { whom: slip.waitingFor })}</span>}
        {slip.day && (
          <span className={css['more']} data-late={isLate || undefined}>
            {t(isLate ? 'dossier.slipLate' : 'dossier.slipBy', { day: shortDay(slip.day, language, today) })}
          </span>
        )}
      </span>
    </Checkbox>
  )
}
