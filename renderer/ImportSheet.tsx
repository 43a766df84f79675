import { ImportRoom } from './intake/ImportRoom.tsx'
import { bridge } from './store/binderStore.ts'
import { useCalendar, useSettings, useToday } from './store/read.ts'

interface Props {
  /** A file that was dropped on the binder. */
  file?: File
  onClose: () => void
}

/** A list brought into the open binder. */
export function ImportSheet({ file, onClose }: Props) {
  const settings = useSettings()
  const calendar = useCalendar()
  const today = useToday()
  return (
    <ImportRoom
      bridge={bridge()}
      settings={settings}
      calendar={calendar}
      today={today}
      {...(file && { file })}
      onClose={onClose}
      onTaken={onClose}
    />
  )
}
