import type { LocalText } from '@shared/contract/condition'
import type { Field, Form } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import { beginField } from './fields'
import { freshId, moved, without, withLine, withPart } from './parts'

export type FormSection = Form['sections'][number]

/** Where a form stands in an item: its own, or what the person of a step fills in. */
export type FormPlace = 'form' | `flow.steps.${string}.form`

const stepOf = (place: FormPlace): string => place.split('.')[2] ?? ''

export const formAt = (item: Item, place: FormPlace): Form | undefined =>
  place === 'form' ? item.form : item.flow.steps.find(({ id }) => id === stepOf(place))?.form

/** The item with a form put in; a step's form that is gone leaves the step without one. */
export const withForm = (item: Item, place: FormPlace, form: Form | undefined): Item => {
  if (place === 'form') return form ? { ...item, form } : item
  const steps = item.flow.steps.map(step => (step.id === stepOf(place) ? withPart(step, 'form', form) : step))
  return { ...item, flow: { steps } }
}

export const withSection = (form: Form, section: FormSection): Form => ({
  ...form,
  sections: withLine(form.sections, section),
})

/** A page begins with one question: a page without any cannot be saved. */
export const addSection = (form: Form, title: LocalText, label: LocalText): [form: Form, id: string] => {
  const id = freshId('p')
  const fields = [beginField('text', freshId('f'), label)]
  return [{ ...form, sections: [...form.sections, { id, title, fields }] }, id]
}

export const moveSection = (form: Form, id: string, by: -1 | 1): Form => {
  const from = form.sections.findIndex(section => section.id === id)
  return { ...form, sections: moved(form.sections, from, from + by) }
}

export const removeSection = (form: Form, id: string): Form => ({
  ...form,
  sections: form.sections.filter(section => section.id !== id),
})

export const addField = (form: Form, section: string, field: Field): Form => ({
  ...form,
  sections: form.sections.map(each =>
    each.id === section ? { ...each, fields: [...each.fields, field] } : each,
  ),
})

export const withField = (form: Form, field: Field): Form => ({
  ...form,
  sections: form.sections.map(section => ({ ...section, fields: withLine(section.fields, field) })),
})

/** Without a question; a page that has no other goes with it. */
export const removeField = (form: Form, id: string): Form => ({
  ...form,
  sections: form.sections
    .map(section => ({ ...section, fields: section.fields.filter(field => field.id !== id) }))
    .filter(({ fields }) => fields.length > 0),
})

const whereIs = (form: Form, id: string): [section: number, field: number] => {
  const section = form.sections.findIndex(({ fields }) => fields.some(field => field.id === id))
  return [section, form.sections[section]?.fields.findIndex(field => field.id === id) ?? -1]
}

/** A question one place further up or down; over the edge of its page it goes to the next one. */
export const moveField = (form: Form, id: string, by: -1 | 1): Form => {
  const [at, index] = whereIs(form, id)
  const here = form.sections[at]
  const field = here?.fields[index]
  if (!here || !field) return form
  const to = index + by
  if (to >= 0 && to < here.fields.length)
    return withSection(form, { ...here, fields: moved(here.fields, index, to) })
  const next = form.sections[at + by]
  if (!next || here.fields.length === 1) return form
  const left = withSection(form, { ...here, fields: without(here.fields, index) })
  return withSection(left, {
    ...next,
    fields: by === 1 ? [field, ...next.fields] : [...next.fields, field],
  })
}

/** The questions asked before this one, which is what its conditions may ask for. */
export const fieldsBefore = (form: Form, id: string): Field[] => {
  const all = form.sections.flatMap(({ fields }) => fields)
  const index = all.findIndex(field => field.id === id)
  return index < 0 ? all : all.slice(0, index)
}
