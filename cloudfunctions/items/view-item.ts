import { refuse, type Refusal } from '@shared/contract/codes'
import type { FormContext } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import type { ItemShown, ItemViewAnswer, WhyNot } from '@shared/contract/items'
import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { prefillForm } from '@shared/domain/forms-prefill'
import { mayApply } from '@shared/domain/items'
import { holds, idsOf } from '@shared/domain/relations'
import { headOf, itemOf, lastOf, readStored } from './items.store'
import { contextFor, type ListNeeds } from './list-items'

/** An item without who exactly decides: everybody may read it. */
export const shownItem = ({ flow, ...item }: Item): ItemShown => ({
  ...item,
  flow: { steps: flow.steps.map(({ owners: _owners, copies: _copies, alarms: _alarms, ...step }) => step) },
})

interface Asked {
  id: string
  version?: number | undefined
  draft?: true | undefined
}

const found = async ({ id, version, draft }: Asked, actor: Actor, now: number): Promise<Item | Refusal> => {
  if (draft) {
    if (!holds(actor, 'administrator', now)) return refuse('FORBIDDEN')
    // Where nothing is being written, what is in force is tried.
    const written = await readStored(id, 0)
    if (written) return written.definition
  }
  const head = await headOf(id)
  if (!head || head.version === 0) return refuse('NOT_FOUND')
  const item = await itemOf(id, version ?? head.version)
  if (!item) return refuse('NOT_FOUND')
  return { ...item, state: head.state }
}

const whyNot = (item: Item, actor: Actor, context: FormContext | null): WhyNot | null => {
  if (actor.id === 'nobody') return 'signIn'
  if (!context) return 'binding'
  if (item.state === 'retired') return 'retired'
  return mayApply({ ...item, state: 'published' }, context) ? null : 'audience'
}

/** One item: what it is, who may apply, and for whom the school knows the form filled in as far as it can be. */
export const viewItem =
  (needs: ListNeeds) =>
  async (asked: Asked, actor: Actor, now: number, language: Language): Promise<ItemViewAnswer | Refusal> => {
    const item = await found(asked, actor, now)
    if ('ok' in item) return item
    const context = await contextFor(needs, actor, now)
    const takesLast = item.form.sections.some(({ fields }) =>
      fields.some(field => 'prefill' in field && field.prefill === 'last'),
    )
    const last = context && takesLast ? await lastOf(idsOf(actor), item.id) : null
    const why = whyNot(item, actor, context)
    return {
      item: shownItem(item),
      departmentName: await needs.departmentName(item.department, language),
      contactDepartmentName: await needs.departmentName(item.contact.department, language),
      context,
      prefill: context ? prefillForm(item.form, context, last?.application?.values) : {},
      mayApply: why === null,
      whyNot: why,
    }
  }
