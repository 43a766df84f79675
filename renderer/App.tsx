import { type ReactNode, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { isAfter } from '../shared/callBack.ts'
import type { Moment } from '../shared/day.ts'
import type { Dossier } from '../shared/dossier.ts'
import type { Id } from '../shared/id.ts'
import type { DaySlip } from '../shared/pile.ts'
import { localeOf } from '../shared/words.ts'
import css from './App.module.css'
import { BinderRoom } from './binder/BinderRoom.tsx'
import { focusPile } from './binder/regions.ts'
import { Toast } from './binder/Toast.tsx'
import { AfterCall } from './dossier/AfterCall.tsx'
import { CardSides } from './dossier/CardSides.tsx'
import { useShown } from './dossier/useShown.ts'
import { OverCard } from './forms/OverCard.tsx'
import { useNotifications } from './notify/useNotifications.ts'
import { PaperPlace } from './papers/PaperPlace.tsx'
import { PapersUnderWay } from './papers/UnderWay.tsx'
import { Sheets } from './Sheets.tsx'
import { ScriptOver } from './scripts/ScriptOver.tsx'
import { ShelfRoom } from './shelf/ShelfRoom.tsx'
import { CallBacks } from './slips/CallBacks.tsx'
import { useBinder } from './store/binderStore.ts'
import { beginCall } from './store/calls.ts'
import { goOnBack } from './store/comingBack.ts'
import { laySheet, selectionStore } from './store/selectionStore.ts'
import { closeDossier, openOver } from './store/walk.ts'
import { useLeaving } from './useLeaving.ts'
import { useTheme } from './useTheme.ts'
import { useWords } from './words/words.ts'

/** The script shows the card with what was just ticked on it. */
function UnderScript({ dossier, children }: { dossier: Dossier; children: ReactNode }) {
  return <ScriptOver dossier={useShown(dossier)}>{children}</ScriptOver>
}

const pagesOf = (dossier: Dossier) => ({
  left: (
    <PaperPlace key={dossier.id} dossier={dossier.id}>
      <UnderScript dossier={dossier}>
        <OverCard dossier={dossier}>
          <CardSides dossier={dossier} />
        </OverCard>
      </UnderScript>
    </PaperPlace>
  ),
  right: (
    <PaperPlace key={dossier.id} dossier={dossier.id}>
      <AfterCall dossier={dossier} onFiled={() => backToPile(dossier.id)} />
    </PaperPlace>
  )
})

/** After a call the next dossier comes to the front of the pile and takes the focus; or the next that came back with one. */
function backToPile(filed: Id) {
  closeDossier()
  if (!goOnBack(filed)) focusPile()
}

/** The promised call: its dossier over whatever lies open, which comes back when it is closed, and its phone. */
async function callBack(dossier: Id) {
  const { sheet } = selectionStore.getState()
  laySheet(null)
  await openOver(dossier, undefined, sheet)
  await beginCall(dossier)
}

/** The page: the shelf while no binder is open, the binder when one is. The rooms don't know each other; App does. */
export function App() {
  const { t, language } = useWords()
  const isOpen = useBinder((facts) => facts.open !== null)
  const title = useTitle()
  useTheme()
  useNotifications()
  useLeaving()
  useEffect(() => {
    document.title = title
  }, [title])
  const lost = useBinder((facts) => facts.connection === 'lost')
  return (
    <I18nProvider locale={localeOf[language]}>
      {isOpen ? <BinderRoom pagesOf={pagesOf} /> : <ShelfRoom />}
      {isOpen && <Sheets />}
      {isOpen && <CallBacks onCall={callBack} />}
      {lost && (
        <p className={css['lost']} role="alert">
          {t('app.lost')}
        </p>
      )}
      <PapersUnderWay />
      <Toast />
    </I18nProvider>
  )
}

function useTitle(): string {
  const name = useBinder((facts) => facts.open?.settings.name)
  const set = useBinder((facts) => (facts.open?.clockIsSet ? `${facts.now.day} ${facts.now.time}` : null))
  const promised = useBinder((facts) => dueTitle(facts.callBacks, facts.now))
  const due = useBinder((facts) => facts.timed.find((spine) => (spine.filing.next?.at ?? '99') <= facts.now.time))
  return [promised, due && `${due.filing.next?.at} ${due.name}`, set, name, 'Carpeta'].filter(Boolean).join(' · ')
}

/** A promise to call back that is due or late, before anything else. */
function dueTitle(callBacks: readonly DaySlip[], now: Moment): string | undefined {
  const due = callBacks.find(({ slip }) => slip.promise && !isAfter(slip.promise.due, now))
  return due && `${due.slip.promise?.due.time} ${due.dossier?.name ?? due.slip.text}`
}
