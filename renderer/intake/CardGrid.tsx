import { useId } from 'react'
import type { Day, Month } from '../../shared/day.ts'
import { reasonIn } from '../../shared/mapping/refusedTable.ts'
import type { PreviewCard } from '../../shared/mapping.ts'
import { onInWords, shortDay } from '../../shared/words.ts'
import { classes } from '../paper/classes.ts'
import { useWords } from '../words/words.ts'
import css from './CardGrid.module.css'

interface Props {
  cards: readonly PreviewCard[]
  today: Day
  /** The day the nth row without one would be dealt to, counted from 1. */
  dealtDay: (n: number) => Day | null
}

/** The first rows as the dossiers they would be; those that are not taken say why. */
export function CardGrid({ cards, today, dealtDay }: Props) {
  const { t, language } = useWords()
  const title = useId()
  const undated = cards.filter((card) => !card.refused && !card.next)
  const onOf = (card: PreviewCard) => (card.next as Day | Month | undefined) ?? dealtDay(undated.indexOf(card) + 1)
  const placeOf = (card: PreviewCard) => {
    const on = onOf(card)
    return on ? [onInWords(on, language, today), card.at].filter(Boolean).join(', ') : t('intake.inStock')
  }
  return (
    <section className={css['part']} aria-labelledby={title}>
      <h3 id={title} className={css['title']}>
        {t('intake.cards')}
      </h3>
      <ul className={css['grid']}>
        {cards.map((card) => (
          <li key={card.row} className={classes(css['card'], card.refused && css['refused'])}>
            <span className={css['row']}>{t('intake.row', { row: card.row })}</span>
            <span className={css['name']}>{card.name || t('intake.nameless')}</span>
            <span className={css['line']}>{[card.person, card.town].filter(Boolean).join(' · ')}</span>
            {(card.phone || card.mail) && (
              <span className={classes(css['line'], 'num')}>{[card.phone, card.mail].filter(Boolean).join(' · ')}</span>
            )}
            {card.lastTalked && (
              <span className={css['line']}>
                {t('intake.talked', { day: shortDay(card.lastTalked as Day, language, today) })}
                {card.note && `: ${card.note}`}
              </span>
            )}
            {card.refused ? (
              <span className={css['why']}>{reasonIn(language, card.refused)}</span>
            ) : (
              <span className={css['next']}>
                {placeOf(card)}
                {card.aim && ` · ${card.aim}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
