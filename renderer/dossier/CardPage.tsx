import { CalendarClock, MessageSquareText, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { isAppointment } from '../../shared/appointment.ts'
import { isDay } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { lastEntryOf, lastSentence } from '../../shared/history.ts'
import { categories, levels, type Person } from '../../shared/infoCard.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { CadenceFacts } from '../cadence/CadenceFacts.tsx'
import { KnownDays } from '../cadence/KnownDays.tsx'
import { SheetsOnCard } from '../forms/SheetsOnCard.tsx'
import { countryName } from '../paper/countries.ts'
import { QuietButton } from '../paper/QuietButton.tsx'
import { PaperTabs } from '../papers/PaperTabs.tsx'
import { editCard, freshId } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { useAskListed } from '../store/doNotCall.ts'
import { lineDraft } from '../store/draft.ts'
import { isKept } from '../store/keeping.ts'
import { useSettings, useToday } from '../store/read.ts'
import { openScript } from '../store/scripts.ts'
import { laySheet, turnCard } from '../store/selectionStore.ts'
import { TermsFacts } from '../terms/TermsFacts.tsx'
import { outcomeName } from '../words/outcomeName.ts'
import { placeLine } from '../words/placeLine.ts'
import { useWords } from '../words/words.ts'
import { AddMenu } from './AddMenu.tsx'
import { CardFacts } from './CardFacts.tsx'
import css from './CardPage.module.css'
import { nameProblem } from './cardProblems.ts'
import { DialSheet } from './DialSheet.tsx'
import { InPlace } from './InPlace.tsx'
import { type Addable, missingLines } from './lines.ts'
import { MarkMenu } from './MarkMenu.tsx'
import { PersonForm } from './PersonForm.tsx'
import { PersonRow } from './PersonRow.tsx'
import { Promises } from './Promises.tsx'
import { useReturn } from './useReturn.ts'
import { useShown } from './useShown.ts'
import { useThere } from './useThere.ts'
import { whisperOf } from './whisper.ts'
import { liesInWords, whisperInWords } from './words.ts'

/** The left page of an opened dossier: where it is filed, who they are, what was promised, and the whole info card. */
export function CardPage({ dossier: confirmed }: { dossier: Dossier }) {
  const dossier = useShown(confirmed)
  // Left in the middle of writing, it lies open again.
  const [adding, setAdding] = useState<Addable | null>(
    () => (['person', 'reach', 'address'] as const).find((line) => isKept(lineDraft(confirmed.id, line))) ?? null
  )
  const { t } = useWords()
  const { card } = dossier
  useReturn(adding !== null)
  useAskListed(card)
  return (
    <div className={css['page']} key={dossier.id}>
      <Head dossier={dossier} adding={adding} setAdding={setAdding} />
      <PaperTabs dossier={dossier} />
      <Top dossier={dossier} />
      <People dossier={dossier} isAdding={adding === 'person'} setAdding={(is) => setAdding(is ? 'person' : null)} />
      <CadenceFacts dossier={dossier} />
      <TermsFacts
        dossier={dossier}
        adding={adding === 'trade' || adding === 'recommendedBy' ? adding : null}
        onAdded={() => setAdding(null)}
      />
      <KnownDays dossier={dossier} />
      <CardFacts dossier={dossier} adding={adding} setAdding={setAdding} />
      <div className={css['adds']}>
        <AddMenu
          label={t('dossier.addLine')}
          lines={missingLines(card).map((line) => ({ line, label: t(`dossier.add.${line}`) }))}
          onAdd={setAdding}
        />
        <QuietButton onPress={() => openScript(dossier.id)}>
          <MessageSquareText size={14} strokeWidth={1.6} aria-hidden="true" />
          {t('scripts.open')}
          <span aria-hidden="true">
            <kbd>Alt T</kbd>
          </span>
        </QuietButton>
        <QuietButton onPress={turnCard}>
          <RotateCcw size={14} strokeWidth={1.6} aria-hidden="true" />
          {t('dossier.back.title')}
          <span aria-hidden="true">
            <kbd>Alt B</kbd>
          </span>
        </QuietButton>
      </div>
      <SheetsOnCard dossier={dossier} />
      <DialSheet />
    </div>
  )
}

function Head({
  dossier,
  adding,
  setAdding
}: {
  dossier: Dossier
  adding: Addable | null
  setAdding: (line: Addable | null) => void
}) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const { card, filing } = dossier
  const drafts = useBinder((facts) => facts.drafts)
  const lang = localeOf[settings.language]
  const agreed = filing.retired || filing.out ? undefined : filing.next?.agreed
  const town = [card.address?.town, card.address?.country && countryName(card.address.country, language)]
  const place = town.filter(Boolean).join(', ')
  return (
    <header>
      <p className={css['where']}>
        <span>{liesInWords(filing, today, language)}</span>
        {agreed && <span className={css['agreed']}>{t(agreed === 'ink' ? 'day.ink' : 'day.pencil')}</span>}
      </p>
      <h1 className={css['name']} data-long={dossier.card.name.length > 60 || undefined}>
        <InPlace
          label={t('dossier.line.name')}
          value={card.name}
          draftKey={lineDraft(dossier.id, 'name')}
          problemOf={nameProblem}
          onSave={(name) => editCard(dossier.id, { name })}
        />
      </h1>
      <div className={css['sub']}>
        {(['field', 'size'] as const)
          .filter((line) => card[line] || adding === line || drafts.has(lineDraft(dossier.id, line)))
          .map((line) => (
            <span key={line}>
              <InPlace
                label={t(`dossier.line.${line}`)}
                value={card[line] ?? ''}
                draftKey={lineDraft(dossier.id, line)}
                lang={lang}
                isOpen={adding === line}
                onClose={() => adding === line && setAdding(null)}
                onSave={(text) => editCard(dossier.id, { [line]: text || null })}
              />
            </span>
          ))}
        {place && <span>{place}</span>}
        <span>
          <MarkMenu
            label={t('dossier.changeLevel', { level: t(`dossier.level.${card.level}`) })}
            value={card.level}
            options={levels.map((value) => ({ value, label: t(`dossier.level.${value}`) }))}
            onPick={(level) => void editCard(dossier.id, { level })}
          >
            {t(`dossier.level.${card.level}`)}
          </MarkMenu>
        </span>
        {(card.since || adding === 'since' || drafts.has(lineDraft(dossier.id, 'since'))) && (
          <span>
            <InPlace
              label={t('dossier.line.since')}
              value={card.since ?? ''}
              draftKey={lineDraft(dossier.id, 'since')}
              lang={lang}
              isOpen={adding === 'since'}
              onClose={() => adding === 'since' && setAdding(null)}
              onSave={(text) => editCard(dossier.id, { since: text || null })}
              shown={t('dossier.since', { since: card.since ?? '' })}
            />
          </span>
        )}
        <span>
          <MarkMenu
            label={
              card.category ? t('dossier.changeCategory', { category: card.category }) : t('dossier.chooseCategory')
            }
            value={card.category ?? 'none'}
            options={[
              ...categories.map((value) => ({ value, label: t('dossier.category', { category: value }) })),
              { value: 'none' as const, label: t('dossier.noCategory') }
            ]}
            onPick={(category) => void editCard(dossier.id, { category: category === 'none' ? null : category })}
          >
            {card.category ? t('dossier.category', { category: card.category }) : t('dossier.categoryUnset')}
          </MarkMenu>
        </span>
      </div>
    </header>
  )
}

