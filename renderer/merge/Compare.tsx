import { ArrowLeftRight } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Filing } from '../../shared/filing.ts'
import type { Id } from '../../shared/id.ts'
import { type MergeChoice, usualFiling } from '../../shared/merge.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { useBinder } from '../store/binderStore.ts'
import { merge } from '../store/merge.ts'
import { useSettings, useStyle, useToday } from '../store/read.ts'
import { whereInWords } from '../words/whereInWords.ts'
import { useWords } from '../words/words.ts'
import { BothHistories } from './BothHistories.tsx'
import { choiceOf, differingLines } from './differing.ts'
import { LineChoice } from './LineChoice.tsx'
import { lineName, lineText } from './lineText.ts'
import css from './merge.module.css'
import { usePair } from './usePair.ts'

/** Both cards line by line, both days, both histories; nothing is done before Merge is pressed. */
export function Compare({ first, second, onClose }: { first: Id; second: Id; onClose: () => void }) {
  const { t } = useWords()
  const [isSwapped, setSwapped] = useState(false)
  const [into, from] = isSwapped ? [second, first] : [first, second]
  const { pair, problem, again } = usePair(into, from)
  const [lines, setLines] = useState<MergeChoice>({})
  const [filing, setFiling] = useState<'into' | 'from' | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [isMerging, setMerging] = useState(false)
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const ready = pair && pair.into.id === into ? pair : null
  const chosenFiling = filing ?? (ready ? usualFiling(ready.into.filing, ready.from.filing) : 'into')

  const doMerge = async () => {
    if (!ready || isMerging || readOnly) return
    setMerging(true)
    const isDone = await merge(
      ready.into,
      ready.from,
      { lines: choiceOf(ready.into, ready.from, lines), filing: chosenFiling },
      (why) => {
        setRefused(
          why.kind === 'moved-meanwhile'
            ? t('merge.moved', { names: (why.names ?? []).join(', ') })
            : why.kind === 'no-such-dossier'
              ? t('merge.gone')
              : t(`problem.${why.kind}`, { names: (why.names ?? []).join(', ') })
        )
        again()
      }
    )
    setMerging(false)
    if (isDone) onClose()
  }
  const swap = () => {
    const turned = { into: 'from', from: 'into', both: 'both' } as const
    setSwapped(!isSwapped)
    // What was chosen stays chosen: the two only change their columns.
    setLines(Object.fromEntries(Object.entries(lines).map(([key, side]) => [key, turned[side]])))
    if (filing) setFiling(filing === 'into' ? 'from' : 'into')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    void doMerge()
  }
  return (
    <Dialog
      title={t('merge.title')}
      onClose={onClose}
      size="large"
      foot={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={!ready || isMerging || Boolean(readOnly)}
            keyCap={`${t('app.keyName.ctrl')} ${t('app.keyName.enter')}`}
            onPress={() => void doMerge()}
          >
            {t('merge.do')}
          </Button>
        </>
      }
    >
      <div className={css['sheet']} onKeyDownCapture={onKeyDown}>
        <p className={css['about']}>{t('merge.about')}</p>
        <p className={css['refused']} role="alert">
          {refused ?? (problem ? t('merge.gone') : '')}
        </p>
        {ready && (
          <>
            <Heads into={ready.into} from={ready.from} onSwap={swap} />
            <NextContacts
              into={ready.into.filing}
              from={ready.from.filing}
              chosen={chosenFiling}
              onChoose={setFiling}
            />
            <Cards into={ready.into} from={ready.from} chosen={lines} onChoose={setLines} />
            <BothHistories into={ready.into} from={ready.from} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function Heads({ into, from, onSwap }: { into: Dossier; from: Dossier; onSwap: () => void }) {
  const { t } = useWords()
  return (
    <div className={css['heads']}>
      <Button look="bare" onPress={onSwap}>
        <ArrowLeftRight size={16} strokeWidth={1.6} aria-hidden="true" />
        {t('merge.swap')}
      </Button>
      {[
        { dossier: into, role: t('merge.stays'), stays: true },
        { dossier: from, role: t('merge.goes'), stays: false }
      ].map(({ dossier, role, stays }) => (
        <div key={dossier.id} className={css['head']} {...(stays && { 'data-stays': '' })}>
          <small>{role}</small>
          <b>{dossier.card.name}</b>
          {dossier.card.address?.town && <span>{dossier.card.address.town}</span>}
        </div>
      ))}
    </div>
  )
}

function NextContacts({
  into,
  from,
  chosen,
  onChoose
}: {
  into: Filing
  from: Filing
  chosen: 'into' | 'from'
  onChoose: (side: 'into' | 'from') => void
}) {
  const { t, language } = useWords()
  const today = useToday()
  const style = useStyle()
  const side = (which: 'into' | 'from', filing: Filing) => {
    const { next, retired } = filing
    const agreed = next && !retired && t(next.agreed === 'ink' ? 'merge.ink' : 'merge.pencil')
    const where = [whereInWords(filing, today, style, language), next?.at].filter(Boolean).join(', ')
    return {
      side: which,
      lines: [where, ...(next?.aim && !retired ? [next.aim] : [])],
      ...(agreed && { hint: agreed })
    }
  }
  const other = chosen === 'into' ? from : into
  const isLost = other.next?.agreed === 'ink' && !other.retired && other.next.on >= today
  return (
    <section className={css['part']}>
      <h3>{t('merge.next')}</h3>
      <LineChoice
        label={t('merge.next')}
        sides={[side('into', into), side('from', from)]}
        chosen={chosen}
        onChoose={(which) => onChoose(which === 'from' ? 'from' : 'into')}
      />
      <p className={css['lost']} role="status">
        {isLost ? t('merge.inkLost', { day: whereInWords(other, today, style, language) }) : ''}
      </p>
    </section>
  )
}

function Cards({
  into,
  from,
  chosen,
  onChoose
}: {
  into: Dossier
  from: Dossier
  chosen: MergeChoice
  onChoose: (lines: MergeChoice) => void
}) {
  const { t, language } = useWords()
  const settings = useSettings()
  const { differing, only } = differingLines(into.card, from.card)
  const lang = localeOf[settings.language]
  return (
    <>
      <section className={css['part']}>
        <h3>{t('merge.differs')}</h3>
        {differing.length === 0 && <p className={css['quiet']}>{t('merge.equal')}</p>}
        {differing.map(({ key, sides, usual }) => (
          <LineChoice
            key={key}
            label={lineName(key)}
            lang={lang}
            chosen={chosen[key] ?? usual}
            sides={sides.map((side) => ({
              side,
              lines: side === 'both' ? [t('merge.both')] : lineText(key, (side === 'into' ? into : from).card, language)
            }))}
            onChoose={(side) => onChoose({ ...chosen, [key]: side })}
          />
        ))}
      </section>
      {only.length > 0 && (
        <section className={css['part']}>
          <h3>{t('merge.onlyOne')}</h3>
          <dl className={css['only']}>
            {only.map((key) => (
              <div key={key}>
                <dt>{lineName(key)}</dt>
                <dd lang={lang}>{lineText(key, hasLine(into, key) ? into.card : from.card, language).join(' · ')}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}

function hasLine({ card }: Dossier, key: string): boolean {
  const value = card[key]
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}
