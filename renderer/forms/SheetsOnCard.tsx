import { FilePen } from 'lucide-react'
import type { Dossier } from '../../shared/dossier.ts'
import { openIn } from '../../shared/sheet.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { QuietButton } from '../paper/QuietButton.tsx'
import { chooseForm, fill, fillBlank } from '../store/forms.ts'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { Ear } from './Ear.tsx'
import css from './onCard.module.css'
import { useSheets } from './useSheets.ts'

/** The forms of a dossier on its card: filled ones with their ears, those begun, and those its level wants. */
export function SheetsOnCard({ dossier }: { dossier: Dossier }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const { filled, begun, wanted, isInHand } = useSheets(dossier)
  const lang = localeOf[settings.language]
  return (
    <section className={css['sheets']} aria-label={t('forms.onCard')} data-part="sheets">
      {filled.length + begun.length + wanted.length > 0 && (
        <ul>
          {[...filled, ...begun].map((sheet) => (
            <li key={sheet.id}>
              <button type="button" className={css['sheet']} onClick={() => fill(dossier.id, sheet)}>
                <b lang={lang}>{sheet.form.name}</b>
                <small>{isInHand(sheet) ? t('forms.begun') : shortDay(sheet.filled.day, language, today)}</small>
                <Ear open={openIn(sheet).length} />
              </button>
            </li>
          ))}
          {wanted.map((form) => (
            <li key={form.id}>
              <button
                type="button"
                className={css['wanted']}
                aria-label={t('forms.wantedLabel', { form: form.name })}
                onClick={() => fillBlank(dossier, form)}
              >
                <b lang={lang}>{form.name}</b>
                <small>{t('forms.wanted')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <QuietButton onPress={() => chooseForm(dossier.id)}>
        <FilePen size={14} strokeWidth={1.6} aria-hidden="true" />
        {t('forms.fillOne')}
        <span aria-hidden="true">
          <kbd>Alt F</kbd>
        </span>
      </QuietButton>
    </section>
  )
}
