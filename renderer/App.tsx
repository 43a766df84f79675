import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { localeOf } from '../shared/words.ts'
import { BinderRoom } from './binder/BinderRoom.tsx'
import { Toast } from './binder/Toast.tsx'
import { ShelfRoom } from './shelf/ShelfRoom.tsx'
import { useBinder } from './store/binderStore.ts'
import { useTheme } from './useTheme.ts'
import { useWords } from './words/words.ts'

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
      {isOpen ? <BinderRoom /> : <ShelfRoom />}
      {lost && (
        <p className="line-lost" role="alert">
          {t('app.lost')}
        </p>
      )}
      <Toast />
    </I18nProvider>
  )
}

function useTitle(): string {
  const name = useBinder((facts) => facts.open?.name)
  const set = useBinder((facts) => (facts.open?.clockIsSet ? `${facts.now.day} ${facts.now.time}` : null))
  const due = useBinder((facts) => facts.timed.find((spine) => (spine.filing.next?.at ?? '99') <= facts.now.time))
  return [due && `${due.filing.next?.at} ${due.name}`, set, name, 'Carpeta'].filter(Boolean).join(' · ')
}
