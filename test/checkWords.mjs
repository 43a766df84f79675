// The gate of the words: every language has the same base keys as English, exactly the plural categories its grammar has,
// the same {{variables}}, no empty sentence, no orphan. Ends with 1 and a line for each fault.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const languages = ['en', 'es', 'sr', 'uk', 'el']
const category = /_(zero|one|two|few|many|other)$/
const here = join(import.meta.dirname, '../renderer/words')
const faults = []

const flat = (sentences, prefix = '') =>
  Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'object' ? flat(value, `${prefix}${key}.`) : [[prefix + key, value]]
  )
const variables = (sentence) => [...sentence.matchAll(/{{\s*([\w.]+)[^}]*}}/g)].map((match) => match[1]).sort()

for (const room of readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)) {
  const load = (language) => new Map(flat(JSON.parse(readFileSync(join(here, room, `${language}.json`), 'utf8'))))
  const english = load('en')
  const isPlural = new Map()
  for (const key of english.keys()) {
    const base = key.replace(category, '')
    isPlural.set(base, category.test(key) || isPlural.get(base) === true)
  }
  for (const language of languages) {
    const sentences = load(language)
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [base, plural] of isPlural) {
      for (const key of plural ? categories.map((one) => `${base}_${one}`) : [base]) {
        const sentence = sentences.get(key)
        if (!sentence) faults.push(`${language} ${room}.${key}: missing or empty`)
        else if (/[A-Z_]*TODO/.test(sentence)) faults.push(`${language} ${room}.${key}: unfinished`)
        else {
          const other = english.get(key) ?? english.get(`${base}_other`) ?? ''
          const wanted = variables(other).filter((name) => name !== 'count' || variables(sentence).includes('count'))
          if (String(variables(sentence)) !== String(wanted))
            faults.push(`${language} ${room}.${key}: variables differ`)
        }
      }
    }
    for (const key of sentences.keys())
      if (!isPlural.has(key.replace(category, ''))) faults.push(`${language} ${room}.${key}: orphan`)
  }
}

for (const fault of faults) console.log(fault)
console.log(`words: ${faults.length} faults`)
process.exit(faults.length > 0 ? 1 : 0)
