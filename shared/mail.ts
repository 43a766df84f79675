import type { Day, Time } from './day.ts'

/** A mail read for showing: who, when, its text, its page as it was sent (to be cleaned before anybody sees it). */
export interface MailRead {
  from: string
  to: string
  cc: string
  subject: string
  /** As the sender's clock said, without its zone. */
  day?: Day
  time?: Time
  text: string
  html: string | null
  /** It is longer than what is shown. */
  isCut: boolean
  attachments: { name: string; media: string; bytes: number }[]
}

/** The same before anybody looked whether its day is one. */
export type MailAsRead = Omit<MailRead, 'day' | 'time'> & { day?: string; time?: string }

/** What a mail may be to be shown, and how much of it is. */
export const mailLimits = {
  bytes: 60 * 1024 * 1024,
  parts: 1000,
  text: 400_000,
  html: 1_000_000,
  attachments: 200,
  milliseconds: 20_000,
  megabytes: 512
} as const
