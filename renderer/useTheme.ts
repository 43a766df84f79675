import { useEffect, useState } from 'react'
import { useBinder } from './store/binderStore.ts'

const dark = '(prefers-color-scheme: dark)'

/** Keeps the page in the chosen theme, or in the system's as it changes. */
export function useTheme(): 'light' | 'dark' {
  const chosen = useBinder((facts) => facts.preferences?.theme ?? 'system')
  const [systemIsDark, setSystemIsDark] = useState(() => matchMedia(dark).matches)
  useEffect(() => {
    const query = matchMedia(dark)
    const look = () => setSystemIsDark(query.matches)
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [])
  const theme = chosen === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return theme
}
