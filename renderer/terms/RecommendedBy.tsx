import { FolderOpen, Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import type { Named } from '../../shared/recommendations.ts'
import type { Recommended } from '../../shared/terms.ts'
import { editCard } from '../store/acts.ts'
import { openOver } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { focusSoon } from './focusSoon.ts'
import { PickRecommender } from './PickRecommender.tsx'
import css from './terms.module.css'
import { useRecommendations } from './useRecommendations.ts'

interface Props {
  dossier: Dossier
  isAdding: boolean
  onAdded: () => void
}

/** Who recommended us to this client and whom they recommended: each name opens its dossier. */
export function RecommendedBy({ dossier, isAdding, onAdded }: Props) {
  const { t } = useWords()
  const [isPicking, setPicking] = useState(false)
  const found = useRecommendations(dossier.id)
  const { recommendedBy } = dossier.card
  const close = () => {
    setPicking(false)
    onAdded()
    focusSoon('[data-recommended] button, [data-part="add-line"]')
  }
  const put = (next: Recommended | null) => {
    close()
    void editCard(dossier.id, { recommendedBy: next })
  }
  if (isPicking || isAdding) return <PickRecommender dossier={dossier} onPick={put} onCancel={close} />
  const recommended = found?.recommended ?? []
  if (!recommendedBy && recommended.length === 0) return null
  const name = found?.by?.name ?? recommendedBy?.name ?? ''
  return (
    <div className={css['facts']} data-recommended>
      <dl>
        {recommendedBy && (
          <>
            <dt>{t('terms.line.recommendedBy')}</dt>
            <dd>
              {found?.by ? (
                <Link to={found.by} />
              ) : recommendedBy.id && found ? (
                <i>{t('terms.notHere', { name })}</i>
              ) : (
                name
              )}
            </dd>
          </>
        )}
        {recommended.length > 0 && (
          <>
            <dt>{t('terms.recommended')}</dt>
            <dd>
              <ul>
                {recommended.map((one) => (
                  <li key={one.id}>
                    <Link to={one} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {recommendedBy && (
        <AriaButton
          className={css['edit'] ?? ''}
          aria-label={t('terms.change', { name })}
          onPress={() => setPicking(true)}
        >
          <Pencil size={13} strokeWidth={1.6} aria-hidden="true" />
        </AriaButton>
      )}
    </div>
  )
}

function Link({ to }: { to: Named }) {
  const { t } = useWords()
  const open = (id: Id) => void openOver(id)
  return (
    <AriaButton
      className={css['link'] ?? ''}
      aria-label={t('terms.open', { name: to.name })}
      onPress={() => open(to.id)}
    >
      <FolderOpen size={14} strokeWidth={1.6} aria-hidden="true" />
      <span>{to.name}</span>
      {to.town && <small>{to.town}</small>}
    </AriaButton>
  )
}
