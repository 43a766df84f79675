import { useState } from 'react'
import type { Problem } from '../../shared/problem.ts'
import { Button } from '../paper/Button.tsx'
import { LanguageRow } from '../paper/LanguageRow.tsx'
import { client, useBinder } from '../store/binderStore.ts'
import { prefer } from '../store/prefer.ts'
import { sentenceOf } from '../store/said.ts'
import { speak, useWords } from '../words/words.ts'
import { BinderList } from './BinderList.tsx'
import { ClosedBinder } from './ClosedBinder.tsx'
import { NewBinderForm } from './NewBinderForm.tsx'
import css from './ShelfRoom.module.css'
import { useEntering } from './useEntering.ts'
import { type Shelf, useShelf } from './useShelf.ts'

type View = 'list' | 'new'

/** The first screen: choose the language, make a binder, open one, or look around in the sample. */
export function ShelfRoom() {
  const { t, language } = useWords()
  const isConnected = useBinder((facts) => facts.bridge !== null)
  const shelf = useShelf()
  const [chosen, setView] = useState<View | null>(null)
  const { isBusy, isByItself, problem, enter, forget } = useEntering(shelf)
  const view = chosen ?? (shelf && beginsWithList(shelf) ? 'list' : 'new')
  const isReady = isConnected && shelf !== null
  const turnTo = (to: View) => {
    forget()
    setView(to)
  }

  return (
    <main className={css['room']}>
      <ClosedBinder />
      <section className={css['sheet']} hidden={!isReady || isByItself} aria-labelledby="shelf-title">
        <div className={css['page']}>
          <LanguageRow
            label={t('shelf.language')}
            value={language}
            onChange={(one) => {
              void speak(one)
              if (isConnected) void prefer({ language: one })
            }}
          />
          <h1 id="shelf-title" className={css['title']}>
            {t(view === 'list' ? 'shelf.openTitle' : 'shelf.newTitle')}
          </h1>
          {view === 'new' && <p className={css['lead']}>{t('shelf.lead')}</p>}
          {problem && !isOfName(problem) && (
            <p className={css['problem']} role="alert">
              {sentenceOf(problem)}
            </p>
          )}
          {isReady && view === 'list' && (
            <BinderList
              binders={shelf.binders}
              isBusy={isBusy}
              onOpen={(ref) => void enter(() => client().shelf.open({ ref }))}
            />
          )}
          {isReady && view === 'new' && (
            <NewBinderForm
              isBusy={isBusy}
              nameProblem={problem && isOfName(problem) ? sentenceOf(problem) : undefined}
              onNameChange={forget}
              onMake={(wanted) => void enter(() => client().shelf.create(wanted))}
            />
          )}
        </div>
        {isReady && (
          <footer className={css['foot']}>
            {view === 'list' && <Button onPress={() => turnTo('new')}>{t('shelf.newOne')}</Button>}
            {view === 'new' && shelf.binders.length > 0 && (
              <Button onPress={() => turnTo('list')}>{t('shelf.toList')}</Button>
            )}
            {shelf.canBrowse && (
              <Button isDisabled={isBusy} onPress={() => void enter(() => client().shelf.browse({}))}>
                {t('shelf.elsewhere')}
              </Button>
            )}
            <span className={css['sample']}>
              <Button isDisabled={isBusy} onPress={() => void enter(() => client().shelf.sample({ language }))}>
                {t('shelf.sample')}
              </Button>
              <small>{t('shelf.sampleHint')}</small>
            </span>
          </footer>
        )}
      </section>
    </main>
  )
}

const isOfName = ({ kind }: Problem) => kind === 'name-taken' || kind === 'bad-name' || kind === 'binder-exists'

// A folder named on the command line that holds no binder yet was named to make one there.
const beginsWithList = ({ binders, wanted }: Shelf) =>
  binders.length > 0 && (wanted === null || binders.some(({ ref }) => ref === wanted))
