import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { dayAfter, rhythmIn } from '../../shared/cadence.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { lastOrders } from '../../shared/lastOrder.ts'
import { standingOf } from '../../shared/terms.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { focusSoon } from './focusSoon.ts'
import { RecommendedBy } from './RecommendedBy.tsx'
import { TermsForm } from './TermsForm.tsx'
import css from './terms.module.css'
import { hasTrade } from './trade.ts'
import { orderInWords, owesInWords, standingInWords, tradeInWords } from './words.ts'

interface Props {
  dossier: Dossier
  /** What the menu of lines asked for. */
  adding: 'trade' | 'recommendedBy' | null
  onAdded: () => void
}

/** How a client buys and pays: what was agreed, what they owe and promised, the last order and when the next is likely, who recommended us. */
export function TermsFacts({ dossier, adding, onAdded }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const [isOpen, setOpen] = useState(false)
  const { card, history } = dossier
  const lang = localeOf[settings.language]
  const trade = tradeInWords(card, language, today)
  const standing = standingOf(card.owes, dossier.filing.next, today)
  const promise = standing ? standingInWords(standing, language, today) : ''
  const owes = card.owes ? owesInWords(card.owes, language, today) : ''
  const { order, quote } = lastOrders(history)
  const rhythm = card.rhythm ?? rhythmIn(history)
  const next = order && rhythm ? dayAfter(order.day, rhythm) : null
  const close = () => {
    setOpen(false)
    onAdded()
    focusSoon('[data-terms] button, [data-part="add-line"]')
  }
  if (isOpen || adding === 'trade') return <TermsForm dossier={dossier} onDone={close} />
  return (
    <section className={css['terms']} aria-label={t('terms.title')} data-terms>
      {(hasTrade(card) || order || quote) && (
        <div className={css['facts']}>
          <dl>
            {trade && <Line label={t('terms.label')}>{trade}</Line>}
            {owes && (
              <Line label={t('terms.line.owes')}>
                <b>{owes}</b>
                {promise && (
                  <span className={css['promise']} data-broken={standing?.kind === 'broken' || undefined}>
                    {promise}
                  </span>
                )}
              </Line>
            )}
            {order && (
              <Line label={t('terms.lastOrder')}>
                <span lang={lang}>{orderInWords(order, language, today)}</span>
                {next && (
                  <small>
                    {t(next < today ? 'terms.wasDue' : 'terms.nextAbout', { day: shortDay(next, language, today) })}
                  </small>
                )}
              </Line>
            )}
            {quote && (
              <Line label={t('terms.lastQuote')}>
                <span lang={lang}>{orderInWords(quote, language, today)}</span>
              </Line>
            )}
          </dl>
          {hasTrade(card) && (
            <AriaButton
              className={css['edit'] ?? ''}
              aria-label={t('terms.edit', {
                text: [trade, owes && `${t('terms.line.owes')} ${owes}`].filter(Boolean).join('; ')
              })}
              onPress={() => setOpen(true)}
            >
              <Pencil size={13} strokeWidth={1.6} aria-hidden="true" />
            </AriaButton>
          )}
        </div>
      )}
      <RecommendedBy dossier={dossier} isAdding={adding === 'recommendedBy'} onAdded={onAdded} />
    </section>
  )
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
