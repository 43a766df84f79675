import { ArrowDown, ArrowUp, Plus, Printer, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useCallback, useState } from 'react'
import { type Field as Asked, type Form, lackOf, type Section, tidied } from '../../shared/form.ts'
import { formText } from '../../shared/formFile.ts'
import { levels } from '../../shared/infoCard.ts'
import type { Sheet } from '../../shared/sheet.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { WorkBar } from '../paper/WorkBar.tsx'
import { freshId } from '../store/acts.ts'
import { putForm, takeFormAway } from '../store/forms.ts'
import { useSettings } from '../store/read.ts'
import { saveText } from '../store/saveText.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWorkedOn } from '../store/workedOn.ts'
import { useWords } from '../words/words.ts'
import { AskedField } from './AskedField.tsx'
import css from './designer.module.css'
import { FillFields } from './FillFields.tsx'
import { sectionStepped, withSection } from './order.ts'

interface Props {
  begin: Form
  /** As it lies in the binder; null while it does not. */
  saved: Form | null
  draftKey: string
  onGone: () => void
}

/** One blank form: what it is called, who it is wanted of, what it asks in which order, and how it looks when it is filled. */
export function Designer({ begin, saved, draftKey, onGone }: Props) {
  const { t } = useWords()
  const settings = useSettings()
  const { one: form, change: setForm, settle } = useWorkedOn(begin, draftKey)
  const [open, setOpen] = useState<string | null>(null)
  const [complaint, setComplaint] = useState<ReturnType<typeof lackOf>>(null)
  const [isPreviewed, setPreviewed] = useState(false)
  const [tried, setTried] = useState<Sheet['values']>({})
  const lang = localeOf[settings.language]
  const lack = lackOf(form)

  const toggle = useCallback((id: string) => setOpen((was) => (was === id ? null : id)), [])

  const put = async () => {
    setComplaint(lack)
    if (lack) return
    const whole = tidied(form)
    if (!(await putForm(whole))) return
    settle(whole)
  }
  const takeAway = async () => {
    if (saved && !(await takeFormAway(form))) return
    settle(form)
    onGone()
  }
  const drop = () => {
    if (!saved) return
    settle(saved)
    setComplaint(null)
  }
  // The version is the binder's to count.
  const isChanged =
    saved !== null && JSON.stringify({ ...tidied(form), version: saved.version }) !== JSON.stringify(tidied(saved))
  const add = (section: Section) => {
    const field: Asked = { id: freshId(), label: '', kind: 'text' }
    setForm(withSection(form, section.id, { fields: [...section.fields, field] }))
    setOpen(field.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    void put()
  }
  return (
    <div className={css['designer']} onKeyDownCapture={onKeyDown} data-part="designer">
      <div className={css['bar']}>
        <WorkBar
          words={{
            share: t('forms.share'),
            drop: t('forms.dropChanges'),
            takeAway: t('forms.takeFormAway'),
            keep: t('forms.keep')
          }}
          onShare={lack === null ? () => saveText(form.name.trim(), formText(form)) : null}
          onDrop={isChanged ? drop : null}
          onTakeAway={() => void takeAway()}
          onKeep={() => void put()}
        >
          <Button aria-pressed={isPreviewed} onPress={() => setPreviewed(!isPreviewed)}>
            {t(isPreviewed ? 'forms.back' : 'forms.preview')}
          </Button>
          {saved && (
            <Button onPress={() => laySheet({ kind: 'print', begin: 'blanks', forms: [form.id] })}>
              <Printer size={14} strokeWidth={1.6} aria-hidden="true" />
              {t('print.printForm')}
            </Button>
          )}
        </WorkBar>
      </div>
      <p className={css['complaint']} role="alert">
        {complaint && complaint === lack && t(`forms.lack.${complaint}`)}
      </p>
      {isPreviewed ? (
        <div className={css['preview']}>
          <h3 lang={lang}>{form.name}</h3>
          <FillFields form={tidied(form)} values={tried} onChange={setTried} />
        </div>
      ) : (
        <>
          <div className={css['top']}>
            <Field
              label={t('forms.name')}
              value={form.name}
              maxLength={120}
              lang={lang}
              autoFocus={begin.name === ''}
              onChange={(name) => setForm({ ...form, name })}
            />
            <fieldset>
              <legend>{t('forms.wantedOf')}</legend>
              {levels.map((level) => (
                <Ticked
                  key={level}
                  label={t(`dossier.level.${level}`)}
                  isOn={form.wanted?.includes(level) ?? false}
                  onChange={(isOn) =>
                    setForm({
                      ...form,
                      wanted: levels.filter((one) => (one === level ? isOn : form.wanted?.includes(one)))
                    })
                  }
                />
              ))}
            </fieldset>
          </div>
          {form.sections.map((section) => (
            <section key={section.id} className={css['section']}>
              <div className={css['sectionHead']}>
                <Field
                  label={t('forms.section')}
                  value={section.name}
                  maxLength={200}
                  lang={lang}
                  onChange={(name) => setForm(withSection(form, section.id, { name }))}
                />
                {form.sections.length > 1 &&
                  ([-1, 1] as const).map((way) => (
                    <Button
                      key={way}
                      look="bare"
                      isDisabled={(way === -1 ? form.sections[0] : form.sections.at(-1)) === section}
                      aria-label={t(way === -1 ? 'forms.up' : 'forms.down', {
                        name: section.name || t('forms.section')
                      })}
                      onPress={() => setForm(sectionStepped(form, section.id, way))}
                    >
                      {way === -1 ? (
                        <ArrowUp size={14} strokeWidth={1.6} aria-hidden="true" />
                      ) : (
                        <ArrowDown size={14} strokeWidth={1.6} aria-hidden="true" />
                      )}
                    </Button>
                  ))}
                {form.sections.length > 1 && (
                  <Button
                    look="bare"
                    aria-label={t('forms.sectionAway', { name: section.name || t('forms.section') })}
                    onPress={() => setForm(withSection(form, section.id, null))}
                  >
                    <Trash2 size={14} strokeWidth={1.6} aria-hidden="true" />
                  </Button>
                )}
              </div>
              <ul className={css['fields']}>
                {section.fields.map((field) => (
                  <AskedField
                    key={field.id}
                    field={field}
                    list={begin.id}
                    lang={lang}
                    isOpen={open === field.id}
                    onOpen={toggle}
                    onForm={setForm}
                  />
                ))}
              </ul>
              <Button look="bare" isDisabled={section.fields.length >= 100} onPress={() => add(section)}>
                <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
                {t('forms.addField')}
              </Button>
            </section>
          ))}
          <Button
            className={css['addSection'] ?? ''}
            isDisabled={form.sections.length >= 30}
            onPress={() => setForm({ ...form, sections: [...form.sections, { id: freshId(), name: '', fields: [] }] })}
          >
            <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
            {t('forms.addSection')}
          </Button>
        </>
      )}
    </div>
  )
}
