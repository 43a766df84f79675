import { FolderOpen, PencilLine, Phone } from 'lucide-react'
import type { Opening } from '../../shared/place.ts'
import type { Spine } from '../../shared/spine.ts'
import { CreasedCorner, useCreaseWords } from '../crease/Crease.tsx'
import { FourChoices } from '../crease/FourChoices.tsx'
import { Button } from '../paper/Button.tsx'
import { classes } from '../paper/classes.ts'
import { RoundSlips } from '../round/RoundSlips.tsx'
import { beginCall, logCall } from '../store/calls.ts'
import { useToday } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { openDossier } from '../store/walk.ts'
import { owedLine } from '../words/owedLine.ts'
import { placeLine } from '../words/placeLine.ts'
import { useWords } from '../words/words.ts'
import css from './Pile.module.css'
import { useBegunNote } from './useBegunNote.ts'
import { useMark } from './useMark.ts'

/** The dossier in front of the pile: who, when, why I call, and what is done next. */
export function FrontDossier({ spine, opening }: { spine: Spine; opening: Opening }) {
  const { t, language } = useWords()
  const today = useToday()
  const mark = useMark(spine, opening)
  const { next, retired } = spine.filing
  const creased = useCreaseWords(spine)
  const begun = useBegunNote(spine.id)
  const line = [spine.town, [spine.person, spine.role].filter(Boolean).join(', ')].filter(Boolean).join(' · ')
  const place = retired ? null : placeLine(next)
  const owed = retired ? null : owedLine(spine, today, language)
  const why = retired ? retired.reason : (spine.aim ?? spine.lastSaid)
  return (
    <>
      <CreasedCorner spine={spine} />
      <div className={css['frontHead']}>
        <div>
          <h3>{spine.name}</h3>
          <p className={css['sub']}>{line}</p>
        </div>
        <div className={css['frontMark']}>
          <span className={classes(css['frontTime'], mark.isHot && css['hot'], 'num')}>{mark.text}</span>
          {next && (
            <span className={css['kind']}>
              {t(`binder.kind.${next.kind}`)}
              {next.agreed === 'ink' && <em>{t('binder.ink')}</em>}
            </span>
          )}
        </div>
      </div>
      {place && <p className={css['frontPlace']}>{place}</p>}
      {owed && (
        <p className={css['owed']} data-broken={owed.isBroken || undefined}>
          {owed.text}
        </p>
      )}
      {why && <p className={classes(css['frontWhy'], !spine.aim && !retired && css['grey'])}>{why}</p>}
      {begun && (
        <p className={classes(css['frontWhy'], css['begun'])}>
          <PencilLine size={15} strokeWidth={1.8} aria-hidden="true" /> {t('binder.begun', { text: begun })}
        </p>
      )}
      <RoundSlips dossier={spine.id} rounds={spine.rounds} keyCap="Y" />
      {creased && (
        <p className={css['creased']} aria-hidden="true">
          {creased}
        </p>
      )}
      {spine.trouble && <p className={css['trouble']}>{t(`binder.trouble.${spine.trouble}`)}</p>}
      <div className={css['buttons']}>
        {spine.phone && (
          <Button look="primary" onPress={() => void beginCall(spine.id)}>
            <Phone size={16} strokeWidth={1.6} aria-hidden="true" />
            <span className="num">{spine.phone}</span>
          </Button>
        )}
        <Button keyCap="L" onPress={() => void logCall(spine.id)}>
          {t('binder.log')}
        </Button>
        <Button keyCap="M" onPress={() => laySheet({ kind: 'move', dossiers: [spine.id] })}>
          {t('binder.move')}
        </Button>
        <Button
          look="bare"
          onPress={() => void openDossier(spine.id)}
          aria-label={t('binder.openDossier', { name: spine.name })}
        >
          <FolderOpen size={16} strokeWidth={1.6} aria-hidden="true" />
        </Button>
      </div>
      {creased && opening.kind === 'missed' && (
        <div className={css['choices']}>
          <FourChoices dossier={spine.id} hasKeys />
        </div>
      )}
    </>
  )
}
