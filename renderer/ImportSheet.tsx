import { ImportRoom } from './intake/ImportRoom.tsx'
import { bridge } from './store/binderStore.ts'
import { useSettings, useToday } from './store/read.ts'

interface Props {
  /** A file that was dropped on the binder. */
  file?: File
  onClose: () => void
}

/** A list brought into the open binder. */
export function ImportSheet({ file, onClose }: Props) {
  const settings = useSettings()
  const today = useToday()
  return (
    <ImportRoom
      bridge={bridge()}
      settings={settings}
      today={today}
      {...(file && { file })}
      onClose={onClose}
      onTaken={onClose}
    />
  )
}
