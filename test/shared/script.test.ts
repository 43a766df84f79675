import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actSchema } from '../../shared/act.ts'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import { day, time } from '../../shared/day.ts'
import type { Documents } from '../../shared/documents.ts'
import { documentsOf } from '../../shared/documentsOf.ts'
import { blankCard, type InfoCard } from '../../shared/infoCard.ts'
import { ProblemError } from '../../shared/problem.ts'
import {
  answeredLines,
  type Item,
  type Script,
  scriptLacks,
  scriptSchema,
  scriptsFor,
  tidyScript
} from '../../shared/script.ts'
import { isTicked, tick } from '../../shared/scriptAnswers.ts'
import { scriptFrom, scriptText } from '../../shared/scriptFile.ts'
import { answerables, answersFor } from '../../shared/scriptFind.ts'
import { scriptsKey, scriptsShown } from '../../shared/scriptList.ts'
import { filled, slots, slotValues, slotWords } from '../../shared/scriptSlots.ts'
import { readyScripts } from '../../shared/scripts/readyScripts.ts'
import { spineOf } from '../../shared/spine.ts'
import { languages } from '../../shared/words.ts'
import { aCall, aDossier, aMoment } from '../desk/aDossier.ts'
import { runs } from '../desk/runs.ts'

let acts = 0
const act = (what: Record<string, unknown>) => actSchema.parse({ id: `s-${++acts}`, at: aMoment, by: 'Ana', ...what })
const aScript = (id: string, more: Partial<Script> = {}): Script => ({
  id,
  name: `Script ${id}`,
  kinds: [],
  levels: [],
  parts: [{ id: 'open', kind: 'say', name: 'Opening', text: 'Good morning' }],
  ...more
})
const nothing = Object.fromEntries(slots.map((slot) => [slot, null])) as Record<(typeof slots)[number], null>

describe('the ready scripts', () => {
  const shape = (script: Script) =>
    script.parts.map((part) => [
      part.id,
      part.kind,
      part.how,
      part.items?.map((item) => [item.id, item.line, item.one, item.answers?.length, item.answer !== undefined])
    ])

  it('are the same four pages in five languages, whole and within their limits', () => {
    const english = readyScripts('en')
    expect(english.map(({ id }) => id)).toEqual(['ready-first', 'ready-offer', 'ready-repeat', 'ready-owed'])
    for (const language of languages) {
      const ready = readyScripts(language)
      expect(ready.map(shape)).toEqual(english.map(shape))
      for (const script of ready) {
        expect(scriptSchema.parse(script)).toEqual(script)
        expect(tidyScript(script)).toEqual(script)
        expect(scriptLacks(script)).toBeNull()
        expect(script.parts.filter(({ id }, at) => script.parts.findIndex((part) => part.id === id) !== at)).toEqual([])
      }
    }
  })

  it('speak of nothing in braces that is no slot, each language in its own words', () => {
    for (const language of languages) {
      for (const script of readyScripts(language)) {
        for (const { text = '' } of script.parts) {
          const left = filled(text, nothing).flatMap((run) => (run.kind === 'text' ? [run.text] : []))
          expect(left.join('')).not.toMatch(/[{}]/)
          for (const [, word] of text.matchAll(/\{(.*?)\}/g)) {
            expect(slots.some((slot) => slotWords[language][slot].includes(word as string))).toBe(true)
          }
        }
      }
    }
  })

  it('stand first for the contact they are meant for', () => {
    const first = (kind: Parameters<typeof scriptsFor>[1]['kind'], level: InfoCard['level']) =>
      scriptsFor(readyScripts('en'), { kind, level })[0]?.id
    expect(first('first-call', 'lead')).toBe('ready-first')
    expect(first('call', 'prospect')).toBe('ready-offer')
    expect(first('call', 'client')).toBe('ready-repeat')
    expect(first('payment', 'client')).toBe('ready-owed')
    expect(first(undefined, 'lead')).toBe('ready-first')
    expect(
      scriptsFor([aScript('all'), aScript('mine', { kinds: ['visit'] })], { kind: 'call', level: 'lead' })[0]?.id
    ).toBe('all')
  })
})

