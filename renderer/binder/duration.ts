import type { TFunction } from 'i18next'

/** Minutes as people say them: 135 is "2 h 15 min". */
export function durationInWords(minutes: number, t: TFunction<'words'>): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return t('binder.minutes', { minutes: rest })
  return rest === 0 ? t('binder.hours', { hours }) : t('binder.hoursMinutes', { hours, minutes: rest })
}
