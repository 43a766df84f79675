import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Dossier } from '../shared/dossier.ts'
import { localeOf } from '../shared/words.ts'
import css from './App.module.css'
import { BinderRoom } from './binder/BinderRoom.tsx'
import { focusPile } from './binder/regions.ts'
import { Toast } from './binder/Toast.tsx'
import { AfterCall } from './dossier/AfterCall.tsx'
import { CardSides } from './dossier/CardSides.tsx'
import { Sheets } from './Sheets.tsx'
import { ShelfRoom } from './shelf/ShelfRoom.tsx'
import { useBinder } from './store/binderStore.ts'
import { closeDossier } from './store/walk.ts'
import { useTheme } from './useTheme.ts'
import { useWords } from './words/words.ts'

const pagesOf = (dossier: Dossier) => ({
  left: <CardSides key={dossier.id} dossier={dossier} />,
  right: <AfterCall key={dossier.id} dossier={dossier} onFiled={backToPile} />
})

/** After a call the next dossier comes to the front of the pile and takes the focus. */
function backToPile() {
  closeDossier()
  focusPile()
}

/** The page: the shelf while no binder is open, the binder when one is. The rooms don't know each other; App does. */
export function App() {
  const { t, language } = useWords()
  const isOpen = useBinder((facts) => facts.open !== null)
  const title = useTitle()
  useTheme()
  useEffect(() => {
    document.title = title
  }, [title])
  const lost = useBinder((facts) => facts.connection === 'lost')
  return (
    <I18nProvider locale={localeOf[language]}>
      {isOpen ? <BinderRoom pagesOf={pagesOf} /> : <ShelfRoom />}
      {isOpen && <Sheets />}
      {lost && (
        <p className={css['lost']} role="alert">
          {t('app.lost')}
        </p>
      )}
      <Toast />
    </I18nProvider>
  )
}

function useTitle(): string {
  const name = useBinder((facts) => facts.open?.settings.name)
  const set = useBinder((facts) => (facts.open?.clockIsSet ? `${facts.now.day} ${facts.now.time}` : null))
  const due = useBinder((facts) => facts.timed.find((spine) => (spine.filing.next?.at ?? '99') <= facts.now.time))
  return [due && `${due.filing.next?.at} ${due.name}`, set, name, 'Carpeta'].filter(Boolean).join(' · ')
}