describe('slots', () => {
  const dossier = aDossier('mills', {
    name: 'Danube Mills',
    next: aCall('2026-11-22', { aim: 'Prices of flour' }),
    card: { people: [{ id: 'p', name: 'Jelena Đorđević', callMe: 'gospođa Jelena', phones: [], mails: [] }] },
    history: [
      {
        id: 'e1',
        at: { day: day('2026-09-12'), time: time('10:00') },
        by: 'Ana',
        kind: 'call',
        outcome: 'sold',
        countsAs: 'sale',
        reached: true,
        note: '',
        sold: [{ what: 'Flour', quantity: '2 t' }]
      },
      {
        id: 'e2',
        at: { day: day('2026-10-01'), time: time('10:00') },
        by: 'Ana',
        kind: 'call',
        countsAs: 'sale',
        note: '',
        sold: [{ what: 'Yeast' }],
        struck: aMoment
      }
    ]
  })
  const values = (spokenTo: string) =>
    slotValues({ dossier, spokenTo, owner: 'Irena', language: 'en', today: aMoment.day })

  it('are filled from the card and the history that stands', () => {
    const text = 'Good day, {form of address}, {my name} here: {Last Order}? {aim} {never heard of}'
    expect(
      filled(text, values(''))
        .map((run) => (run.kind === 'text' ? run.text : (run.value ?? '?')))
        .join('')
    ).toBe('Good day, gospođa Jelena, Irena here: Flour, 2 t (12 Sept)? Prices of flour {never heard of}')
    expect(values('').lastTalk).toBe('12 Sept')
    expect(values('').town).toBeNull()
  })

  it('name who is being spoken to, also somebody the card does not know', () => {
    expect(values('Petar')).toMatchObject({ name: 'Petar', address: 'Petar' })
    expect(values('Jelena Đorđević')).toMatchObject({ name: 'Jelena Đorđević', address: 'gospođa Jelena' })
  })

  it('mean the same in every language’s words, and no two of them share one', () => {
    for (const language of languages) {
      for (const slot of slots) {
        for (const word of slotWords[language][slot]) {
          expect(filled(`{${word}}`, { ...nothing, [slot]: 'x' })).toEqual([{ kind: 'slot', slot, value: 'x' }])
        }
      }
    }
  })
})

describe('ticked answers', () => {
  const often: Item = { id: 'q', text: 'How often?', line: 'howOften', one: true, answers: ['Weekly', 'Monthly'] }
  const needs: Item = { id: 'n', text: 'What matters?', line: 'needs', answers: ['Price', 'Advice'] }
  const when: Item = { id: 'w', text: '¿Cuándo empezar?', answers: ['Now', 'Later'], one: true }
  const ticked = (card: InfoCard, item: Item, answer: string, isOn = true): InfoCard => {
    const change = tick(card, item, answer, isOn)
    return { ...card, ...change } as InfoCard
  }

  it('land in their line of the card beside what was typed by hand', () => {
    const card = { ...blankCard('Mills'), needs: 'Flour;corks\nsecond line' }
    const after = ticked(card, needs, 'Price')
    expect(after.needs).toBe('Flour;corks\nsecond line; Price')
    expect(isTicked(after, needs, 'Price')).toBe(true)
    expect(ticked(after, needs, 'Price', false).needs).toBe(card.needs)
    expect(ticked(blankCard('Mills'), needs, 'Price', false).needs).toBeNull()
  })

  it('of a question that takes one let go of the other', () => {
    const weekly = ticked(blankCard('Mills'), often, 'Weekly')
    expect(ticked(weekly, often, 'Monthly').howOften).toBe('Monthly')
    expect(ticked({ ...weekly, howOften: 'Weekly; before Easter twice' }, often, 'Monthly').howOften).toBe(
      'before Easter twice; Monthly'
    )
  })

  it('stand in the notes with their question', () => {
    expect(ticked(blankCard('Mills'), when, 'Now').notes).toBe('Cuándo empezar: Now')
  })

  it('find no room on a full line, and harm nothing there', () => {
    expect(tick({ ...blankCard('Mills'), howOften: 'x'.repeat(199) }, often, 'Weekly', true)).toBeNull()
  })

  it('ticked and taken off again leave what people typed', () => {
    const typed = fc.array(fc.constantFrom('Flour', 'corks', ' ', '\n', ';', ', ', 'Prices'), { maxLength: 10 })
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom(...answeredLines),
        fc.constantFrom('Price', 'Advice'),
        (words, line, answer) => {
          // What stands at the ends of a line by itself parts nothing.
          const text = words.join('').replace(/^[\s;]+|[\s;]+$/g, '')
          const item: Item = { ...needs, line }
          const before = { ...blankCard('Mills'), ...(text && { [line]: text }) } as InfoCard
          const on = ticked(before, item, answer)
          expect(isTicked(on, item, answer)).toBe(true)
          const off = ticked(on, item, answer, false)
          expect(off[line] ?? '').toBe(text)
        }
      ),
      { numRuns: runs }
    )
  })
})

