import type { Language } from '../../shared/words.ts'

const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { eager: true, import: 'default' })

/** All sentences of a language: `{ [room]: sentences }`, from `<room>/<language>.json`. */
export const catalog = (language: Language): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.endsWith(`/${language}.json`))
      .map(([path, sentences]) => [path.split('/')[1], sentences])
  )
