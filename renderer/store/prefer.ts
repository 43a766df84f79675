import type { Preferences } from '../../shared/preferences.ts'
import { binderStore, client } from './binderStore.ts'
import { tellProblem } from './said.ts'

/** Changes what this computer prefers, at once; a refusal takes it back and says why. Not an act: nothing of the binder changes. */
export async function prefer(change: Partial<Preferences>): Promise<void> {
  const before = binderStore.getState().preferences
  if (before) binderStore.setState({ preferences: { ...before, ...change } })
  try {
    const kept = await client().app.setPreferences(change)
    binderStore.setState((facts) => ({ preferences: facts.preferences && { ...facts.preferences, ...kept } }))
  } catch (thrown) {
    binderStore.setState({ preferences: before })
    tellProblem(thrown)
  }
}
