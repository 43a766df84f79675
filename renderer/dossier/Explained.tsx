import { explained } from '../../shared/abbreviations.ts'
import { useSettings } from '../store/read.ts'

/** A text in which one's own abbreviations say what they stand for when they are pointed at; a reader hears it too. */
export function Explained({ text }: { text: string }) {
  const { abbreviations } = useSettings()
  if (!abbreviations || abbreviations.length === 0) return text
  return explained(text, abbreviations).map(({ text: part, long }, n) =>
    long ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text
      <abbr key={n} title={long}>
        {part}
      </abbr>
    ) : (
      part
    )
  )
}
