import { useEffect, useRef, useState } from 'react'
import { readCode } from '../../shared/paperCode.ts'
import type { FoundByCode } from '../../shared/printJob.ts'
import type { Spine } from '../../shared/spine.ts'
import { dayInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { layBack } from '../store/acts.ts'
import { client } from '../store/binderStore.ts'
import { beginBack } from '../store/comingBack.ts'
import { useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import css from './BackSheet.module.css'

/** Longer than any pile that was carried away. */
const most = 300

/** What was carried away comes back: a code opens its dossier with the cursor on the note; everything out can be asked for in turn. */
export function BackSheet({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<FoundByCode | null>(null)
  const [out, setOut] = useState<Spine[]>([])
  const [turn, setTurn] = useState(0)
  const latest = useRef('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks anew
  useEffect(() => {
    client()
      .binder.pile({ opening: { kind: 'out' }, most })
      .then(({ spines }) => setOut(spines), tellProblem)
  }, [turn])

  async function type(text: string) {
    setTyped(text)
    latest.current = text
    setFound(null)
    if (!readCode(text)) return
    try {
      const answer = await client().print.byCode({ text: text.trim().slice(0, 60) })
      // The answer to a code that is no longer there opens nothing.
      if (latest.current !== text) return
      const [only] = answer.spines
      if (answer.read?.kind === 'dossier' && only && answer.spines.length === 1) void beginBack([only])
      else setFound(answer)
    } catch (thrown) {
      tellProblem(thrown)
    }
  }
  const onlyBack = async (spine: Spine) => {
    if (await layBack([spine])) setTurn((n) => n + 1)
  }
  const aboutOut = ({ filing }: Spine) =>
    filing.out &&
    t(filing.out.back < today ? 'back.late' : 'back.with', {
      to: filing.out.to,
      day: dayInWords(filing.out.back, language, today)
    })
  const list = (spines: readonly Spine[]) => (
    <ul className={css['list']}>
      {spines.map((spine) => (
        <li key={spine.id} className={css['row']}>
          <span className={css['words']}>
            <b>{spine.name}</b>
            <span>{aboutOut(spine) ?? spine.aim ?? spine.town}</span>
          </span>
          <Button onPress={() => void beginBack([spine])}>{t('back.result')}</Button>
          {spine.filing.out && (
            <Button look="bare" onPress={() => void onlyBack(spine)}>
              {t('back.justBack')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
  const ofDay = found?.read?.kind === 'day' ? dayInWords(found.read.day, language, today) : null

  return (
    <Dialog title={t('back.title')} onClose={onClose}>
      <div className={css['room']}>
        <Field
          className={css['code'] ?? ''}
          label={t('back.code')}
          hint={t('back.hint')}
          value={typed}
          autoFocus
          problem={found?.read?.kind === 'dossier' && found.spines.length === 0 ? t('back.noCode') : undefined}
          onChange={(text) => void type(text)}
        />
        {found && found.spines.length > 0 && (
          <section className={css['part']}>
            <header className={css['head']}>
              <h3>{ofDay ? t('back.ofDay', { day: ofDay }) : t('back.several')}</h3>
              {ofDay && (
                <Button look="primary" onPress={() => void beginBack(found.spines)}>
                  {t('back.each')}
                </Button>
              )}
            </header>
            {list(found.spines)}
          </section>
        )}
        {found && ofDay && found.spines.length === 0 && <p role="status">{t('back.nothingLeft', { day: ofDay })}</p>}
        <section className={css['part']}>
          <header className={css['head']}>
            <h3>{t('back.out')}</h3>
            {out.length > 0 && <Button onPress={() => void beginBack(out)}>{t('back.each')}</Button>}
          </header>
          {out.length > 0 ? list(out) : <p className={css['none']}>{t('back.nothingOut')}</p>}
        </section>
      </div>
    </Dialog>
  )
}
