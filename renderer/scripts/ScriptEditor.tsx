import { Plus } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { contactKinds } from '../../shared/filing.ts'
import { levels } from '../../shared/infoCard.ts'
import { hasItems, type Part, partKinds, type Script, scriptLacks, tidyScript } from '../../shared/script.ts'
import { scriptText } from '../../shared/scriptFile.ts'
import { slots, slotWords } from '../../shared/scriptSlots.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { WorkBar } from '../paper/WorkBar.tsx'
import { freshId } from '../store/acts.ts'
import { useSettings } from '../store/read.ts'
import { saveText } from '../store/saveText.ts'
import { putScript, takeScriptAway } from '../store/scripts.ts'
import { useWorkedOn } from '../store/workedOn.ts'
import { useWords } from '../words/words.ts'
import css from './editor.module.css'
import { PartEditor } from './PartEditor.tsx'
import { putIntoText } from './putIntoText.ts'
import { steppedIn } from './steppedIn.ts'

interface Props {
  begin: Script
  /** As it lies in the binder; null while it does not. */
  saved: Script | null
  draftKey: string
  onGone: () => void
}

/** One script being written: for which contacts, and its parts under their headings, as plain text. Kept with every key. */
export function ScriptEditor({ begin, saved, draftKey, onGone }: Props) {
  const { t } = useWords()
  const settings = useSettings()
  const { one: script, change: setScript, settle } = useWorkedOn(begin, draftKey)
  const [complaint, setComplaint] = useState<ReturnType<typeof scriptLacks>>(null)
  const lang = localeOf[settings.language]
  const lack = scriptLacks(script)

  const change = (what: Partial<Script>) => setScript((before) => ({ ...before, ...what }))
  const changePart = (id: string, what: Partial<Part> | null) =>
    setScript((before) => ({
      ...before,
      parts: before.parts.flatMap((part) => (part.id === id ? (what ? [{ ...part, ...what }] : []) : [part]))
    }))
  const put = async () => {
    setComplaint(lack)
    if (lack) return
    const whole = tidyScript(script)
    if (!(await putScript(whole))) return
    settle(whole)
  }
  const takeAway = async () => {
    if (saved && !(await takeScriptAway(script))) return
    settle(script)
    onGone()
  }
  const drop = () => {
    if (!saved) return
    settle(saved)
    setComplaint(null)
  }
  const isChanged = saved !== null && JSON.stringify(tidyScript(script)) !== JSON.stringify(tidyScript(saved))
  const add = (kind: Part['kind']) => {
    const part: Part = {
      id: freshId(),
      kind,
      name: kind === 'say' ? '' : t(`scripts.kind.${kind}`),
      ...(hasItems(kind) && { items: [{ id: freshId(), text: '' }] })
    }
    change({ parts: [...script.parts, part] })
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-part-edited="${part.id}"] input`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    void put()
  }
  return (
    <div className={css['editor']} onKeyDownCapture={onKeyDown} data-part="script-editor">
      <div className={css['top']}>
        <WorkBar
          words={{
            share: t('scripts.share'),
            drop: t('forms.dropChanges'),
            takeAway: t('scripts.takeAway'),
            keep: t('scripts.keep')
          }}
          onShare={lack === null ? () => saveText(script.name.trim(), scriptText(script)) : null}
          onDrop={isChanged ? drop : null}
          onTakeAway={() => void takeAway()}
          onKeep={() => void put()}
        />
        <div className={css['slots']} role="group" aria-label={t('scripts.slots')}>
          <span>{t('scripts.slots')}</span>
          {slots.map((slot) => (
            <button
              key={slot}
              type="button"
              lang={lang}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => putIntoText(`{${slotWords[settings.language][slot][0]}}`)}
            >
              {`{${slotWords[settings.language][slot][0]}}`}
            </button>
          ))}
        </div>
      </div>
      {complaint && complaint === lack && (
        <p className={css['problem']} role="alert">
          {t(`scripts.lacks.${complaint}`)}
        </p>
      )}
      <Field
        label={t('scripts.name')}
        value={script.name}
        maxLength={120}
        lang={lang}
        autoFocus={begin.name === ''}
        onChange={(name) => change({ name })}
      />
      <fieldset className={css['ticks']}>
        <legend>{t('scripts.forLevels')}</legend>
        {levels.map((level) => (
          <Ticked
            key={level}
            label={t(`dossier.level.${level}`)}
            isOn={script.levels.includes(level)}
            onChange={(isOn) =>
              change({ levels: levels.filter((one) => (one === level ? isOn : script.levels.includes(one))) })
            }
          />
        ))}
      </fieldset>
      <fieldset className={css['ticks']}>
        <legend>{t('scripts.forKinds')}</legend>
        {contactKinds.map((kind) => (
          <Ticked
            key={kind}
            label={t(`binder.kind.${kind}`)}
            isOn={script.kinds.includes(kind)}
            onChange={(isOn) =>
              change({ kinds: contactKinds.filter((one) => (one === kind ? isOn : script.kinds.includes(one))) })
            }
          />
        ))}
      </fieldset>
      {script.parts.map((part, at) => (
        <PartEditor
          key={part.id}
          part={part}
          lang={lang}
          isFirst={at === 0}
          isLast={at === script.parts.length - 1}
          onChange={(what) => changePart(part.id, what)}
          onStep={(way) => change({ parts: steppedIn(script.parts, at, way) })}
        />
      ))}
      <div className={css['adds']} role="group" aria-label={t('scripts.add')}>
        <span>{t('scripts.add')}</span>
        {partKinds.map((kind) => (
          <Button key={kind} onPress={() => add(kind)}>
            <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
            {t(`scripts.kind.${kind}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
