import { type KeyboardEvent, useRef, useState } from 'react'
import type { CardChange } from '../../shared/cardChange.ts'
import { type Day, isDay } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { currencyOf, moneyRead, moneyWritten } from '../../shared/money.ts'
import { daysToPayRead, discountRead, discountWritten } from '../../shared/terms.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { DateLine, hasHalfDay } from '../paper/DateLine.tsx'
import { Field } from '../paper/Field.tsx'
import { editCard } from '../store/acts.ts'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './terms.module.css'

/** Prices and payment being written: Enter keeps, Esc leaves; a line that can't be read says so, and nothing is kept until it can. */
export function TermsForm({ dossier, onDone }: { dossier: Dossier; onDone: () => void }) {
  const { t } = useWords()
  const today = useToday()
  const settings = useSettings()
  const { card } = dossier
  const [priceList, setPriceList] = useState(card.priceList ?? '')
  const [discount, setDiscount] = useState(card.discount === undefined ? '' : discountWritten(card.discount))
  const [days, setDays] = useState(card.daysToPay?.toString() ?? '')
  const [checked, setChecked] = useState<string>(card.creditChecked ?? '')
  const [owes, setOwes] = useState(card.owes ? moneyWritten(card.owes) : '')
  const [since, setSince] = useState<string>(card.owes?.since ?? '')
  const [isAsked, setAsked] = useState(false)
  const [isHalf, setHalf] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const currency = card.owes?.currency ?? currencyOf(settings.country)
  const read = {
    discount: discount.trim() === '' ? null : discountRead(discount),
    days: days.trim() === '' ? null : daysToPayRead(days),
    owes: owes.trim() === '' ? null : moneyRead(owes, currency)
  }
  const wrong = {
    discount: discount.trim() !== '' && read.discount === null,
    days: days.trim() !== '' && read.days === null,
    owes: owes.trim() !== '' && read.owes === null
  }
  const save = () => {
    const half = hasHalfDay(form.current)
    setAsked(true)
    setHalf(half)
    if (half || wrong.discount || wrong.days || wrong.owes) return
    const { since: _, ...kept } = card.owes ?? {}
    const set: CardChange = {
      priceList: priceList.trim() || null,
      discount: read.discount,
      daysToPay: read.days,
      creditChecked: isDay(checked) ? checked : null,
      owes: read.owes && { ...kept, ...read.owes, ...(isDay(since) && { since: since as Day }) }
    }
    onDone()
    const changed = Object.entries(set).filter(
      ([line, value]) => JSON.stringify(value ?? null) !== JSON.stringify(card[line] ?? null)
    )
    if (changed.length > 0) void editCard(dossier.id, Object.fromEntries(changed))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    if (event.key === 'Enter' && (event.target as Element).closest('button')) return
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    if (event.key === 'Enter') save()
    else onDone()
  }
  return (
    <div ref={form} className={css['form']} onKeyDown={onKeyDown} data-own-enter data-terms>
      <h2>{t('terms.title')}</h2>
      <Field
        label={t('terms.line.priceList')}
        hint={t('terms.hint.priceList')}
        lang={localeOf[settings.language]}
        value={priceList}
        maxLength={200}
        autoFocus
        onChange={setPriceList}
      />
      <div className={css['pair']}>
        <Field
          label={t('terms.line.discount')}
          value={discount}
          maxLength={12}
          inputMode="decimal"
          problem={isAsked && wrong.discount ? t('terms.problem.discount') : undefined}
          onChange={setDiscount}
        />
        <Field
          label={t('terms.line.daysToPay')}
          value={days}
          maxLength={12}
          inputMode="numeric"
          problem={isAsked && wrong.days ? t('terms.problem.days') : undefined}
          onChange={setDays}
        />
      </div>
      <DateLine label={t('terms.line.creditChecked')} value={checked} max={today} onChange={setChecked} />
      <div className={css['pair']}>
        <Field
          label={t('terms.line.owes')}
          hint={t('terms.hint.owes')}
          value={owes}
          maxLength={40}
          inputMode="decimal"
          problem={isAsked && wrong.owes ? t('terms.problem.amount') : undefined}
          onChange={setOwes}
        />
        <DateLine label={t('terms.line.since')} value={since} max={today} onChange={setSince} />
      </div>
      {isHalf && (
        <p className={css['problem']} role="alert">
          {t('terms.problem.day')}
        </p>
      )}
      <div className={css['buttons']}>
        <Button onPress={onDone}>{t('app.cancel')}</Button>
        <Button look="primary" keyCap={t('app.keyName.enter')} onPress={save}>
          {t('terms.save')}
        </Button>
      </div>
    </div>
  )
}
