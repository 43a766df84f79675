import { useEffect, useRef } from 'react'
import { comesDue, type Timed, toldBefore } from '../../shared/comesDue.ts'
import { type Moment, minutesBetween } from '../../shared/day.ts'
import { binderStore, client, type Facts, useBinder } from '../store/binderStore.ts'
import { openOver } from '../store/walk.ts'
import { say } from '../words/words.ts'
import { isAllowed } from './permission.ts'

/**
 * Tells what comes due by the system's notification, also while the window is behind others: only when the preference says so,
 * with the client's name only when that is allowed too. Clicked, the dossier opens.
 */
export function useNotifications(): void {
  const now = useBinder((facts) => facts.now)
  const isOn = useBinder((facts) => facts.open !== null && facts.preferences?.notify === true)
  const before = useRef<Moment | null>(null)
  const told = useRef(new Set<string>())
  useEffect(() => {
    const last = before.current
    before.current = now
    if (!last || !isOn) return
    for (const one of comesDue(timedIn(binderStore.getState()), last, now, told.current)) {
      told.current.add(one.key)
      void tellTime(one, now)
    }
  }, [now, isOn])
}

/** Everything with a minute on it: today's timed contacts, and promises; a dossier with both is told once. */
function timedIn({ timed, callBacks, now }: Facts): Timed[] {
  const promises = callBacks.flatMap(({ dossier, slip }): Timed[] =>
    dossier && slip.promise
      ? [{ key: slip.id, dossier: dossier.id, name: dossier.name, at: slip.promise.due, kind: 'promise' }]
      : []
  )
  const contacts = timed.flatMap(({ id, name, filing: { next } }): Timed[] =>
    next?.at && next.on === now.day && !promises.some((one) => one.dossier === id)
      ? [
          {
            key: `${id} ${next.on} ${next.at}`,
            dossier: id,
            name,
            at: { day: now.day, time: next.at },
            kind: 'contact'
          }
        ]
      : []
  )
  return [...promises, ...contacts]
}

async function tellTime({ key, dossier, name, at, kind }: Timed, now: Moment): Promise<void> {
  const { preferences } = binderStore.getState()
  const words = say(kind === 'promise' ? 'notify.promise' : 'notify.contact', { time: at.time })
  const title = preferences?.notifyNames ? name.slice(0, 200) : words
  const left = Math.min(toldBefore[kind], minutesBetween(now, at))
  const body = [
    preferences?.notifyNames && words,
    left > 0 ? say('slips.left', { count: left }) : left === 0 ? say('slips.now') : say('slips.late', { count: -left })
  ]
    .filter(Boolean)
    .join(' · ')
  const { shown } = await client()
    .app.notify({ dossier, title, body })
    .catch(() => ({ shown: false }))
  if (shown || preferences?.host === 'electron' || !isAllowed()) return
  const notification = new Notification(title, { body, tag: key })
  notification.onclick = () => {
    window.focus()
    notification.close()
    void openOver(dossier)
  }
}
