import { FilePlus2, FolderInput } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Id } from '../../shared/id.ts'
import { ProblemError, problemOf } from '../../shared/problem.ts'
import { type Script, scriptSchema } from '../../shared/script.ts'
import { scriptFrom } from '../../shared/scriptFile.ts'
import { mostSharedBytes } from '../../shared/sharedFile.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { freshId } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { keepUnder, keptUnder } from '../store/draft.ts'
import { useSettings } from '../store/read.ts'
import { sentenceOf } from '../store/said.ts'
import { putScript, useScripts } from '../store/scripts.ts'
import { useWords } from '../words/words.ts'
import css from './editor.module.css'
import { ScriptEditor } from './ScriptEditor.tsx'

const prefix = 'script:'

/** The scripts of the binder: which there are, a new one, one from a file; and the chosen one being written. */
export function ScriptsSheet({ first, onClose }: { first?: Id; onClose: () => void }) {
  const { t } = useWords()
  const settings = useSettings()
  const answer = useScripts()
  const drafts = useBinder((facts) => facts.drafts)
  const [chosenId, setChosen] = useState<Id | null>(first ?? null)
  const [problem, setProblem] = useState<string | null>(null)
  const lang = localeOf[settings.language]
  const saved = answer?.scripts ?? []
  const inHand = [...drafts.keys()]
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const read = scriptSchema.safeParse(keptUnder(drafts, key))
      return read.success ? [read.data] : []
    })
  const scripts = [
    ...saved.map((script) => inHand.find(({ id }) => id === script.id) ?? script),
    ...inHand.filter(({ id }) => !saved.some((script) => script.id === id))
  ]
  const chosen = scripts.find(({ id }) => id === chosenId) ?? null

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
  const bring = async (file: File) => {
    setProblem(null)
    try {
      if (file.size > mostSharedBytes) throw new ProblemError('file-too-big', { names: ['1 MB'] })
      const script = scriptFrom(await file.text(), file.name)
      // A script of the same origin is not written over: it comes in beside.
      const isKnown = scripts.some(({ id }) => id === script.id)
      const own = isKnown ? { ...script, id: freshId(), name: `${script.name} (2)`.slice(0, 120) } : script
      if (await putScript(own)) setChosen(own.id)
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown)))
    }
  }
  return (
    <Dialog title={t('scripts.sheet')} onClose={onClose} size="full">
      <div className={css['room']} data-part="scripts">
        <nav className={css['list']} aria-label={t('scripts.sheet')}>
          <ul>
            {scripts.map((script) => (
              <li key={script.id}>
                <button
                  type="button"
                  aria-current={script.id === chosenId || undefined}
                  onClick={() => setChosen(script.id)}
                >
                  <span lang={lang}>{script.name || t('scripts.nameless')}</span>
                  {inHand.includes(script) && <small>{t('scripts.notKept')}</small>}
                </button>
              </li>
            ))}
          </ul>
          <Button onPress={begin}>
            <FilePlus2 size={16} strokeWidth={1.6} aria-hidden="true" />
            {t('scripts.newScript')}
          </Button>
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(files) => {
              const file = files?.[0]
              if (file) void bring(file)
            }}
          >
            <Button>
              <FolderInput size={16} strokeWidth={1.6} aria-hidden="true" />
              {t('scripts.bring')}
            </Button>
          </FileTrigger>
          {problem && (
            <p className={css['problem']} role="alert">
              {problem}
            </p>
          )}
        </nav>
        {chosen ? (
          <ScriptEditor
            key={chosen.id}
            begin={chosen}
            isSaved={saved.some(({ id }) => id === chosen.id)}
            draftKey={prefix + chosen.id}
            onGone={() => setChosen(null)}
          />
        ) : (
          <p className={css['lead']}>{t('scripts.lead')}</p>
        )}
      </div>
    </Dialog>
  )
}
