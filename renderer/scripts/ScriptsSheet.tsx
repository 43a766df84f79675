import { useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { type Script, scriptSchema } from '../../shared/script.ts'
import { scriptFrom } from '../../shared/scriptFile.ts'
import { localeOf } from '../../shared/words.ts'
import { WorkList } from '../paper/WorkList.tsx'
import { freshId } from '../store/acts.ts'
import { keepUnder } from '../store/draft.ts'
import { useSettings } from '../store/read.ts'
import { putScript, useScripts } from '../store/scripts.ts'
import { useBringing, useWithInHand } from '../store/workedOn.ts'
import { useWords } from '../words/words.ts'
import { ScriptEditor } from './ScriptEditor.tsx'

const prefix = 'script:'

/** The scripts of the binder: which there are, a new one, one from a file; and the chosen one being written. */
export function ScriptsSheet({ first, onClose }: { first?: Id; onClose: () => void }) {
  const { t } = useWords()
  const settings = useSettings()
  const saved = useScripts()?.scripts ?? []
  const [chosenId, setChosen] = useState<Id | null>(first ?? null)
  const { all, inHand } = useWithInHand(saved, prefix, scriptSchema)
  const { bring, problem } = useBringing(all, { from: scriptFrom, put: putScript, onIn: setChosen })
  const chosen = all.find(({ id }) => id === chosenId)

  const begin = () => {
    const script: Script = {
      id: freshId(),
      name: '',
      kinds: [],
      levels: [],
      parts: [{ id: freshId(), kind: 'say', name: '', text: '' }]
    }
    keepUnder(prefix + script.id, script)
    setChosen(script.id)
  }
  return (
    <WorkList
      title={t('scripts.sheet')}
      lead={t('scripts.lead')}
      part="scripts"
      all={all}
      lang={localeOf[settings.language]}
      chosen={chosenId}
      onChoose={setChosen}
      isInHand={(id) => inHand.some((script) => script.id === id)}
      words={{
        nameless: t('scripts.nameless'),
        notKept: t('scripts.notKept'),
        begin: t('scripts.newScript'),
        bring: t('scripts.bring')
      }}
      onBegin={begin}
      onBring={bring}
      problem={problem}
      onClose={onClose}
    >
      {chosen && (
        <ScriptEditor
          key={chosen.id}
          begin={chosen}
          saved={saved.find(({ id }) => id === chosen.id) ?? null}
          draftKey={prefix + chosen.id}
          onGone={() => setChosen(null)}
        />
      )}
    </WorkList>
  )
}
