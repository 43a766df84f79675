import { describe, expect, it } from 'vitest'
import { countriesIn } from '../../../renderer/paper/countries.ts'
import { languages } from '../../../shared/words.ts'

describe('the list of countries', () => {
  it('begins with Europe, each part in the order of the language', () => {
    const english = countriesIn('en')
    expect(english.european.at(0)).toEqual({ code: 'AX', name: 'Åland Islands' })
    expect(english.others.map(({ code }) => code)).toContain('US')
    expect(english.european.map(({ code }) => code)).toContain('RS')
    expect(countriesIn('uk').european.at(0)?.name).toBe('Австрія')
  })

  it('has every country once, by a name of its own, in each language', () => {
    for (const language of languages) {
      const { european, others } = countriesIn(language)
      const all = [...european, ...others]
      expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
      expect(all.length).toBeGreaterThan(200)
      expect(all.filter(({ code, name }) => name === code)).toEqual([])
    }
  })

  it('speaks Serbian in Cyrillic', () => {
    const { european, others } = countriesIn('sr')
    expect([...european, ...others].filter(({ name }) => /[A-Za-z]/.test(name))).toEqual([])
  })
})
