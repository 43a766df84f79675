import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, actSchema } from '../../shared/act.ts'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import { changesBetween } from '../../shared/changes.ts'
import type { Documents } from '../../shared/documents.ts'
import { documentsOf } from '../../shared/documentsOf.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { type Field, type Form, fieldKinds, fieldsOf, lackOf, tidied } from '../../shared/form.ts'
import { formFrom, formText } from '../../shared/formFile.ts'
import { formListIn, formsKey, formsShown, screenOf } from '../../shared/formList.ts'
import { readyForms } from '../../shared/forms/readyForms.ts'
import { ProblemError } from '../../shared/problem.ts'
import { isIncomplete, openIn, problemIn, type Sheet, sheetSchema, sheetsOf, wantedOf } from '../../shared/sheet.ts'
import { spineOf } from '../../shared/spine.ts'
import { languages } from '../../shared/words.ts'
import { aDossier, aMoment } from '../desk/aDossier.ts'
import { runs } from '../desk/runs.ts'

const field = (id: string, more: Partial<Field> = {}): Field => ({ id, label: `Ask ${id}`, kind: 'text', ...more })
const aForm = (
  id = 'f',
  fields: Field[] = [field('a', { must: true }), field('b')],
  more: Partial<Form> = {}
): Form => ({
  id,
  version: 1,
  name: `Form ${id}`,
  sections: [{ id: 's', name: 'All', fields }],
  ...more
})
const aSheet = (form: Form, values: Sheet['values'] = {}, id = 'x'): Sheet => ({
  id,
  form,
  values,
  filled: aMoment,
  by: 'Ana'
})
let acts = 0
const act = (what: Record<string, unknown>) => ({ id: `form-act-${++acts}`, at: aMoment, by: 'Ana', ...what }) as Act
const put = (sheet: Sheet) => act({ kind: 'sheet', dossier: 'ana', sheet })
const papers = (dossier = aDossier('ana')): Documents => ({ 'dossiers/ana': dossier, [formsKey]: null })
const applied = (documents: Documents, ...all: Act[]) =>
  all.reduce((now, one) => applyAct(now, one).documents, documents)
const sheetsIn = (documents: Documents) => sheetsOf(documents['dossiers/ana'] as Dossier)
const kindOf = (run: () => unknown) => {
  try {
    run()
  } catch (thrown) {
    return thrown instanceof ProblemError ? thrown.problem.kind : String(thrown)
  }
  return null
}

describe('an answer', () => {
  it('is missing when it is compulsory and blank; no is an answer', () => {
    const must = (kind: Field['kind']) => field('a', { kind, must: true })
    expect(problemIn(must('text'), undefined)).toBe('missing')
    expect(problemIn(must('text'), ' \n')).toBe('missing')
    expect(problemIn(must('yes-no'), false)).toBeNull()
    expect(problemIn(must('several-of'), [])).toBe('missing')
    expect(problemIn(must('table'), [['', ' ']])).toBe('missing')
    expect(problemIn(must('table'), [['', 'corks']])).toBeNull()
    expect(problemIn(field('a'), undefined)).toBeNull()
  })
  it('reads numbers as five countries write them, and keeps what is none', () => {
    for (const text of ['12', '1 250,5', '1.250,50', '1,250.5', '-3', '12 %', '1’000']) {
      expect(problemIn(field('a', { kind: 'number' }), text)).toBeNull()
    }
    for (const text of ['about ten', '12 boxes', '-']) {
      expect(problemIn(field('a', { kind: 'number' }), text)).toBe('number')
    }
    expect(problemIn(field('a', { kind: 'money' }), '3 480 €')).toBeNull()
    expect(problemIn(field('a', { kind: 'money' }), 'cheap')).toBe('money')
    expect(problemIn(field('a', { kind: 'day' }), '2026-12-08')).toBeNull()
    expect(problemIn(field('a', { kind: 'day' }), 'one day')).toBe('day')
  })
})

