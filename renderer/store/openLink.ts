import { client } from './binderStore.ts'
import { followsLink } from './following.ts'
import { tellProblem } from './said.ts'

/** Opens a link through the host; in the browser host the page follows it itself, in a window of its own. */
export async function openLink(url: string): Promise<void> {
  try {
    const { opened } = await client().app.openLink({ url })
    if (opened) return
    const link = document.createElement('a')
    link.href = url
    if (url.startsWith('http')) link.target = '_blank'
    link.rel = 'noopener noreferrer'
    followsLink()
    link.click()
  } catch (thrown) {
    tellProblem(thrown)
  }
}
