import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
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

/** Which other dossier is the same client: likely ones are listed, any can be looked for. Arrows go down the list, Enter takes. */
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
  const [answer, setAnswer] = useState<{ text: string; found: readonly Other[] }>({ text: '', found: [] })
  const list = useRef<HTMLDivElement>(null)
  const typed = text.trim()
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
    if (typed === '') return
    client()
      .binder.find({ text: typed, most: 9 })
      .then((all) => {
        if (isGone) return
        const found = all.flatMap(({ spine }) =>
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
        setAnswer({ text: typed, found })
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [typed, id])
  const isLooking = typed !== ''
  const shown = isLooking ? answer.found : likely
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isField = event.target instanceof HTMLInputElement
    // An answer to other letters is none to these.
    const first = !isLooking || answer.text === typed ? shown[0] : undefined
    if (event.key === 'Enter' && isField && first) onChoose(first.id)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [...(list.current?.querySelectorAll<HTMLElement>('input, [data-other] button') ?? [])]
      const at = stops.indexOf(document.activeElement as HTMLElement)
      stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Dialog title={t('merge.titleOne', { name: dossier?.card.name ?? '' })} onClose={onClose} size="medium">
      <p className={css['about']}>{t('merge.which')}</p>
      <div ref={list} onKeyDown={onKeyDown}>
        <Field label={t('merge.search')} value={text} maxLength={200} autoComplete="off" autoFocus onChange={setText} />
        <div
          className={css['others']}
          role="status"
          aria-label={t(isLooking ? 'merge.found' : 'merge.likely')}
          data-other
        >
          {shown.length > 0 && <h3>{t(isLooking ? 'merge.found' : 'merge.likely')}</h3>}
          {isLooking && answer.text === typed && shown.length === 0 && (
            <p className={css['quiet']}>{t('merge.none')}</p>
          )}
          {shown.map((other) => (
            <Button key={other.id} className={css['other'] ?? ''} onPress={() => onChoose(other.id)}>
              <b>{other.name}</b>
              <span>{other.more}</span>
            </Button>
          ))}
        </div>
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