describe('a filled sheet', () => {
  it('lies in the dossier with the form it was filled on, and wears an ear until it is complete', () => {
    const form = aForm()
    const begun = applied(papers(), put(aSheet(form, { b: 'yes' })))
    expect(sheetsIn(begun)).toEqual([aSheet(form, { b: 'yes' })])
    expect(openIn(aSheet(form)).map(({ id }) => id)).toEqual(['a'])
    expect(spineOf(begun['dossiers/ana'] as Dossier).ears).toBe(1)
    const whole = applied(begun, put(aSheet(form, { a: 'x', b: 'yes' })))
    expect(sheetsIn(whole)).toHaveLength(1)
    expect(spineOf(whole['dossiers/ana'] as Dossier)).not.toHaveProperty('ears')
  })
  it('is not changed by a later version of its form', () => {
    const form = aForm()
    const used = applied(papers(), put(aSheet(form, { a: 'old' })))
    const changed = applied(used, act({ kind: 'form', form: aForm('f', [field('c', { must: true })]) }))
    expect(formListIn(changed[formsKey]).forms[0]?.version).toBe(2)
    expect(sheetsIn(changed)[0]?.form).toEqual(form)
    expect(isIncomplete(sheetsIn(changed)[0] as Sheet)).toBe(false)
  })
  it('is wanted of its level until there is one', () => {
    const forms = [aForm('f', undefined, { wanted: ['client'] }), aForm('g')]
    expect(wantedOf(forms, 'client', [])).toEqual([forms[0]])
    expect(wantedOf(forms, 'lead', [])).toEqual([])
    expect(wantedOf(forms, 'client', [aSheet({ ...(forms[0] as Form), version: 7 })])).toEqual([])
  })
  it('is told in the versions of a dossier', () => {
    const before = aDossier('ana')
    const with1 = applied(papers(before), put(aSheet(aForm())))['dossiers/ana'] as Dossier
    expect(changesBetween(before, with1)).toEqual([{ kind: 'sheet', how: 'added', name: 'Form f' }])
    expect(changesBetween(with1, before)).toEqual([{ kind: 'sheet', how: 'gone', name: 'Form f' }])
  })
})

describe('a blank form', () => {
  it('becomes another version only once it was used', () => {
    const change = (name: string) => act({ kind: 'form', form: { ...aForm(), name } })
    const version = (documents: Documents) => formListIn(documents[formsKey]).forms[0]?.version
    const fresh = applied(papers(), change('A'), change('B'))
    expect(version(fresh)).toBe(1)
    const form = formListIn(fresh[formsKey]).forms[0] as Form
    const used = applied(fresh, put(aSheet(form)))
    expect(version(applied(used, change('C')))).toBe(2)
    expect(version(applied(used, change('C'), change('D')))).toBe(2)
  })
  it('that is ready is in the binder’s language, and stays in it from its first use', () => {
    const complaint = (language: 'en' | 'sr', documents: Documents) =>
      formsShown(documents[formsKey], language).find(({ id }) => id === 'ready-complaint')?.name
    const documents = papers()
    expect([complaint('en', documents), complaint('sr', documents)]).toEqual(['Complaint', 'Рекламација'])
    const form = readyForms('sr').find(({ id }) => id === 'ready-complaint') as Form
    const used = applied(documents, put(aSheet(form)))
    expect(complaint('en', used)).toBe('Рекламација')
    expect(formsShown(applied(used, act({ kind: 'form-away', form: form.id }))[formsKey], 'en')).toHaveLength(6)
  })
  it('is not written over a list that can’t be read', () => {
    const broken: Documents = { ...papers(), [formsKey]: { forms: 'none' } }
    expect(kindOf(() => applyAct(broken, act({ kind: 'form', form: aForm() })))).toBe('wrong-shape')
    expect(applied(broken, put(aSheet(aForm())))[formsKey]).toEqual({ forms: 'none' })
  })
  it('says what it lacks', () => {
    expect(lackOf(aForm('f', []))).toBe('fields')
    expect(lackOf(aForm('f', [field('a', { label: ' ' })]))).toBe('label')
    expect(lackOf(aForm('f', [field('a', { kind: 'one-of', choices: [' '] })]))).toBe('choices')
    expect(lackOf(aForm('f', [field('a', { kind: 'table' })]))).toBe('columns')
    expect(lackOf({ ...aForm(), name: '' })).toBe('name')
    expect(lackOf(aForm())).toBeNull()
  })
})

describe('the ready forms', () => {
  it('ask the same in five languages, with words of their own everywhere', () => {
    const shapeOf = (form: Form) => fieldsOf(form).map(({ id, kind, must }) => [id, kind, must])
    const english = readyForms('en')
    expect(english.map(({ id }) => id)).toHaveLength(7)
    for (const language of languages) {
      const forms = readyForms(language)
      expect(forms.map(shapeOf)).toEqual(english.map(shapeOf))
      for (const [n, form] of forms.entries()) {
        expect(lackOf(form)).toBeNull()
        expect(tidied(form)).toEqual(form)
        if (language === 'en') continue
        const lists = (one: Form) => fieldsOf(one).map(({ choices, columns }) => (choices ?? columns ?? []).length)
        expect(lists(form)).toEqual(lists(english[n] as Form))
        expect(form.name).not.toBe(english[n]?.name)
      }
    }
    expect(
      fieldsOf(english.find(({ id }) => id === 'ready-complaint') as Form)
        .filter(({ must }) => must)
        .map(({ label }) => label)
    ).toEqual(['What is wrong', 'Justified?', 'What they ask for', 'What we will do', 'By when'])
  })
})

