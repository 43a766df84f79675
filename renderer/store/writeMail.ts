import { mailto } from '../../shared/mailto.ts'
import { say } from '../words/words.ts'
import { copyText } from './copyText.ts'
import { openLink } from './openLink.ts'
import { tell, tellProblem } from './said.ts'

/**
 * Begins a mail in the system's program. A text too long for a link is laid on the clipboard instead, to be pasted, and that is said.
 */
export async function writeMail(mail: { to?: string; subject: string; body: string }): Promise<void> {
  const whole = mailto(mail)
  if (whole) return openLink(whole)
  try {
    await copyText(mail.body)
    tell(say('incoming.pasteIt'))
    await openLink(mailto({ ...mail, body: '' }) ?? 'mailto:')
  } catch (thrown) {
    tellProblem(thrown)
  }
}
