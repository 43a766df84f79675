import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../paper/Button.tsx'
import { classes } from '../paper/classes.ts'
import { undo } from '../store/acts.ts'
import { hush, useSaid } from '../store/said.ts'
import { useSelection } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './Toast.module.css'

const stays = 7000

/** What the binder said last; read aloud politely, a problem at once. It stays while the pointer or focus is on it. */
export function Toast() {
  const { t } = useWords()
  const said = useSaid()
  const isSheet = useSelection((selection) => selection.sheet !== null)
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (!said || isHeld || said.tone === 'problem') return
    const timer = setTimeout(hush, stays)
    return () => clearTimeout(timer)
  }, [said, isHeld])
  return (
    <div className={classes(css['place'], isSheet && css['high'])}>
      <div role="status" className="visually-hidden">
        {said?.tone === 'done' ? said.text : ''}
      </div>
      <div role="alert" className="visually-hidden">
        {said?.tone === 'problem' ? said.text : ''}
      </div>
      {said && (
        <div
          key={said.count}
          className={classes(css['toast'], css[said.tone])}
          onPointerEnter={() => setIsHeld(true)}
          onPointerLeave={() => setIsHeld(false)}
          onFocus={() => setIsHeld(true)}
          onBlur={() => setIsHeld(false)}
        >
          <span>{said.text}</span>
          {said.canUndo && (
            <Button look="bare" keyCap="Ctrl Z" onPress={() => void undo()}>
              {t('app.undo')}
            </Button>
          )}
          <Button look="bare" aria-label={t('app.close')} onPress={hush}>
            <X size={14} strokeWidth={1.6} aria-hidden="true" />
          </Button>
        </div>
      )}
    </div>
  )
}
