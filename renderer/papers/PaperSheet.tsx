import { useEffect, useState } from 'react'
import { isDay } from '../../shared/day.ts'
import type { Found } from '../../shared/found.ts'
import type { Id } from '../../shared/id.ts'
import { paperKinds, paperLimits, papersOf } from '../../shared/paper.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { client, useBinder } from '../store/binderStore.ts'
import { changePaper, movePaper } from '../store/papers.ts'
import { tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import css from './papers.module.css'

/** A paper's name, kind and day; or another dossier for it. */
export function PaperSheet({ dossier, paper: id, onClose }: { dossier: Id; paper: Id; onClose: () => void }) {
  const { t } = useWords()
  const paper = useBinder((facts) =>
    facts.dossier?.id === dossier ? papersOf(facts.dossier).find((one) => one.id === id) : undefined
  )
  const [name, setName] = useState(paper?.name ?? '')
  const [kind, setKind] = useState(paper?.kind ?? 'other')
  const [day, setDay] = useState<string>(paper?.day ?? '')
  const [to, setTo] = useState('')
  const [found, setFound] = useState<Found[]>([])
  useEffect(() => {
    let isWanted = true
    if (to.trim() === '') setFound([])
    else {
      client()
        .binder.find({ text: to, most: 8 })
        .then((all) => isWanted && setFound(all.filter(({ spine }) => spine.id !== dossier)), tellProblem)
    }
    return () => {
      isWanted = false
    }
  }, [to, dossier])
  if (!paper) return null
  const isNamed = name.trim() !== ''
  const isDated = day === '' || isDay(day)
  const save = () => {
    if (!isNamed || !isDated) return
    onClose()
    void changePaper(dossier, id, { name: name.trim(), kind, day: isDay(day) ? day : null })
  }
  return (
    <Dialog
      title={t('papers.change')}
      size="small"
      onClose={onClose}
      foot={
        <Button look="primary" onPress={save} isDisabled={!isNamed || !isDated}>
          {t('papers.save')}
        </Button>
      }
    >
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label={t('papers.name')}
          value={name}
          onChange={setName}
          maxLength={paperLimits.name}
          autoFocus
          problem={isNamed ? undefined : t('papers.needsName')}
        />
        <Choice
          label={t('papers.kindLabel')}
          value={kind}
          options={paperKinds.map((value) => ({ value, label: t(`papers.kind.${value}`) }))}
          onChange={setKind}
        />
        <Field
          label={t('papers.day')}
          value={day}
          onChange={setDay}
          type="date"
          problem={isDated ? undefined : t('papers.badDay')}
        />
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
      <Field label={t('papers.moveTo')} value={to} onChange={setTo} maxLength={200} />
      <ul className={css['targets']}>
        {found.map(({ spine }) => (
          <li key={spine.id}>
            <Button
              look="bare"
              onPress={() => {
                onClose()
                void movePaper(dossier, paper, spine)
              }}
            >
              {[spine.name, spine.town].filter(Boolean).join(' · ')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
