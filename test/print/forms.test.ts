import { beforeAll, describe, expect, it } from 'vitest'
import { loadFonts } from '../../electron/print/fonts.ts'
import { typeset } from '../../electron/print/typeset.ts'
import { type Field, type Form, fieldsOf } from '../../shared/form.ts'
import { readyForms } from '../../shared/forms/readyForms.ts'
import { packForBlanks, packForDossiers, packForFilled } from '../../shared/pack.ts'
import type { Sheet, Value } from '../../shared/sheet.ts'
import { languages } from '../../shared/words.ts'
import { aClient, at, binder, fontFolder, letters, settings } from './clients.ts'
import { faultsIn, fontsIn, pagesOf, textIn } from './pdf.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

const answered = (field: Field, text: string): Value => {
  switch (field.kind) {
    case 'yes-no':
      return false
    case 'one-of':
      return field.choices?.[0] ?? ''
    case 'several-of':
      return field.choices ?? []
    case 'table':
      return [field.columns?.map((_, n) => `Cell ${n}`) ?? []]
    case 'day':
      return '2026-10-20'
    case 'number':
    case 'money':
      return '1 250,50'
    default:
      return text
  }
}
const filled = (form: Form, text: string): Sheet => ({
  id: 'sheet',
  form,
  values: Object.fromEntries(fieldsOf(form).map((field) => [field.id, answered(field, text)])),
  filled: at('2026-10-05'),
  by: 'Ana'
})

describe('forms on paper', () => {
  it('hold every question and every answer in five languages, sound and with their fonts', async () => {
    for (const language of languages) {
      const forms = readyForms(language)
      const blank = await typeset(packForBlanks(forms, settings(language)), canPrint)
      const text = flat(textIn(blank))
      for (const form of forms) {
        expect(text).toContain(flat(form.name))
        for (const { label, choices = [], columns = [] } of fieldsOf(form)) {
          for (const one of [label, ...choices, ...columns]) expect(text).toContain(flat(one))
        }
      }
      const full = await typeset(
        packForFilled(
          aClient(),
          forms.map((form) => filled(form, letters[language])),
          settings(language)
        ),
        canPrint
      )
      const said = flat(textIn(full))
      expect(said.split(flat(letters[language])).length - 1).toBe(
        forms.flatMap(fieldsOf).filter(({ kind }) => kind === 'text' || kind === 'long').length
      )
      for (const bytes of [blank, full]) {
        expect(faultsIn(bytes)).toBe('')
        expect(fontsIn(bytes).filter((font) => !font.isEmbedded)).toEqual([])
      }
    }
  }, 240_000)

  it('blank ones bear no code of anybody; filled ones say whose, when, by whom, and bear the code', async () => {
    const [form] = readyForms('en') as [Form]
    expect(textIn(await typeset(packForBlanks([form], settings()), canPrint))).not.toContain('4X226')
    const text = textIn(await typeset(packForFilled(aClient(), [filled(form, 'x')], settings()), canPrint))
    expect(text).toContain('Danube Mills d.o.o. · filled in 5 October 2026 · Ana')
    expect(text).toContain('4X226')
    expect(text).not.toContain('missing')
  }, 240_000)

  it('write abbreviations out, and say how many answers are missing', async () => {
    const [form] = readyForms('en') as [Form]
    const sheet = filled(form, 'Sent KP')
    const must = fieldsOf(form).filter((field) => field.must)
    for (const { id } of must.slice(0, 2)) delete sheet.values[id]
    const own = { ...binder, abbreviations: [{ short: 'KP', long: 'commercial proposal' }] }
    const text = textIn(await typeset(packForFilled(aClient(), [sheet], settings('en', { binder: own })), canPrint))
    expect(text).toContain('Sent KP (commercial proposal)')
    expect(text).toContain('2 answers are missing')
  }, 240_000)

  it('run over as many pages as a table of 200 rows takes, and lose no cell', async () => {
    const form: Form = {
      id: 'table',
      version: 1,
      name: 'Prices',
      sections: [
        { id: 's', name: '', fields: [{ id: 'f', label: 'Prices', kind: 'table', columns: ['What', 'How much'] }] }
      ]
    }
    const rows = Array.from({ length: 200 }, (_, n) => [`Article ${n}.`, `${n},00`])
    const bytes = await typeset(
      packForFilled(aClient(), [{ ...filled(form, ''), values: { f: rows } }], settings()),
      canPrint
    )
    const pages = pagesOf(bytes)
    expect(pages).toBeGreaterThan(3)
    const whole = textIn(bytes)
    for (let n = 0; n < 200; n++) expect(whole).toContain(`Article ${n}.`)
    expect(textIn(bytes, pages)).toContain(`page ${pages} of ${pages}`)
    expect(textIn(bytes, pages)).toContain('Danube Mills d.o.o. · Prices')
  }, 240_000)

  it('go with a dossier, their pages counted with its own; blank ones bear its name', async () => {
    const [form] = readyForms('en') as [Form]
    const dossier = { ...aClient(), sheets: [filled(form, 'Rye')] }
    const parts = { card: true, entries: 3, slips: true, stamps: false, forms: true, blanks: [form.id] }
    const pack = packForDossiers([dossier], parts, settings(), undefined, () => ({ forms: [form], read: new Map() }))
    const bytes = await typeset(pack, canPrint)
    const pages = pagesOf(bytes)
    for (let page = 1; page <= pages; page++) {
      expect(textIn(bytes, page)).toContain(`page ${page} of ${pages}`)
      expect(textIn(bytes, page)).toContain('4X226')
    }
    expect(textIn(bytes, 2)).toContain('Rye')
    expect(textIn(bytes, 3)).toContain('Danube Mills d.o.o.')
  }, 240_000)
})
