import { type KeyboardEvent, useState } from 'react'
import { type ExportKind, tableKinds } from '../../shared/export/exportKinds.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { ProgressLine } from '../paper/ProgressLine.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { sentenceOf } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import css from './ExportSheet.module.css'
import { Made } from './Made.tsx'
import { useExport } from './useExport.ts'

/** Takes the binder's data along: tables a spreadsheet opens, or everything as JSON. Nothing in the binder changes. */
export function ExportSheet({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords()
  const [chosen, setChosen] = useState<ReadonlySet<ExportKind>>(new Set(tableKinds))
  const { step, problem, make, stop, save } = useExport()
  const number = (n: number) => n.toLocaleString(localeOf[language])

  const begin = () => {
    if (step.kind === 'choose' && chosen.size > 0) void make([...chosen], language)
  }
  const tick = (kind: ExportKind) => (
    <Ticked
      key={kind}
      label={t(`export.kind.${kind}`)}
      hint={t(`export.hint.${kind}`)}
      isOn={chosen.has(kind)}
      autoFocus={kind === 'cards'}
      onChange={(isOn) =>
        setChosen((before) => new Set([...before].filter((one) => one !== kind).concat(isOn ? [kind] : [])))
      }
    />
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    begin()
  }

  return (
    <Dialog
      title={t('export.title')}
      onClose={onClose}
      foot={
        step.kind === 'made' ? (
          <Button key="close" look="primary" autoFocus onPress={onClose}>
            {t('app.close')}
          </Button>
        ) : step.kind === 'making' ? (
          <Button key="stop" autoFocus onPress={stop}>
            {t('app.cancel')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{t('app.cancel')}</Button>
            <Button
              look="primary"
              isDisabled={chosen.size === 0}
              keyCap={`${t('app.keyName.ctrl')} ${t('app.keyName.enter')}`}
              onPress={begin}
            >
              {t('export.make')}
            </Button>
          </>
        )
      }
    >
      <div className={css['room']} onKeyDown={onKeyDown}>
        <div role="alert">{problem && <p className={css['problem']}>{sentenceOf(problem)}</p>}</div>
        {step.kind === 'choose' && (
          <>
            <fieldset className={css['group']}>
              <legend>{t('export.tables')}</legend>
              {tableKinds.map(tick)}
            </fieldset>
            <fieldset className={css['group']}>
              <legend>{t('export.programs')}</legend>
              {tick('everything')}
            </fieldset>
            <p className={css['lead']}>{t('export.lead')}</p>
          </>
        )}
        {step.kind === 'making' && (
          <ProgressLine
            label={
              step.of === 0
                ? t('export.making')
                : t('export.progress', { done: number(step.done), of: number(step.of) })
            }
            done={step.done}
            of={step.of}
          />
        )}
        {step.kind === 'made' && (
          <Made exported={step.exported} onSave={(file, name) => void save(step.id, file, name)} />
        )}
      </div>
    </Dialog>
  )
}
