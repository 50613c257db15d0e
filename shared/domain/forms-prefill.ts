import type { Field, Form, FormContext, Profile, Values } from '../contract/form'
import type { PrefillSource } from '../contract/form-words'
import { checkAnswer, fieldsOf } from './forms'

const recorded: Record<Exclude<PrefillSource, 'last'>, (profile: Profile) => string | undefined> = {
  'profile.name': profile => profile.name,
  'profile.number': profile => profile.number,
  'profile.phone': profile => profile.phone,
  'profile.department': profile => profile.department,
}

const sourceOf = (field: Field): PrefillSource | undefined =>
  field.type === 'note' ? undefined : field.prefill

/** What a form begins with: from the requester's record or their last answers, and only what would still pass. */
export const prefillForm = (form: Form, context: FormContext, last: Values = {}): Values => {
  const values: Values = {}
  for (const field of fieldsOf(form)) {
    const source = sourceOf(field)
    if (source === undefined) continue
    const known = source === 'last' ? last[field.id] : recorded[source](context.profile)
    if (known === undefined) continue
    const outcome = checkAnswer(field, known, { path: field.id, context })
    if ('value' in outcome) values[field.id] = outcome.value
  }
  return values
}
