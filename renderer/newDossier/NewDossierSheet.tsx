import { type KeyboardEvent, useRef, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Day, Month } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { levels } from '../../shared/infoCard.ts'
import { DayField } from '../day/DayField.tsx'
import { useTypedDay } from '../day/useTypedDay.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { ListedLine } from '../paper/ListedLine.tsx'
import { freshId, makeDossier, nextsAtEnd } from '../store/acts.ts'
import { binderStore } from '../store/binderStore.ts'
import { useListedTyped } from '../store/doNotCall.ts'
import { useSettings } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { Doubles } from './Doubles.tsx'
import { blankForm, dossierFrom, isTyped, type NewForm, nameIn, phonesTyped } from './form.ts'
import css from './NewDossierSheet.module.css'
import { openDay } from './openDay.ts'
import { openInstead } from './openInstead.ts'
import { useDoubles } from './useDoubles.ts'
import { keptDraft, useDraft } from './useDraft.ts'

interface Props {
  /** What was typed into the search already. */
  name?: string | undefined
  phone?: string | undefined
  /** The day or month it is filed under unless another is typed; the insert that is open when left out. */
  day?: Day | Month | undefined
  onClose: () => void
}

/** A new client's first card: what is known, the day of the first call, and a warning while typing when they are here already. */
export function NewDossierSheet({ name, phone, day, onClose }: Props) {
  const { t } = useWords()
  const { country } = useSettings()
  const [begun] = useState(() => {
    const kept = name || phone ? null : keptDraft()
    return {
      kept,
      id: kept?.becomes ?? freshId(),
      on: day ?? openDay(),
      form: kept?.form ?? { ...blankForm, name: name ?? '', phone: phone ?? '' }
    }
  })
  const [form, setForm] = useState<NewForm>(begun.form)
  const typed = useTypedDay(begun.kept?.day ?? undefined, 'first-call')
  const [isNameless, setNameless] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const nameLine = useRef<HTMLDivElement>(null)
  const drop = useDraft({ form, day: typed.draft, becomes: begun.id })
  const doubles = useDoubles(form, country)
  const listed = useListedTyped(phonesTyped(form, country))
  const said = typed.reading.kind === 'nothing' ? { on: begun.on } : typed.said

  const set = (change: Partial<NewForm>) => {
    setForm((old) => ({ ...old, ...change }))
    setNameless(false)
  }
  const line = (key: 'person' | 'phone' | 'mail' | 'town' | 'field' | 'aim', maxLength: number) => ({
    label: t(`newDossier.${key}`),
    value: form[key],
    maxLength,
    autoComplete: 'off',
    onChange: (text: string) => set({ [key]: text })
  })

  const make = async (double?: Id) => {
    if (isMaking) return
    if (nameIn(form) === '') {
      setNameless(true)
      nameLine.current?.querySelector('input')?.focus()
      return
    }
    if (form.where === 'day' && !said) return
    const { id } = begun
    const next =
      form.where === 'day' && said
        ? (nextsAtEnd([id], said.on, {
            kind: form.kind,
            ...(said.at && { at: said.at }),
            ...(said.agreed && { agreed: said.agreed }),
            ...(form.aim.trim() && { aim: form.aim.trim() })
          })[0] ?? null)
        : null
    setMaking(true)
    const made = binderStore.getState().now
    const isMade = await makeDossier(dossierFrom(form, { id, personId: freshId(), made, country, next }))
    setMaking(false)
    if (!isMade) return
    drop()
    if (double) laySheet({ kind: 'merge', dossiers: [double, id] })
    else onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    void make()
  }
  const canMake = nameIn(form) !== '' && (form.where === 'stock' || said !== null)

  return (
    <Dialog
      title={t('newDossier.title')}
      onClose={onClose}
      foot={
        <>
          {isTyped(form) && (
            <Button
              look="bare"
              className={css['empty'] ?? ''}
              onPress={() => {
                setForm(blankForm)
                typed.clear()
                nameLine.current?.querySelector('input')?.focus()
              }}
            >
              {t('newDossier.empty')}
            </Button>
          )}
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={!canMake || isMaking}
            keyCap={`${t('app.keyName.ctrl')} ${t('app.keyName.enter')}`}
            onPress={() => void make()}
          >
            {t('newDossier.make')}
          </Button>
        </>
      }
    >
      <div className={css['form']} onKeyDown={onKeyDown}>
        {begun.kept && isTyped(form) && (
          <p className={css['restored']} role="status">
            {t('newDossier.restored')}
          </p>
        )}
        <div ref={nameLine}>
          <Field
            label={t('newDossier.name')}
            value={form.name}
            maxLength={200}
            autoComplete="off"
            autoFocus
            placeholder={form.phone.trim()}
            problem={isNameless ? t('newDossier.nameMissing') : undefined}
            onChange={(text) => set({ name: text })}
          />
          <Doubles
            doubles={doubles}
            onMerge={(id) => void make(id)}
            onOpen={(id) => {
              void openInstead(id).then((isOpen) => {
                if (!isOpen) return
                drop()
                onClose()
              })
            }}
          />
        </div>
        <div className={css['two']}>
          <Field {...line('person', 200)} />
          <div>
            <Field {...line('phone', 200)} type="tel" />
            <ListedLine phones={listed} />
          </div>
          <Field {...line('mail', 400)} type="email" />
          <Field {...line('town', 200)} />
          <Field {...line('field', 200)} />
          <Choice
            label={t('newDossier.level')}
            value={form.level}
            options={levels.map((level) => ({ value: level, label: t(`newDossier.levels.${level}`) }))}
            onChange={(level) => set({ level })}
          />
        </div>
        <div className={css['filed']}>
          <RadioGroup
            className={css['where'] ?? ''}
            orientation="horizontal"
            value={form.where}
            onChange={(where) => set({ where: where as NewForm['where'] })}
          >
            <Label className={css['legend'] ?? ''}>{t('newDossier.filed')}</Label>
            <Radio value="day" className={css['pick'] ?? ''}>
              {t('newDossier.underDay')}
            </Radio>
            <Radio value="stock" className={css['pick'] ?? ''}>
              {t('newDossier.inStock')}
            </Radio>
          </RadioGroup>
          {form.where === 'stock' ? (
            <p className={css['hint']}>{t('newDossier.stockHint')}</p>
          ) : (
            <>
              <DayField
                typed={typed}
                label={t('newDossier.day')}
                proposed={{ on: begun.on }}
                onSubmit={() => void make()}
              />
              <div className={css['kindAndAim']}>
                <Choice
                  label={t('newDossier.kind')}
                  value={form.kind}
                  options={(['first-call', 'call'] as const).map((kind) => ({
                    value: kind,
                    label: t(`binder.kind.${kind}`)
                  }))}
                  onChange={(kind) => set({ kind })}
                />
                <Field {...line('aim', 400)} />
              </div>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}
