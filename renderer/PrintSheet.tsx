import type { PrintJob } from '../shared/bridge.ts'
import { PrintRoom } from './print/PrintRoom.tsx'
import { changeSettings } from './store/acts.ts'
import { bridge } from './store/binderStore.ts'
import { useSettings } from './store/read.ts'
import { useWords } from './words/words.ts'

interface Props {
  what: PrintJob['what']
  onClose: () => void
}

/** A print on the binder's own paper; another paper chosen in the preview becomes the binder's own. */
export function PrintSheet({ what, onClose }: Props) {
  const { language } = useWords()
  const { print } = useSettings()
  const job: PrintJob = { what, paper: print.paper, holes: print.holes, language }
  return (
    <PrintRoom
      job={job}
      bridge={bridge()}
      onClose={onClose}
      onPaper={(chosen) => void changeSettings({ print: { ...print, ...chosen } })}
    />
  )
}
