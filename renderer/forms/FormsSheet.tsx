import { FilePlus2, FolderInput } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { type Form, formSchema } from '../../shared/form.ts'
import { formFrom } from '../../shared/formFile.ts'
import type { Id } from '../../shared/id.ts'
import { ProblemError, problemOf } from '../../shared/problem.ts'
import { mostSharedBytes } from '../../shared/sharedFile.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { freshId } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { keepUnder, keptUnder } from '../store/draft.ts'
import { putForm, useForms } from '../store/forms.ts'
import { useSettings } from '../store/read.ts'
import { sentenceOf } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import { Designer } from './Designer.tsx'
import css from './designer.module.css'

const prefix = 'form:'

/** The blank forms of the binder: which there are, a new one, one from a file; and the chosen one being designed. */
export function FormsSheet({ first, onClose }: { first?: Id; onClose: () => void }) {
  const { t } = useWords()
  const settings = useSettings()
  const saved = useForms()
  const drafts = useBinder((facts) => facts.drafts)
  const [chosenId, setChosen] = useState<Id | null>(first ?? null)
  const [problem, setProblem] = useState<string | null>(null)
  const lang = localeOf[settings.language]
  const inHand = [...drafts.keys()]
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const read = formSchema.safeParse(keptUnder(drafts, key))
      return read.success ? [read.data] : []
    })
  const forms = [
    ...(saved ?? []).map((form) => inHand.find(({ id }) => id === form.id) ?? form),
    ...inHand.filter(({ id }) => !saved?.some((form) => form.id === id))
  ]
  const chosen = forms.find(({ id }) => id === chosenId) ?? null
  const isInHand = (form: Form) => inHand.includes(form)

  const begin = () => {
    const form: Form = {
      id: freshId(),
      version: 1,
      name: '',
      sections: [{ id: freshId(), name: '', fields: [] }]
    }
    keepUnder(prefix + form.id, form)
    setChosen(form.id)
  }
  const bring = async (file: File) => {
    setProblem(null)
    try {
      if (file.size > mostSharedBytes) throw new ProblemError('file-too-big', { names: ['1 MB'] })
      const form = formFrom(await file.text(), file.name)
      // A form of the same origin is not written over: it comes in beside.
      const isKnown = forms.some(({ id }) => id === form.id)
      const own = isKnown ? { ...form, id: freshId(), name: `${form.name} (2)`.slice(0, 120) } : form
      if (await putForm(own)) setChosen(own.id)
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown)))
    }
  }
  return (
    <Dialog title={t('forms.title')} onClose={onClose} size="full">
      <div className={css['room']} data-part="forms">
        <nav className={css['list']} aria-label={t('forms.title')}>
          <ul>
            {forms.map((form) => (
              <li key={form.id}>
                <button
                  type="button"
                  aria-current={form.id === chosenId || undefined}
                  onClick={() => setChosen(form.id)}
                >
                  <span lang={lang}>{form.name || t('forms.nameless')}</span>
                  {isInHand(form) && <small>{t('forms.notKept')}</small>}
                </button>
              </li>
            ))}
          </ul>
          <Button onPress={begin}>
            <FilePlus2 size={16} strokeWidth={1.6} aria-hidden="true" />
            {t('forms.newForm')}
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
              {t('forms.bring')}
            </Button>
          </FileTrigger>
          {problem && (
            <p className={css['problem']} role="alert">
              {problem}
            </p>
          )}
        </nav>
        {chosen ? (
          <Designer
            key={chosen.id}
            begin={chosen}
            saved={saved?.find(({ id }) => id === chosen.id) ?? null}
            draftKey={prefix + chosen.id}
            onGone={() => setChosen(null)}
          />
        ) : (
          <p className={css['lead']}>{t('forms.lead')}</p>
        )}
      </div>
    </Dialog>
  )
}
