import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { placeOfClient } from '../../shared/there.ts'
import { DayField } from '../day/DayField.tsx'
import { useTypedDay } from '../day/useTypedDay.ts'
import { fileUnderInWords } from '../day/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { fileUnder, namesOf, pull, seenOf, stockByHand } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { useToday } from '../store/read.ts'
import { laySheet, selectionStore } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './MoveSheet.module.css'
import { WhoseSheet } from './WhoseSheet.tsx'

interface Props {
  dossiers: Id[]
  onClose: () => void
}

/** What `M` opens: a typed day with its answer, and the other places a dossier can go. Nothing about a call is asked. */
export function MoveSheet({ dossiers, onClose }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const typed = useTypedDay(undefined, seenOf(dossiers[0] as Id)?.kind)
  const [isAsking, setAsking] = useState(false)
  const spine = useBinder((facts) => (dossiers.length === 1 ? facts.spines.get(dossiers[0] as Id) : undefined))
  const country = (spine && placeOfClient(spine)?.country) ?? null
  const { said, reading } = typed
  const names = namesOf(dossiers)

  const file = () => {
    if (!said) {
      if (reading.kind === 'closed' && reading.offers[0]) typed.take({ ...reading.said, on: reading.offers[0] })
      return
    }
    // `!` says it: agreed with the client.
    if (!said.agreed && dossiers.some((id) => seenOf(id)?.agreed === 'ink')) {
      setAsking(true)
      return
    }
    onClose()
    void fileUnder(dossiers, said.on, {
      ...(said.at && { at: said.at }),
      ...(said.agreed && { agreed: said.agreed })
    })
  }
  const stock = () => {
    onClose()
    stockByHand(dossiers)
  }
  const archive = () => laySheet({ kind: 'retire', dossiers })
  useSheetKeys({ KeyA: archive, KeyU: stock }, file)

  if (isAsking && said) {
    return <WhoseSheet dossiers={dossiers} on={said.on} {...(said.at && { at: said.at })} onClose={onClose} />
  }
  return (
    <Dialog
      title={t('dossier.move.title', { name: names })}
      onClose={onClose}
      foot={
        <div className={css['places']}>
          <Button
            onPress={() => {
              onClose()
              void pull(dossiers)
            }}
          >
            {t('dossier.move.toDesk')}
          </Button>
          <Button keyCap="Alt U" onPress={stock}>
            {t('dossier.move.toStock')}
          </Button>
          <Button keyCap="Alt A" onPress={archive}>
            {t('dossier.move.toArchive')}
          </Button>
        </div>
      }
    >
      <DayField
        typed={typed}
        country={country}
        label={t('dossier.move.label', { name: names })}
        onSubmit={file}
        autoFocus
        beside={
          <Button look="file" keyCap="Enter" isDisabled={!said} onPress={file}>
            {said ? fileUnderInWords(said, language, today) : t('dossier.file')}
          </Button>
        }
      />
      <p className={css['hint']}>{t('dossier.move.hint')}</p>
    </Dialog>
  )
}

function useSheetKeys(alt: Record<string, () => void>, onFile: () => void) {
  const latest = useRef({ alt, onFile })
  useEffect(() => {
    latest.current = { alt, onFile }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || selectionStore.getState().rings) return
      const act = event.altKey && !event.ctrlKey && !event.metaKey ? latest.current.alt[event.code] : undefined
      const isFile = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (!act && !isFile) return
      event.preventDefault()
      if (act) act()
      else latest.current.onFile()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
