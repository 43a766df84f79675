import type { Solve, Trouble } from '../../shared/safety.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
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
  return (
    <Dialog title={t('safety.troublesTitle')} onClose={onClose}>
      <p>{troubles.length > 0 ? t('safety.troublesAbout') : t('safety.noTroubles')}</p>
      <ul className={css['list']}>
        {troubles.map((trouble) => (
          <TroubleLine key={`${trouble.document} ${trouble.problem.kind}`} trouble={trouble} />
        ))}
      </ul>
    </Dialog>
  )
}

function TroubleLine({ trouble }: { trouble: Trouble }) {
  const { t } = useWords()
  const { document, name, problem } = trouble
  const { answer: look, again } = useAsked(() => client().safety.trouble({ document }))
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