describe('the ready forms that have a screen of their own', () => {
  const ready = (id: string) => readyForms('es').find((form) => form.id === id) as Form
  it('lead to it, until somebody changes what they ask', () => {
    expect(readyForms('es').map((form) => screenOf(form, 'es'))).toEqual([
      null,
      null,
      'incoming',
      'message',
      null,
      null,
      null
    ])
    expect(screenOf({ ...ready('ready-incoming'), name: 'Llamada', wanted: ['lead'] }, 'es')).toBe('incoming')
    const [first, ...others] = ready('ready-incoming').sections
    const changed = { ...ready('ready-incoming'), sections: [{ ...first, name: 'Quién' } as typeof first, ...others] }
    expect(screenOf(changed as Form, 'es')).toBe(null)
    expect(screenOf(aForm(), 'es')).toBe(null)
  })
})

describe('a form as a file', () => {
  it('comes back as it was, whatever its version', () => {
    for (const form of readyForms('el')) {
      expect(formFrom(formText({ ...form, version: 9 }), 'a.json')).toEqual({ ...form, version: 1 })
    }
  })
  it('is refused with a sentence when it is none', () => {
    const other = (change: (file: Record<string, unknown>) => void) => {
      const file = JSON.parse(formText(aForm())) as Record<string, unknown>
      change(file)
      return () => formFrom(JSON.stringify(file), 'a.json')
    }
    expect(kindOf(() => formFrom('%PDF-1.7', 'a.json'))).toBe('not-a-form')
    expect(kindOf(() => formFrom('null', 'a.json'))).toBe('not-a-form')
    expect(kindOf(other((file) => Object.assign(file, { version: 2 })))).toBe('newer-version')
    expect(kindOf(other((file) => Object.assign(file, { format: 'other' })))).toBe('not-a-form')
    expect(kindOf(other((file) => Object.assign(file, { form: aForm('f', []) })))).toBe('not-a-form')
    expect(kindOf(other((file) => Object.assign(file, { form: aForm('f', [field('a'), field('a')]) })))).toBe(
      'not-a-form'
    )
    expect(kindOf(other((file) => Object.assign(file, { form: aForm('../../x') })))).toBe('not-a-form')
  })
})

const anyId = fc.constantFrom('f', 'g', 'ready-complaint', 'ready-meeting')
const anyForm = fc
  .record({
    id: anyId,
    names: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom(...fieldKinds)
  })
  .map(({ id, names, kind }) =>
    aForm(
      id,
      [...new Set(names)].map((name) => field(name, { kind, choices: ['x', 'y'], columns: ['p', 'q'] }))
    )
  )
const anyValues = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'z'),
  fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string()), fc.array(fc.array(fc.string(), { maxLength: 8 })))
) as fc.Arbitrary<Sheet['values']>
const anyFormAct = fc.oneof(
  fc
    .record({ form: anyForm, values: anyValues, id: fc.constantFrom('x', 'y') })
    .map(({ form, values, id }) => put(aSheet(form, values, id))),
  fc.constantFrom('x', 'y').map((sheet) => act({ kind: 'sheet-away', dossier: 'ana', sheet })),
  anyForm.map((form) => act({ kind: 'form', form })),
  anyId.map((form) => act({ kind: 'form-away', form }))
)

describe('acts of forms', () => {
  it('are undone exactly, in any order, and touch what they say', () => {
    fc.assert(
      fc.property(fc.array(anyFormAct, { maxLength: 8 }), (all) => {
        let documents: Documents = papers()
        const steps: { before: Documents; inverse: ReturnType<typeof applyAct>['inverse'] }[] = []
        for (const one of all) {
          expect(actSchema.safeParse(one).success).toBe(true)
          const before = documents
          const done = applyAct(documents, one)
          const touched = documentsOf(one)
          for (const key of Object.keys(before)) {
            if (!touched.includes(key as never)) expect(done.documents[key]).toBe(before[key])
          }
          for (const sheet of sheetsIn(done.documents)) expect(sheetSchema.safeParse(sheet).success).toBe(true)
          steps.push({ before, inverse: done.inverse })
          documents = done.documents
        }
        for (const { before, inverse } of steps.reverse()) {
          documents = applyInverse(documents, inverse).documents
          expect(documents).toEqual(before)
        }
      }),
      { numRuns: runs }
    )
  })
})
