import { type FormEvent, useEffect, useRef, useState } from 'react'
import { doNotCallDigits } from '../../shared/doNotCall.ts'
import { phoneKey } from '../../shared/phone.ts'
import { localeOf, onInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { changeDoNotCall } from '../store/acts.ts'
import { client, useBinder } from '../store/binderStore.ts'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './safety.module.css'
import { useAsked } from './useAsked.ts'

/** The numbers nobody calls again: since when, why, on which dossiers; one more, or one less. */
export function DoNotCallPart() {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const undo = useBinder((facts) => facts.undo)
  const { answer: listed, again } = useAsked(() => client().safety.doNotCall({}))
  const [number, setNumber] = useState('')
  const [isShort, setShort] = useState(false)
  // An undo changes the list too.
  const before = useRef(undo)
  useEffect(() => {
    if (before.current !== undo) again()
    before.current = undo
  }, [undo, again])
  const add = (event: FormEvent) => {
    event.preventDefault()
    const phone = phoneKey(number, settings.country) ?? ''
    setShort(doNotCallDigits(phone) === null)
    if (doNotCallDigits(phone) === null) return
    setNumber('')
    void changeDoNotCall({ add: [phone] }, t('safety.doNotCallAdded', { phone }))
  }
  return (
    <div className={css['part']} data-part="do-not-call">
      <p>{listed?.length === 0 ? t('safety.doNotCallNone') : t('safety.doNotCallAbout')}</p>
      {!readOnly && (
        <form className={css['copying']} onSubmit={add}>
          <Field
            label={t('safety.doNotCallNumber')}
            value={number}
            maxLength={60}
            type="tel"
            onChange={setNumber}
            problem={isShort ? t('safety.doNotCallShort') : undefined}
          />
          <Button type="submit" isDisabled={number.trim() === ''}>
            {t('safety.doNotCallAdd')}
          </Button>
        </form>
      )}
      <ul className={css['list']}>
        {listed?.map(({ phone, day, reason, dossiers }) => (
          <li key={phone} className={css['line']} data-phone={phone}>
            <div className={css['head']}>
              <b className={css['name']}>{phone}</b>
              <span>
                {day && t('safety.doNotCallSince', { day: onInWords(day, language, today) })}
                {day && reason && ' · '}
                {reason && <span lang={localeOf[settings.language]}>{reason}</span>}
              </span>
            </div>
            {dossiers.length > 0 && (
              <p className={css['about']}>
                {t('safety.doNotCallOn', {
                  names: dossiers
                    .slice(0, 5)
                    .map(({ name }) => name)
                    .join(', ')
                })}
              </p>
            )}
            {!readOnly && (
              <div className={css['buttons']}>
                <Button
                  onPress={() => void changeDoNotCall({ remove: [phone] }, t('safety.doNotCallTaken', { phone }))}
                >
                  {t('safety.doNotCallOff')}
                  <span className="visually-hidden">: {phone}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
