import type { LocalText } from '@shared/contract/condition'
import type { Item } from '@shared/contract/item'
import { fieldsOf } from '@shared/domain/forms'
import { givenPlaceholders, isFillable } from '@shared/domain/items-document'

const profile = ['profile.name', 'profile.number', 'profile.department', 'profile.phone']

/** Everything a line of a paper can take from the case. */
export const placeholdersFor = (item: Pick<Item, 'form' | 'flow'>): string[] =>
  [
    ...profile,
    ...fieldsOf(item.form).map(({ id }) => id),
    ...(item.form.figures ?? []).map(({ id }) => `figure:${id}`),
    ...item.flow.steps.flatMap(({ id, form }) =>
      form ? fieldsOf(form).map(field => `step:${id}.${field.id}`) : [],
    ),
    ...givenPlaceholders,
  ].filter(name => isFillable(item, name))

/** The line with a placeholder at its end, in both languages. */
export const withPlaceholder = (line: LocalText, name: string): LocalText => ({
  'zh-CN': `${line['zh-CN']}{${name}}`,
  en: line.en === '' ? '' : `${line.en}{${name}}`,
})
