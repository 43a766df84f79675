import { FilePlus2, FolderInput } from 'lucide-react'
import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Id } from '../../shared/id.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import css from './WorkList.module.css'

interface Props {
  title: string
  /** Said where none is chosen. */
  lead: string
  part: string
  all: readonly { id: Id; name: string }[]
  /** The language people wrote the names in. */
  lang: string
  chosen: Id | null
  onChoose: (id: Id) => void
  /** Being worked on and not put into the binder yet. */
  isInHand: (id: Id) => boolean
  words: { nameless: string; notKept: string; begin: string; bring: string }
  onBegin: () => void
  onBring: (file: File) => void
  /** Why the file that was brought is not in the list. */
  problem: string | null
  onClose: () => void
  /** The page of the chosen one. */
  children: ReactNode
}

/** A sheet with a list at its left (a new one, one from a file) and the chosen one's page at its right. */
export function WorkList(props: Props) {
  const { title, words, chosen, problem } = props
  return (
    <Dialog title={title} onClose={props.onClose} size="full">
      <div className={css['room']} data-part={props.part}>
        <nav className={css['list']} aria-label={title}>
          <ul>
            {props.all.map(({ id, name }) => (
              <li key={id}>
                <button type="button" aria-current={id === chosen || undefined} onClick={() => props.onChoose(id)}>
                  <span lang={props.lang}>{name || words.nameless}</span>
                  {props.isInHand(id) && <small>{words.notKept}</small>}
                </button>
              </li>
            ))}
          </ul>
          <Button onPress={props.onBegin}>
            <FilePlus2 size={16} strokeWidth={1.6} aria-hidden="true" />
            {words.begin}
          </Button>
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(files) => {
              const file = files?.[0]
              if (file) props.onBring(file)
            }}
          >
            <Button>
              <FolderInput size={16} strokeWidth={1.6} aria-hidden="true" />
              {words.bring}
            </Button>
          </FileTrigger>
          {problem && (
            <p className={css['problem']} role="alert">
              {problem}
            </p>
          )}
        </nav>
        {props.children ?? <p className={css['lead']}>{props.lead}</p>}
      </div>
    </Dialog>
  )
}
