import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { type Language, languages, localeOf } from '../../shared/words.ts'
import { catalog } from './catalog.ts'

/** The sentences of the screen, in five languages. One folder a room, one file a language; keys are typed by English. */
export async function beginWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: languages,
    resources: Object.fromEntries(languages.map((one) => [one, { words: catalog(one) }])),
    defaultNS: 'words',
    ns: ['words'],
    interpolation: { escapeValue: false },
    returnNull: false
  })
  markPage(language)
}

/** Switches every sentence at once, no restart. */
export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  markPage(language)
}

function markPage(language: Language) {
  document.documentElement.lang = localeOf[language]
}

/** The words for a component: `t('binder.today')`, and the language they are in. */
export function useWords() {
  const { t, i18n } = useTranslation()
  return { t, language: i18n.language as Language }
}

/** Words outside components: announcements, window titles. */
export const say = i18next.t.bind(i18next)
export const languageNow = (): Language => i18next.language as Language
