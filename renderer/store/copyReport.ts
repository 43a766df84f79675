import { say } from '../words/words.ts'
import { client } from './binderStore.ts'
import { copyText } from './copyText.ts'
import { tell, tellProblem } from './said.ts'

/** Lays a report without personal data on the clipboard: versions, counts, kinds of problems. */
export async function copyReport(): Promise<void> {
  try {
    const { text } = await client().app.report({})
    await copyText(text)
    tell(say('settings.reportCopied'))
  } catch (thrown) {
    tellProblem(thrown)
  }
}
