import { describe, expect, it } from 'vitest'
import { commandsFor } from '../../../renderer/find/commandsFor.ts'
import { fromTyped } from '../../../renderer/find/typed.ts'

describe('what a new dossier takes from the search', () => {
  it('takes a number as its phone', () => {
    expect(fromTyped('011 334-55-66')).toEqual({ phone: '011 334-55-66' })
    expect(fromTyped(' +34 (91) 123.45.67 ')).toEqual({ phone: '+34 (91) 123.45.67' })
  })

  it('takes digits as the phone and letters as the name where both were typed', () => {
    expect(fromTyped('Marta 600 12 34 56')).toEqual({ name: 'Marta', phone: '600 12 34 56' })
    expect(fromTyped('+381 21 555-123, Пекара')).toEqual({ name: 'Пекара', phone: '+381 21 555-123' })
  })

  it('takes anything else as its name', () => {
    expect(fromTyped('Pekara 011')).toEqual({ name: 'Pekara 011' })
    expect(fromTyped('3M')).toEqual({ name: '3M' })
    expect(fromTyped('24')).toEqual({ name: '24' })
    expect(fromTyped('Млин «Зоря»')).toEqual({ name: 'Млин «Зоря»' })
  })
})

describe('commands by their words', () => {
  const all = [
    { words: 'Print today’s pile', isUsual: true },
    { words: 'Impresión', isUsual: false },
    { words: 'Подешавања', isUsual: true },
    { words: 'Γλώσσα: Ελληνικά', isUsual: false }
  ]
  const found = (text: string) => commandsFor(text, all).map(({ words }) => words)

  it('are the usual ones before anything is typed', () => {
    expect(found('')).toEqual(['Print today’s pile', 'Подешавања'])
  })

  it('come first when they begin with what is typed, in the order they had', () => {
    const forms = ['Print blank forms', 'Forms', 'Forms of old'].map((words) => ({ words, isUsual: false }))
    expect(commandsFor('forms', forms).map(({ words }) => words)).toEqual([
      'Forms',
      'Forms of old',
      'Print blank forms'
    ])
    expect(commandsFor('blank forms', forms).map(({ words }) => words)).toEqual(['Print blank forms'])
  })

  it('match by the beginnings of words, in any script, without accents', () => {
    expect(found('pile pri')).toEqual(['Print today’s pile'])
    expect(found('impresion')).toEqual(['Impresión'])
    expect(found('podes')).toEqual(['Подешавања'])
    expect(found('ελλην')).toEqual(['Γλώσσα: Ελληνικά'])
  })

  it('do not match inside a word, nor half of what was typed', () => {
    expect(found('int')).toEqual([])
    expect(found('print mills')).toEqual([])
    expect(found('«»')).toEqual([])
  })
})
