import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Holidays } from '../../shared/binder.ts'
import { binderStore, client, useBinder } from './binderStore.ts'

// Holidays of the clients' own countries: asked for once, when a client from there is looked at.

const none: Holidays = {}
const abroad = createStore<Readonly<Record<string, Holidays>>>(() => ({}))
const asked = new Set<string>()

/** The public holidays where a client is, when that is another country than the binder's own; empty until they are known. */
export function useHolidaysThere(country: string | null): Holidays {
  const own = useBinder((facts) => {
    const settings = facts.open?.settings
    return settings?.holidays?.isOn ? settings.holidays.country : settings?.country
  })
  const isAbroad = country !== null && country !== own
  const known = useStore(abroad, (all) => (isAbroad ? all[country] : undefined))
  useEffect(() => {
    if (!isAbroad || asked.has(country)) return
    asked.add(country)
    client()
      .app.holidays({ country })
      .then(({ days }) => abroad.setState({ [country]: days }))
      // Nothing is said of a country nobody could look up; the next look asks again.
      .catch(() => asked.delete(country))
  }, [country, isAbroad])
  return known ?? none
}

// Names are in the binder's language: another binder asks anew.
binderStore.subscribe((now, before) => {
  if (now.open?.id === before.open?.id && now.open?.settings.language === before.open?.settings.language) return
  asked.clear()
  abroad.setState({}, true)
})
