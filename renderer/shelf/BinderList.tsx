import { Button } from 'react-aria-components'
import type { BinderOnShelf } from '../../shared/openBinder.ts'
import { classes } from '../paper/classes.ts'
import { useWords } from '../words/words.ts'
import css from './BinderList.module.css'

interface Props {
  binders: readonly BinderOnShelf[]
  isBusy: boolean
  onOpen: (ref: string) => void
}

/** The binders on the shelf, each with its back towards you. */
export function BinderList({ binders, isBusy, onOpen }: Props) {
  const { t } = useWords()
  const whereOf = ({ isSample, name, where }: BinderOnShelf) =>
    isSample && name !== t('shelf.isSample') ? `${t('shelf.isSample')} · ${where}` : where
  return (
    <ul className={css['list']}>
      {binders.map((binder, index) => (
        <li key={binder.ref}>
          <Button
            className={css['row'] ?? ''}
            isDisabled={isBusy}
            autoFocus={index === 0}
            onPress={() => onOpen(binder.ref)}
          >
            <span className={classes(css['back'], binder.isSample && css['ofSample'])} aria-hidden="true" />
            <span className={css['words']}>
              <span className={css['name']}>{binder.name}</span>
              <span className={css['where']}>{whereOf(binder)}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
