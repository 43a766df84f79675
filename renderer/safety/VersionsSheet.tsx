import type { Id } from '../../shared/id.ts'
import type { VersionLine } from '../../shared/safety.ts'
import { onInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { namesOf } from '../store/acts.ts'
import { client, receiveSaved, useBinder } from '../store/binderStore.ts'
import { useToday } from '../store/read.ts'
import { tell, tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import { Changes } from './Changes.tsx'
import { InCopies } from './InCopies.tsx'
import css from './safety.module.css'
import { useAsked } from './useAsked.ts'

/** Every version of a dossier that is kept, with what each changed; any of them can be returned to. */
export function VersionsSheet({ dossier, onClose }: { dossier: Id; onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const { answer: versions, again } = useAsked(() => client().safety.versions({ dossier }))
  const name = namesOf([dossier])
  const when = ({ at }: VersionLine) =>
    at ? `${onInWords(at.day, language, today)}, ${at.time}` : t('safety.sometime')
  const goBack = async (version: VersionLine) => {
    try {
      receiveSaved(await client().safety.returnTo({ dossier, version: version.sha }))
      tell(t('safety.wentBack', { name, day: when(version) }), { canUndo: true })
      again()
    } catch (thrown) {
      tellProblem(thrown)
    }
  }
  return (
    <Dialog title={t('safety.versionsTitle', { name })} onClose={onClose}>
      <p>{versions?.length === 1 ? t('safety.noVersions') : t('safety.versionsAbout')}</p>
      <ol className={css['list']} aria-label={t('safety.versionsTitle', { name })}>
        {versions?.map((version) => (
          <li key={version.sha} className={css['line']} data-version={version.sha}>
            <div className={css['head']}>
              <b className={css['name']}>
                {version.by ? t('safety.versionBy', { when: when(version), by: version.by }) : when(version)}
              </b>
              {version.isNow && <em>{t('safety.now')}</em>}
            </div>
            {version.isOldest ? (
              <p className={css['about']}>{t('safety.oldestKept')}</p>
            ) : (
              <Changes changes={version.changes} />
            )}
            {!version.isNow && !readOnly && (
              <div className={css['buttons']}>
                <Button onPress={() => void goBack(version)}>
                  {t('safety.goBack')}
                  <span className="visually-hidden">: {when(version)}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && <InCopies dossier={dossier} name={name} onRestored={again} />}
    </Dialog>
  )
}
