import { useState } from 'react'
import { type Form, formSchema } from '../../shared/form.ts'
import { formFrom } from '../../shared/formFile.ts'
import type { Id } from '../../shared/id.ts'
import { localeOf } from '../../shared/words.ts'
import { WorkList } from '../paper/WorkList.tsx'
import { freshId } from '../store/acts.ts'
import { keepUnder } from '../store/draft.ts'
import { putForm, useForms } from '../store/forms.ts'
import { useSettings } from '../store/read.ts'
import { useBringing, useWithInHand } from '../store/workedOn.ts'
import { useWords } from '../words/words.ts'
import { Designer } from './Designer.tsx'

const prefix = 'form:'

/** The blank forms of the binder: which there are, a new one, one from a file; and the chosen one being designed. */
export function FormsSheet({ first, onClose }: { first?: Id; onClose: () => void }) {
  const { t } = useWords()
  const settings = useSettings()
  const saved = useForms() ?? []
  const [chosenId, setChosen] = useState<Id | null>(first ?? null)
  const { all, inHand } = useWithInHand(saved, prefix, formSchema)
  const { bring, problem } = useBringing(all, { from: formFrom, put: putForm, onIn: setChosen })
  const chosen = all.find(({ id }) => id === chosenId)

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
  return (
    <WorkList
      title={t('forms.title')}
      lead={t('forms.lead')}
      part="forms"
      all={all}
      lang={localeOf[settings.language]}
      chosen={chosenId}
      onChoose={setChosen}
      isInHand={(id) => inHand.some((form) => form.id === id)}
      words={{
        nameless: t('forms.nameless'),
        notKept: t('forms.notKept'),
        begin: t('forms.newForm'),
        bring: t('forms.bring')
      }}
      onBegin={begin}
      onBring={bring}
      problem={problem}
      onClose={onClose}
    >
      {chosen && (
        <Designer
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
