import type { Mention } from '../../shared/mention.ts'
import { openingOf, placeOf } from '../../shared/place.ts'
import { localeOf, onInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { client } from '../store/binderStore.ts'
import { useSettings, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { laySheet } from '../store/selectionStore.ts'
import { openOver, openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './safety.module.css'

/** How many places are named; where there are more, that is said. */
export const mostMentions = 100

interface Props {
  name: string
  mentions: readonly Mention[]
  /** Called before a place is opened: the sheet gives way. */
  onClose: () => void
}

/** Where somebody is named beside their own dossier, in words nobody but a person can judge: each is opened from here. */
export function Mentions({ name, mentions, onClose }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const open = async (mention: Mention) => {
    if (mention.kind === 'removed') {
      laySheet({ kind: 'safety', part: 'removed' })
      return
    }
    onClose()
    if (mention.kind === 'day') {
      openUp({ kind: 'day', day: mention.day })
      return
    }
    try {
      const { filing } = await client().binder.dossier({ id: mention.id })
      await openOver(mention.id, openingOf(placeOf(filing, today, settings.style)))
    } catch (thrown) {
      tellProblem(thrown)
    }
  }
  const title = (mention: Mention) =>
    mention.kind === 'day'
      ? t('safety.mentionOnDay', { day: onInWords(mention.day, language, today) })
      : mention.kind === 'removed'
        ? t('safety.mentionRemoved', { name: mention.name })
        : mention.name
  return (
    <section className={css['part']} aria-label={t('safety.mentions')} data-part="mentions">
      <h3 className={css['name']}>{t('safety.mentions')}</h3>
      <p>{t('safety.mentionsAbout', { name })}</p>
      <ul className={css['mentions']}>
        {mentions.map((mention) => (
          <li key={mention.kind === 'day' ? `${mention.day} ${mention.said}` : mention.id}>
            <Button className={css['mention'] ?? ''} onPress={() => void open(mention)}>
              <b>{title(mention)}</b>
              <span lang={localeOf[settings.language]}>{mention.said}</span>
            </Button>
          </li>
        ))}
      </ul>
      {mentions.length >= mostMentions && <p>{t('safety.mentionsMore')}</p>}
    </section>
  )
}
