import { useEffect, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import type { Paper } from '../../shared/paper.ts'
import { viewOf } from '../../shared/paperMedia.ts'
import { sentenceOf } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import { MailView } from './MailView.tsx'
import { PdfView } from './PdfView.tsx'
import css from './papers.module.css'
import { usePaper } from './usePaper.ts'

/** How much of a text is shown. */
const longestText = 400_000

/** A paper as far as it can be shown here: by what its bytes are, never by its name. */
export function PaperView({ dossier, paper }: { dossier: Id; paper: Paper }) {
  const { t } = useWords()
  switch (viewOf(paper.media)) {
    case 'mail':
      return <MailView dossier={dossier} paper={paper} />
    case 'none':
      return <p className={css['say']}>{t('papers.notShown')}</p>
    default:
      return <Bytes dossier={dossier} paper={paper} />
  }
}

function Bytes({ dossier, paper }: { dossier: Id; paper: Paper }) {
  const { t } = useWords()
  const state = usePaper(dossier, paper)
  const [isBad, setBad] = useState(false)
  if (state.kind === 'problem') return <p className={css['say']}>{sentenceOf(state.problem)}</p>
  if (state.kind === 'coming') {
    return (
      <p className={css['say']}>
        {t('papers.coming')} <progress value={state.done} max={paper.bytes} aria-label={t('papers.coming')} />
      </p>
    )
  }
  if (isBad) return <p className={css['say']}>{t('papers.bad')}</p>
  switch (viewOf(paper.media)) {
    case 'pdf':
      return <PdfView blob={state.blob} name={paper.name} />
    case 'image':
      return <img className={css['picture']} src={state.url} alt={paper.name} onError={() => setBad(true)} />
    case 'sound':
      return (
        // biome-ignore lint/a11y/useMediaCaption: a call that was recorded has no captions
        <audio className={css['sound']} controls src={state.url} onError={() => setBad(true)} aria-label={paper.name} />
      )
    default:
      return <PlainText blob={state.blob} />
  }
}

/** The text of a file in its alphabet, as far as it can be told; a web page's own text too: nothing of it is run. */
function PlainText({ blob }: { blob: Blob }) {
  const { t } = useWords()
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    void blob
      .slice(0, longestText * 2)
      .arrayBuffer()
      .then((bytes) => isWanted && setText(decoded(new Uint8Array(bytes))))
    return () => {
      isWanted = false
    }
  }, [blob])
  if (text === null) return <p className={css['say']}>{t('papers.coming')}</p>
  return (
    <>
      <pre className={css['text']}>{text.slice(0, longestText)}</pre>
      {(text.length > longestText || blob.size > longestText * 2) && <p className={css['say']}>{t('papers.cut')}</p>}
    </>
  )
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    // The end may be cut in the middle of a letter.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
