import { phoneKey } from '../../shared/phone.ts'
import { say } from '../words/words.ts'

// Sentences for lines of the card that can't be taken; null when they can.

export const nameProblem = (text: string): string | null => (text === '' ? say('dossier.problem.name') : null)

export function phoneProblem(text: string, country: string): string | null {
  if (text === '') return null
  return phoneKey(text, country) === undefined ? say('dossier.problem.phone', { text }) : null
}

export function mailProblem(text: string): string | null {
  if (text === '') return null
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : say('dossier.problem.mail', { text })
}

export function siteProblem(text: string): string | null {
  if (text === '') return null
  return /^(https?:\/\/)?[^\s/]+\.[^\s]+$/i.test(text) ? null : say('dossier.problem.site', { text })
}
