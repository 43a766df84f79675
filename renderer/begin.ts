import { type Language, languages } from '../shared/words.ts'
import { type Bridge, connect } from './bridge/connect.ts'
import { enterBinder } from './shelf/enter.ts'
import { binderStore } from './store/binderStore.ts'
import { tellProblem } from './store/said.ts'
import { follow } from './store/walk.ts'
import { beginWords } from './words/words.ts'

/** Connects the page with the store's process, learns the words, and opens what is open there. */
export async function begin(): Promise<void> {
  let bridge: Bridge
  try {
    bridge = await connect()
  } catch (thrown) {
    await beginWords(languageFrom(navigator.language))
    binderStore.setState({ connection: 'lost' })
    tellProblem(thrown)
    return
  }
  const preferences = await bridge.ask.app.preferences({})
  await beginWords(preferences.language ?? languageFrom(preferences.systemLanguage))
  binderStore.setState({ bridge, connection: 'connected', preferences })
  bridge.notices(follow)
  bridge.watch((line) => {
    binderStore.setState({ connection: line })
    if (line === 'connected') void lookAgain(bridge)
  })
  await lookAgain(bridge)
}

/** After a line that was lost, whatever was missed is asked anew. */
async function lookAgain(bridge: Bridge) {
  try {
    const open = await bridge.ask.binder.look({})
    if (open) await enterBinder(open)
    else binderStore.setState({ open: null })
  } catch (thrown) {
    tellProblem(thrown)
  }
}

/** The language of Carpeta nearest to a locale; English when it speaks none. languageFrom('sr-Latn-RS') is 'sr'. */
function languageFrom(locale: string): Language {
  const wanted = locale.slice(0, 2).toLowerCase()
  return languages.find((one) => one === wanted) ?? 'en'
}
