import type { Double } from '../../shared/found.ts'
import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import css from './NewDossierSheet.module.css'

/** "Perhaps already here": those who share a phone, a mail or a name, and the way to open them instead. */
export function Doubles({
  doubles,
  onOpen,
  onMerge
}: {
  doubles: readonly Double[]
  onOpen: (id: string) => void
  /** Makes what is written and lays it into this one. */
  onMerge: (id: string) => void
}) {
  const { t } = useWords()
  return (
    <div role="status">
      {doubles.length > 0 && (
        <div className={css['doubles']}>
          <p className={css['doublesTitle']}>{t('newDossier.doubles')}</p>
          <ul className={css['doublesList']}>
            {doubles.slice(0, 3).map((double) => (
              <li key={double.id}>
                <span className={css['doubleName']}>
                  {[double.name, double.town].filter(Boolean).join(', ')}
                  <small>{t(`newDossier.because.${double.because}`)}</small>
                </span>
                <Button
                  look="bare"
                  aria-label={t('newDossier.openNamed', { name: double.name })}
                  onPress={() => onOpen(double.id)}
                >
                  {t('newDossier.openThat')}
                </Button>
                <Button
                  look="bare"
                  aria-label={`${t('newDossier.mergeThat')}: ${double.name}`}
                  onPress={() => onMerge(double.id)}
                >
                  {t('newDossier.mergeThat')}
                </Button>
              </li>
            ))}
          </ul>
          {doubles.length > 3 && <p>{t('newDossier.moreDoubles', { count: doubles.length - 3 })}</p>}
        </div>
      )}
    </div>
  )
}
