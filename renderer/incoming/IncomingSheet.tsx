import { type KeyboardEvent, useRef, useState } from 'react'
import { namesOfColleagues } from '../../shared/colleagues.ts'
import { moods } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { ListedLine } from '../paper/ListedLine.tsx'
import { Picks } from '../paper/Picks.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useListedTyped } from '../store/doNotCall.ts'
import { useSettings } from '../store/read.ts'
import { useSelection } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { Callers } from './Callers.tsx'
import { nextStep } from './callNote.ts'
import { blankCall, type CallForm, type CallLine, callBacks, doers, isWritten, longest, notYet } from './form.ts'
import css from './IncomingSheet.module.css'
import { opensTaken, openTaken, takeCall } from './takeCall.ts'
import { phonesTyped } from './takenCall.ts'
import { type Caller, useCallers } from './useCallers.ts'
import { useKeptCall } from './useKeptCall.ts'

interface Props {
  /** The client who rings, when that is known before. */
  client?: { id: Id; name: string } | undefined
  /** It is begun as a message for a colleague. */
  hasMessage?: boolean | undefined
  onClose: () => void
}

/**
 * Somebody rings: a form instead of a scrap of paper, from anywhere in the binder. Known clients are recognised while typing; what is
 * half written is kept. Alt and a digit takes a caller, Alt+R promises a call back, Alt+J begins a message, Ctrl+Enter keeps it all.
 */
