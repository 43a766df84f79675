import { useCallback, useEffect, useState } from 'react'
import type { Solve, Trouble, TroubleLook } from '../../shared/safety.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { ProgressLine } from '../paper/ProgressLine.tsx'
import { client, receiveSaved, useBinder } from '../store/binderStore.ts'
import { sentenceOf, tell, tellProblem } from '../store/said.ts'
import { fetchSlice } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { Changes } from './Changes.tsx'
import css from './safety.module.css'
import { useAsked } from './useAsked.ts'

/** The documents that need a look, each with its sentence, what differs, and the ways out. */
export function TroublesSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const troubles = useBinder((facts) => facts.troubles)
  const [looks, setLooks] = useState<ReadonlyMap<string, TroubleLook>>(new Map())
  const onLook = useCallback((look: TroubleLook) => setLooks((all) => new Map(all).set(look.document, look)), [])
  const there = troubles.flatMap(({ document }) => looks.get(document) ?? [])
  return (
    <Dialog title={t('safety.troublesTitle')} onClose={onClose}>
      <p>{troubles.length > 0 ? t('safety.troublesAbout') : t('safety.noTroubles')}</p>
      <ForAll looks={there} />
      <ul className={css['list']}>
        {troubles.map((trouble) => (
          <TroubleLine key={`${trouble.document} ${trouble.problem.kind}`} trouble={trouble} onLook={onLook} />
        ))}
      </ul>
    </Dialog>
  )
}

/** What may be done to many at once: a sync program that ran wild leaves one wish for all of them. Nothing that takes a client away. */
const forMany = ['as-it-is', 'last-good', 'take-theirs', 'keep-ours', 'write-again', 'fetch-it', 'go-on'] as const

/** The ways out that several documents share, each taken for all of them; every one is an act of its own. */
function ForAll({ looks }: { looks: readonly TroubleLook[] }) {
  const { t } = useWords()
  const [done, setDone] = useState<{ count: number; of: number } | null>(null)
  const ways = forMany
    .map((how) => ({
      how,
      documents: looks.flatMap(({ solves, document }) => (solves.includes(how) ? [document] : []))
    }))
    .filter(({ documents }) => documents.length > 1)
  const solve = async (how: Solve, documents: readonly string[]) => {
    setDone({ count: 0, of: documents.length })
    try {
      for (const [n, document] of documents.entries()) {
        receiveSaved(await client().safety.solve({ document, how }))
        setDone({ count: n + 1, of: documents.length })
      }
    } catch (thrown) {
      tellProblem(thrown)
    }
    setDone(null)
    void fetchSlice()
  }
  if (done) return <ProgressLine label={t('safety.forAll')} done={done.count} of={done.of} />
  if (ways.length === 0) return null
  return (
    <div className={css['part']} role="group" aria-label={t('safety.forAll')}>
      <p className={css['about']}>{t('safety.forAll')}</p>
      <div className={css['buttons']}>
        {ways.map(({ how, documents }) => (
          <Button key={how} onPress={() => void solve(how, documents)}>
            {t(`safety.solve.${how}`)} · {documents.length}
          </Button>
        ))}
      </div>
    </div>
  )
}

function TroubleLine({ trouble, onLook }: { trouble: Trouble; onLook: (look: TroubleLook) => void }) {
  const { t } = useWords()
  const { document, name, problem } = trouble
  const { answer: look, again } = useAsked(() => client().safety.trouble({ document }))
  useEffect(() => {
    if (look) onLook(look)
  }, [look, onLook])
  const solve = async (how: Solve) => {
    try {
      receiveSaved(await client().safety.solve({ document, how }))
      tell(t('safety.solved', { name }))
      void fetchSlice()
    } catch (thrown) {
      tellProblem(thrown)
    }
    again()
  }
  const isSpoken = look && look.kind !== 'beyond-us' && look.kind !== 'fine'
  return (
    <li className={css['line']} data-trouble={document}>
      <b className={css['name']} data-selectable>
        {name}
      </b>
      {isSpoken ? (
        <p className={css['about']}>
          {t(`safety.about.${look.kind}`, {
            name: look.name,
            by: (look.by ?? '').replace(' @ ', ', '),
            names: (look.names ?? []).join(', ')
          })}
        </p>
      ) : (
        <p className={css['about']}>{sentenceOf(problem)}</p>
      )}
      {look && look.changes.length > 0 && <Changes changes={look.changes} />}
      {look && look.solves.length > 0 && (
        <div className={css['buttons']}>
          {look.solves.map((how, n) => (
            <Button key={how} look={n === 0 ? 'primary' : 'plain'} onPress={() => void solve(how)}>
              {t(`safety.solve.${how}`)}
              <span className="visually-hidden">: {name}</span>
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