describe('objections', () => {
  const all = answerables(readyScripts('en'), 'ready-repeat')

  it('are found by two letters, the open script’s first', () => {
    expect(all[0]?.item.id).toBe('ready-stock')
    expect(
      answersFor('de', all)
        .slice(0, 2)
        .map(({ item }) => item.text)
    ).toEqual(['The last delivery was late', 'Too dear'])
    expect(answersFor('to', all)[0]?.item.text).toBe('Too dear')
    expect(answersFor('ma', all)[0]?.item.text).toBe('Send me an e-mail')
    expect(answersFor('we', all)[0]?.item.text).toBe('We still have enough')
    expect(answersFor('zz', all)).toEqual([])
    expect(answersFor('', all)).toHaveLength(all.length)
  })

  it('are each listed once, however many scripts have them', () => {
    expect(new Set(all.map(({ item }) => item.text)).size).toBe(all.length)
  })

  it('in every language are found by the first two letters of any of their words', () => {
    for (const language of languages) {
      const every = answerables(readyScripts(language), null)
      for (const one of every) {
        for (const word of one.item.text
          .replace(/[^\p{L}\s]/gu, ' ')
          .split(/\s+/)
          .filter((text) => text.length > 1)) {
          expect(answersFor(word.slice(0, 2), every)).toContain(one)
        }
      }
    }
  })

  it('are counted from the conversations that stand', () => {
    const entry = {
      id: 'e',
      at: aMoment,
      by: 'Ana',
      kind: 'call' as const,
      note: '',
      met: [{ id: 'dear', text: 'Dear' }]
    }
    const history = [entry, { ...entry, id: 'f' }, { ...entry, id: 'g', struck: aMoment }]
    expect(spineOf(aDossier('a', { history })).met).toEqual(['dear', 'dear'])
    expect(spineOf(aDossier('a')).met).toBeUndefined()
  })
})

describe('the list of scripts', () => {
  const put = (script: Script) => act({ kind: 'script', script })
  const away = (script: string) => act({ kind: 'script-away', script })
  const ids = (documents: Documents) => scriptsShown(documents[scriptsKey], 'en').map(({ id }) => id)

  it('holds what was changed; the ready ones are as they were until then', () => {
    const changed = { ...(readyScripts('en')[0] as Script), name: 'Ours' }
    const { documents } = applyAct({ [scriptsKey]: null }, put(changed))
    expect(documents[scriptsKey]).toEqual({ scripts: [changed] })
    expect(scriptsShown(documents[scriptsKey], 'el')[0]?.name).toBe('Ours')
    expect(scriptsShown(documents[scriptsKey], 'el')[1]).toEqual(readyScripts('el')[1])
    expect(ids(applyAct(documents, away('ready-first')).documents)).toEqual([
      'ready-offer',
      'ready-repeat',
      'ready-owed'
    ])
  })

  it('keeps what this version does not know, in the list and in a script', () => {
    const before = { later: 1, scripts: [{ ...aScript('own'), later: { kept: true } }] }
    const { documents } = applyAct({ [scriptsKey]: before }, put(aScript('other')))
    expect(documents[scriptsKey]).toEqual({ ...before, scripts: [...before.scripts, aScript('other')] })
    expect(tidyScript({ ...aScript('own'), later: 2 })).toMatchObject({ later: 2 })
  })

  it('is not written over when it can’t be read', () => {
    const documents = { [scriptsKey]: { scripts: 'many' } }
    expect(() => applyAct(documents, put(aScript('a')))).toThrow(ProblemError)
    expect(documentsOf(put(aScript('a')))).toEqual([scriptsKey])
  })

  it('comes back with every undo', () => {
    const id = fc.constantFrom('ready-first', 'own-a', 'own-b')
    const change = fc.oneof(
      fc.tuple(id, fc.string({ maxLength: 5 })).map(([one, name]) => put(aScript(one, { name }))),
      id.map(away)
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let documents: Documents = { [scriptsKey]: null }
        for (const one of changes) {
          const { documents: after, inverse } = applyAct(documents, one)
          expect(applyInverse(after, inverse).documents).toEqual(documents)
          documents = after
          const shown = ids(documents)
          expect(new Set(shown).size).toBe(shown.length)
          if (one.kind === 'script') expect(shown).toContain(one.script.id)
          if (one.kind === 'script-away') expect(shown).not.toContain(one.script)
        }
      }),
      { numRuns: runs }
    )
  })
})

describe('a shared script', () => {
  const kindOf = (text: string) => {
    try {
      scriptFrom(text, 'calls.json')
    } catch (thrown) {
      return thrown instanceof ProblemError ? thrown.problem.kind : String(thrown)
    }
    return null
  }

  it('comes back as it went, in every language', () => {
    for (const language of languages) {
      for (const script of readyScripts(language)) expect(scriptFrom(scriptText(script), 'calls.json')).toEqual(script)
    }
  })

  it('that is none ends in a sentence', () => {
    expect(kindOf('no json')).toBe('not-a-script')
    expect(kindOf('{"format":"carpeta-form","version":1,"form":{}}')).toBe('not-a-script')
    expect(kindOf('{"format":"carpeta-script","version":2,"script":{}}')).toBe('newer-version')
    expect(kindOf(scriptText(aScript('a', { name: ' ' })))).toBe('not-a-script')
    const twice = aScript('a').parts.flatMap((part) => [part, part])
    expect(kindOf(scriptText(aScript('a', { parts: twice })))).toBe('not-a-script')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['not-a-script', 'newer-version']).toContain(kindOf(text))
      }),
      { numRuns: runs }
    )
  })
})
