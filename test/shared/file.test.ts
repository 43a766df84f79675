import { describe, expect, test } from 'vitest'
import { documentFrom, isDocumentKey } from '../../shared/file/document.ts'
import { stableJson } from '../../shared/file/stableJson.ts'
import { type DocumentKind, type Step, stepsOf, versionOf, walkSteps } from '../../shared/file/steps.ts'
import { digitsOf, fold, wordsOf } from '../../shared/search.ts'

describe('a document’s file', () => {
  const head = {
    format: 'carpeta-list',
    version: 1,
    minReader: 1,
    id: 'do-not-call',
    rev: 1,
    parent: null,
    savedBy: 'Ana',
    sha256: 'a'.repeat(64)
  }

  test('is read with everything it does not know', () => {
    const read = documentFrom('lists/do-not-call', { ...head, later: true, data: { names: ['x'] } })
    expect(read).toEqual({ head: { ...head, later: true }, data: { names: ['x'] }, isNewer: false })
  })

  test('of a later Carpeta is read when that allows it, and refused when it does not', () => {
    expect(documentFrom('lists/do-not-call', { ...head, version: 7, data: {} }).isNewer).toBe(true)
    expect(() => documentFrom('lists/do-not-call', { ...head, version: 7, minReader: 7, data: {} })).toThrow(
      'newer-version'
    )
  })

  test.each([
    ['nothing', null],
    ['a list', []],
    ['no data', { ...head }],
    ['another document’s', { ...head, id: 'other', data: {} }],
    ['another kind', { ...head, format: 'carpeta-dossier', data: {} }],
    ['no sum', { ...head, sha256: 'x', data: {} }]
  ])('with %s has the wrong shape', (_, json) => {
    expect(() => documentFrom('lists/do-not-call', json)).toThrow('wrong-shape')
  })

  test('only names that are documents’ names become paths', () => {
    expect(['binder', 'dossiers/a-1', 'days/2026-11', 'lists/absences'].filter(isDocumentKey)).toHaveLength(4)
    const others = [
      '',
      'carpeta',
      'dossiers/',
      'dossiers/../x',
      'dossiers/a/b',
      'dossiers/A',
      'days/2026-13',
      'days/x',
      '.carpeta/lock',
      'lists/a.b'
    ]
    expect(others.filter(isDocumentKey)).toEqual([])
  })
})

describe('versions', () => {
  // A step is added here with the data it was made for; a step nobody walked fails.
  const walked: Record<DocumentKind, Record<number, [before: object, after: object]>> = {
    settings: {},
    dossier: {},
    days: {},
    list: {},
    trash: {}
  }

  test('every step was walked', () => {
    for (const kind of Object.keys(stepsOf) as DocumentKind[]) {
      expect(stepsOf[kind].map((step) => step.to)).toEqual(Object.keys(walked[kind]).map(Number))
      for (const step of stepsOf[kind]) {
        const [before, after] = walked[kind][step.to] as [Record<string, unknown>, object]
        expect(step.walk(before)).toEqual(after)
      }
    }
  })

  test('older data go through each step above their version, in order', () => {
    const steps: Step[] = [
      { to: 2, name: 'a is called b', walk: ({ a, ...rest }) => ({ ...rest, b: a }) },
      { to: 3, name: 'b is a list', walk: ({ b, ...rest }) => ({ ...rest, b: [b] }) }
    ]
    expect(versionOf('list', steps)).toBe(3)
    expect(versionOf('list', [])).toBe(1)
    expect(walkSteps({ a: 1, kept: true }, 1, steps)).toEqual({ b: [1], kept: true })
    expect(walkSteps({ b: 1, kept: true }, 2, steps)).toEqual({ b: [1], kept: true })
    expect(walkSteps({ b: [1] }, 3, steps)).toEqual({ b: [1] })
  })
})

test('equal data are equal bytes', () => {
  expect(stableJson({ b: 1, a: [true, { d: null, c: 'ž"' }], u: undefined })).toBe(
    '{"a":[true,{"c":"ž\\"","d":null}],"b":1}'
  )
  expect(stableJson({ a: [true, { c: 'ž"', d: null }], b: 1 })).toBe('{"a":[true,{"c":"ž\\"","d":null}],"b":1}')
})

describe('folding', () => {
  test.each([
    ['Café Ñandú', 'cafe nandu'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['Ђурђевак', 'djurdjevak'],
    ['Đurđevak', 'djurdjevak'],
    ['Љиг, Њива & Џеп', 'ljig njiva dzep'],
    ['Čačak ŠŽĆ', 'cacak szc'],
    ['Чачак ШЖЋ', 'cacak szc'],
    ['  S.L.  ', 's l'],
    ['—', '']
  ])('"%s" is "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('phones are their digits; a typed number is one word', () => {
    expect(digitsOf('+381 (0)21/555-12')).toBe('38102155512')
    expect(wordsOf('021 555')).toEqual(['021555'])
    expect(wordsOf('Calle 8, 021')).toEqual(['calle', '8', '021'])
    expect(wordsOf(' + ')).toEqual([])
  })
})

describe('what JSON has no word for', () => {
  test('is refused, not thrown about', () => {
    expect(() => stableJson({ a: [{ b: 1n }] })).toThrow('bad-act')
  })
})
