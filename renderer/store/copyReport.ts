import { say } from '../words/words.ts'
import { client } from './binderStore.ts'
import { tell, tellProblem } from './said.ts'

/** Lays a report without personal data on the clipboard: versions, counts, kinds of problems. */
export async function copyReport(): Promise<void> {
  try {
    const { text } = await client().app.report({})
    await lay(text)
    tell(say('settings.reportCopied'))
  } catch (thrown) {
    tellProblem(thrown)
  }
}

async function lay(text: string) {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // where the permission is refused (our own window refuses all), the old way still works
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const isDone = document.execCommand('copy')
    field.remove()
    if (!isDone) throw new Error('not copied')
  }
}