function Top({ dossier }: { dossier: Dossier }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const lang = localeOf[settings.language]
  const last = lastEntryOf(dossier.history)
  const { filing } = dossier
  const aim = filing.next?.aim
  const place =
    filing.retired || filing.out || !filing.next || !isAppointment(filing.next)
      ? null
      : (placeLine(filing.next) ?? t(`binder.kind.${filing.next.kind}`))
  return (
    <div className={css['top']}>
      <dl className={css['facts']}>
        {last && (
          <>
            <dt>{t('dossier.lastTime')}</dt>
            <dd>
              <b>{shortDay(last.at.day, language, today)}</b>{' '}
              {last.outcome && <b>{outcomeName(last.outcome, settings.outcomes)}</b>}{' '}
              <span lang={lang}>{lastSentence(last.note)}</span>
            </dd>
          </>
        )}
        {place && (
          <>
            <dt>{t('appointment.title')}</dt>
            <dd>
              {place}{' '}
              {filing.next && isDay(filing.next.on) && (
                <QuietButton onPress={() => laySheet({ kind: 'appointment', dossiers: [dossier.id] })}>
                  <CalendarClock size={14} strokeWidth={1.6} aria-hidden="true" />
                  {t('appointment.open')}
                </QuietButton>
              )}
            </dd>
          </>
        )}
        {aim && (
          <>
            <dt>{t(dossier.filing.next?.on === today ? 'dossier.aimToday' : 'dossier.aimNext')}</dt>
            <dd className={css['aim']} lang={lang}>
              {aim}
            </dd>
          </>
        )}
      </dl>
      <Promises dossier={dossier} />
    </div>
  )
}

function People({
  dossier,
  isAdding,
  setAdding
}: {
  dossier: Dossier
  isAdding: boolean
  setAdding: (isAdding: boolean) => void
}) {
  const { t } = useWords()
  const today = useToday()
  const { people } = dossier.card
  const put = (next: Person[]) => editCard(dossier.id, { people: next })
  const whispers = whisperOf(dossier, today, useThere(dossier.card))
  return (
    <>
      {whispers.length > 0 && <p className={css['whisper']}>{whispers.map(whisperInWords).join(' ')}</p>}
      {(people.length > 0 || isAdding) && (
        <ul className={css['people']} aria-label={t('dossier.people')}>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              dossier={dossier.id}
              person={person}
              onSave={(next) => put(people.map((one) => (one.id === person.id ? next : one)))}
              onRemove={() => void put(people.filter((one) => one.id !== person.id))}
            />
          ))}
          {isAdding && (
            <li className={css['person']} data-open>
              <PersonForm
                person={{ id: freshId(), name: '', phones: [], mails: [] }}
                draftKey={lineDraft(dossier.id, 'person')}
                onSave={(person) => {
                  setAdding(false)
                  return put([...people, person])
                }}
                onRefused={() => setAdding(true)}
                onCancel={() => setAdding(false)}
                onRemove={() => setAdding(false)}
              />
            </li>
          )}
        </ul>
      )}
    </>
  )
}
