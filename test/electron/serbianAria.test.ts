import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inCyrillic, sentencesInCyrillic } from '../../electron/begin/serbianAria.ts'

const packages = join(import.meta.dirname, '../../node_modules')
const files = ['react-aria', 'react-stately'].flatMap((name) =>
  readdirSync(join(packages, name, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /intl[\\/].*sr-SP\.mjs$/.test(file))
    .map((file) => join(packages, name, 'dist', file))
)

/** The sentences of a file, with the names of keys and what stands in ${} taken out. */
const sentencesIn = (source: string) =>
  [...source.matchAll(/"[\w.-]+": (?:\(args, formatter\)=>)?(`[\s\S]*?`)(?=,\n|\n\};)/g)].map(([, text]) =>
    (text ?? '')
      .replace(/\$\{[^`]*?`|`[^`]*?\}/g, ' ')
      .replace(/\$\{[^}]*\}/g, ' ')
      .replace(/\b(Enter|Escape|Esc|Alt|Option|Tab|Shift|Ctrl|Control|Command|Home|End)\b/g, ' ')
  )

describe('react-aria in Serbian', () => {
  it('puts letters and double letters into Cyrillic, and leaves the names of keys', () => {
    expect(inCyrillic('Pritisnite Enter')).toBe('Притисните Enter')
    expect(inCyrillic('Sledeći, Prethodni, Njegoš, Ljubav, Džep')).toBe('Следећи, Претходни, Његош, Љубав, Џеп')
  })
  it('changes the text of sentences and nothing of their code', () => {
    const source =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template literal
      'x = { "k": (args, f)=>`${f.plural(args.count, {one: ()=>`${f.number(args.count)} opcija`, other: ()=>`opcije`})} izabrano` }'
    expect(sentencesInCyrillic(source)).toBe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template literal
      'x = { "k": (args, f)=>`${f.plural(args.count, {one: ()=>`${f.number(args.count)} опција`, other: ()=>`опције`})} изабрано` }'
    )
  })
  it('leaves no Latin letter in any sentence of the installed version', () => {
    expect(files.length).toBeGreaterThan(15)
    let count = 0
    for (const file of files) {
      const source = sentencesInCyrillic(readFileSync(file, 'utf8'))
      for (const sentence of sentencesIn(source)) {
        expect([file, sentence.match(/[A-Za-zčćžšđ]+/g)]).toEqual([file, null])
        count += 1
      }
    }
    expect(count).toBeGreaterThan(80)
  })
})
