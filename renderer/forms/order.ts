import type { Field, Form, Section } from '../../shared/form.ts'
import type { Id } from '../../shared/id.ts'

/** A form with one of its fields changed; null takes it out. */
export const withField = (form: Form, id: Id, change: Partial<Field> | null): Form => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    fields: section.fields.flatMap((field) => (field.id === id ? (change ? [{ ...field, ...change }] : []) : [field]))
  }))
})

/** A form with one of its sections changed. Taken out (null), its fields go to the one before it, or with the last one nowhere. */
export function withSection(form: Form, id: Id, change: Partial<Section> | null): Form {
  if (change) {
    return {
      ...form,
      sections: form.sections.map((section) => (section.id === id ? { ...section, ...change } : section))
    }
  }
  const at = form.sections.findIndex((section) => section.id === id)
  const gone = form.sections[at]
  if (!gone || form.sections.length < 2) return form
  const heir = form.sections[at === 0 ? 1 : at - 1] as Section
  return {
    ...form,
    sections: form.sections
      .filter((section) => section !== gone)
      .map((section) =>
        section === heir
          ? { ...heir, fields: at === 0 ? [...gone.fields, ...heir.fields] : [...heir.fields, ...gone.fields] }
          : section
      )
  }
}

/** A form with a field one place earlier (-1) or later (1); over the end of a section it goes into the next one. */
export function stepped(form: Form, id: Id, way: 1 | -1): Form {
  const at = form.sections.findIndex(({ fields }) => fields.some((field) => field.id === id))
  const section = form.sections[at]
  if (!section) return form
  const n = section.fields.findIndex((field) => field.id === id)
  const field = section.fields[n] as Field
  const beside = section.fields[n + way]
  if (beside) return laid(form, id, beside.id, way === 1 ? 'after' : 'before')
  const next = form.sections[at + way]
  if (!next) return form
  return {
    ...form,
    sections: form.sections.map((one) => {
      if (one === section) return { ...one, fields: one.fields.filter((other) => other !== field) }
      if (one === next) return { ...one, fields: way === 1 ? [field, ...one.fields] : [...one.fields, field] }
      return one
    })
  }
}

/** A form with a field laid before or after another one, in whichever section that lies. */
export function laid(form: Form, id: Id, beside: Id, edge: 'before' | 'after'): Form {
  const field = form.sections.flatMap(({ fields }) => fields).find((one) => one.id === id)
  if (!field || id === beside) return form
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      fields: section.fields
        .filter((one) => one !== field)
        .flatMap((one) => (one.id !== beside ? [one] : edge === 'before' ? [field, one] : [one, field]))
    }))
  }
}

/** A form with a section one place earlier (-1) or later (1); at an end it stays as it is. */
export function sectionStepped(form: Form, id: Id, way: 1 | -1): Form {
  const at = form.sections.findIndex((section) => section.id === id)
  const section = form.sections[at]
  const beside = form.sections[at + way]
  if (!section || !beside) return form
  return {
    ...form,
    sections: form.sections.map((one) => (one === section ? beside : one === beside ? section : one))
  }
}
