import { Share2, Trash2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import css from './WorkBar.module.css'

interface Props {
  words: { share: string; drop: string; takeAway: string; keep: string }
  /** Null while it lacks something another one would need. */
  onShare: (() => void) | null
  /** Back to what the binder holds; null when it holds the same, or nothing. */
  onDrop: (() => void) | null
  onTakeAway: () => void
  onKeep: () => void
  /** What else can be done with it. */
  children?: ReactNode
}

/** What can be done with the thing worked on: shared, dropped, taken away, put into the binder (Ctrl+Enter, which its page hears). */
export function WorkBar({ words, onShare, onDrop, onTakeAway, onKeep, children }: Props) {
  return (
    <div className={css['bar']}>
      {children}
      <Button onPress={() => onShare?.()} isDisabled={onShare === null}>
        <Share2 size={14} strokeWidth={1.6} aria-hidden="true" />
        {words.share}
      </Button>
      {onDrop && (
        <Button look="bare" onPress={onDrop}>
          <Undo2 size={14} strokeWidth={1.6} aria-hidden="true" />
          {words.drop}
        </Button>
      )}
      <Button look="bare" onPress={onTakeAway}>
        <Trash2 size={14} strokeWidth={1.6} aria-hidden="true" />
        {words.takeAway}
      </Button>
      <Button look="primary" keyCap="Ctrl Enter" onPress={onKeep}>
        {words.keep}
      </Button>
    </div>
  )
}