export function IncomingSheet({ client, hasMessage = false, onClose }: Props) {
  const { t, language } = useWords()
  const settings = useSettings()
  const { form, setForm, since, becomes, wasKept, drop } = useKeptCall({
    ...(client && { known: client.id, knownName: client.name }),
    ...(hasMessage && { hasMessage, who: 'colleague' })
  })
  const callers = useCallers(form, settings.country)
  const listed = useListedTyped(phonesTyped(form, settings.country))
  const [complaint, setComplaint] = useState<ReturnType<typeof notYet>>(null)
  const isBusy = useRef(false)
  const body = useRef<HTMLDivElement>(null)
  const lang = localeOf[settings.language]
  const opens = useSelection(({ sheet }) => opensTaken(sheet?.kind))

  const set = (change: Partial<CallForm>) => {
    setForm((old) => ({ ...old, ...change }))
    setComplaint(null)
  }
  const line = (key: CallLine, isForeign = true) => ({
    label: t(`incoming.${key}`),
    value: form[key],
    maxLength: longest[key],
    autoComplete: 'off',
    'data-line': key,
    ...(isForeign && { lang }),
    onChange: (text: string) => set({ [key]: text })
  })
  const begin = (key: CallLine) =>
    body.current?.querySelector<HTMLElement>(`[data-line=${key}] :is(input, textarea)`)?.focus()
  // Who it is being known, what it is about comes next; a message that is being taken goes on.
  const take = ({ id, name }: Caller) => {
    set({ known: id, knownName: name })
    if (!form.hasMessage) begin('question')
  }

  const keep = async () => {
    if (isBusy.current) return
    const why = notYet(form)
    setComplaint(why)
    if (why) {
      begin(why === 'who' ? 'name' : why)
      return
    }
    isBusy.current = true
    const taken = await takeCall({ form, since, becomes })
    isBusy.current = false
    if (!taken) return
    drop()
    onClose()
    await openTaken(taken, form.hasMessage)
  }

  const withMessage = (hasMessage: boolean) => {
    set({ hasMessage, ...(hasMessage && form.who === 'we' && form.what === '' && { who: 'colleague' }) })
    if (hasMessage) setTimeout(() => begin('to'))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
    const isAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
    const caller = digit && callers[Number(digit) - 1]
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep()
    else if (isAlt && digit === '0') set({ known: null, knownName: '' })
    else if (isAlt && caller) take(caller)
    else if (isAlt && event.code === 'KeyR') {
      set({ callBack: callBacks[(callBacks.indexOf(form.callBack) + 1) % callBacks.length] ?? '0' })
    } else if (isAlt && event.code === 'KeyJ') withMessage(!form.hasMessage)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const sum = nextStep(form, language)
  const problem = (key: typeof complaint) => (complaint === key && key ? t(`incoming.notYet.${key}`) : undefined)

  return (
    <Dialog
      title={t('incoming.title')}
      size="large"
      onClose={onClose}
      foot={
        <>
          {isWritten(form) && (
            <Button
              look="bare"
              className={css['empty'] ?? ''}
              onPress={() => {
                setForm(blankCall)
                setComplaint(null)
                begin('name')
              }}
            >
              {t('incoming.empty')}
            </Button>
          )}
          <Button onPress={onClose}>{t('incoming.later')}</Button>
          <Button look="file" keyCap="Ctrl Enter" onPress={() => void keep()}>
            {t(!opens ? 'incoming.keepOnly' : form.known ? 'incoming.keepKnown' : 'incoming.keepNew')}
          </Button>
        </>
      }
    >
      <div className={css['sheet']} onKeyDown={onKeyDown} ref={body}>
        <div className={css['form']}>
          {wasKept && <p className={css['restored']}>{t('incoming.restored')}</p>}
          <div className={css['two']}>
            <Field autoFocus {...line('name', false)} problem={problem('who')} />
            <Field {...line('organisation', false)} />
            <div>
              <Field {...line('phone', false)} inputMode="tel" />
              <ListedLine phones={listed} />
            </div>
            <Field {...line('position')} />
          </div>
          <Field {...line('question')} rows={3} />
          <div className={css['two']}>
            <Field {...line('volume')} />
            <Field {...line('howOften')} />
          </div>
          <Ticked label={t('incoming.decides')} isOn={form.decides} onChange={(decides) => set({ decides })} />
          <Field {...line('address')} />
          <div className={css['two']}>
            <Field {...line('heard')} />
            <Field {...line('promisedThere')} />
          </div>
        </div>
        <div className={css['aside']}>
          <Callers
            form={form}
            callers={callers}
            onTake={take}
            onNew={() => {
              set({ known: null, knownName: '' })
              begin('question')
            }}
          />
          <Button keyCap="Alt J" aria-expanded={form.hasMessage} onPress={() => withMessage(!form.hasMessage)}>
            {t('incoming.message')}
          </Button>
          {form.hasMessage && (
            <div className={css['message']}>
              <Field {...line('to', false)} offers={namesOfColleagues(settings.colleagues)} problem={problem('to')} />
              <Field {...line('text')} rows={3} problem={problem('text')} />
              <Choice
                label={t('incoming.mood')}
                value={form.mood}
                options={(['unsaid', ...moods] as const).map((value) => ({
                  value,
                  label: t(`incoming.moods.${value}`)
                }))}
                onChange={(mood) => set({ mood })}
              />
              <Field {...line('answered')} />
              <Field {...line('back')} />
              <Ticked label={t('incoming.readBack')} isOn={form.readBack} onChange={(readBack) => set({ readBack })} />
            </div>
          )}
          <section className={css['closing']} aria-label={t('incoming.closing')}>
            <h3>{t('incoming.closing')}</h3>
            <Picks
              label={t('incoming.callBack')}
              value={form.callBack}
              options={callBacks.map((value) => ({
                value,
                label: value === '0' ? t('incoming.noCallBack') : t('incoming.inMinutes', { count: Number(value) })
              }))}
              onChange={(callBack) => set({ callBack })}
            />
            <Picks
              label={t('incoming.doerLabel')}
              value={form.who}
              options={doers.map((value) => ({ value, label: t(`incoming.doer.${value}`) }))}
              onChange={(who) => set({ who })}
            />
            <Field {...line('what')} problem={problem('what')} />
            <p className={css['sum']} role="status">
              {sum ? t('incoming.sum', { sum }) : t('incoming.sumNothing')}
            </p>
          </section>
        </div>
      </div>
    </Dialog>
  )
}
