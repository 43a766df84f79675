import { useEffect, useState } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { client } from '../store/binderStore.ts'
import { tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import css from './merge.module.css'

interface Other {
  id: Id
  name: string
  more: string
}

/** Which other dossier is the same client: likely ones are listed, any can be looked for. */
export function OtherDossier({
  dossier: id,
  onChoose,
  onClose
}: {
  dossier: Id
  onChoose: (id: Id) => void
  onClose: () => void
}) {
  const { t } = useWords()
  const [dossier, setDossier] = useState<Dossier | null>(null)
  const [likely, setLikely] = useState<readonly Other[]>([])
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Other[]>([])
  useEffect(() => {
    let isGone = false
    async function look() {
      const read = await client().binder.dossier({ id })
      const doubles = await client().binder.doubles({ ...questionOf(read), not: id })
      if (isGone) return
      setDossier(read)
      setLikely(
        doubles.map((double) => ({
          id: double.id,
          name: double.name,
          more: [double.town, t(`newDossier.because.${double.because}`)].filter(Boolean).join(' · ')
        }))
      )
    }
    look().catch(tellProblem)
    return () => {
      isGone = true
    }
  }, [id, t])
  useEffect(() => {
    let isGone = false
    if (text.trim() === '') {
      setFound([])
      return
    }
    client()
      .binder.find({ text: text.trim(), most: 9 })
      .then((all) => {
        if (isGone) return
        setFound(
          all.flatMap(({ spine }) =>
            spine.id === id
              ? []
              : [
                  {
                    id: spine.id,
                    name: spine.name,
                    more: [spine.town, spine.person, spine.phone].filter(Boolean).join(' · ')
                  }
                ]
          )
        )
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [text, id])
  const isLooking = text.trim() !== ''
  const shown = isLooking ? found : likely
  return (
    <Dialog title={t('merge.titleOne', { name: dossier?.card.name ?? '' })} onClose={onClose} size="medium">
      <p className={css['about']}>{t('merge.which')}</p>
      <Field label={t('merge.search')} value={text} maxLength={200} autoComplete="off" autoFocus onChange={setText} />
      <div className={css['others']} role="status" aria-label={t(isLooking ? 'merge.found' : 'merge.likely')}>
        {shown.length > 0 && <h3>{t(isLooking ? 'merge.found' : 'merge.likely')}</h3>}
        {isLooking && shown.length === 0 && <p className={css['quiet']}>{t('merge.none')}</p>}
        {shown.map((other) => (
          <Button key={other.id} className={css['other'] ?? ''} onPress={() => onChoose(other.id)}>
            <b>{other.name}</b>
            <span>{other.more}</span>
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

const questionOf = ({ card }: Dossier) => ({
  name: card.name,
  town: card.address?.town ?? '',
  phones: [...card.phones, ...card.people.flatMap((person) => person.phones)]
    .map(({ key, text }) => key ?? text)
    .slice(0, 30),
  mails: [...card.mails, ...card.people.flatMap((person) => person.mails)].slice(0, 30)
})
