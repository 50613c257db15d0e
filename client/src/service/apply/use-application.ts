import { useRef, useState } from 'react'
import type { FormContext } from '@shared/contract/form'
import type { ItemViewAnswer } from '@shared/contract/items'
import { checkBooking } from '@shared/domain/items-booking'
import { newRequestKey } from '@/cloud/request-key'
import { typedOf } from '@/parts/form/typed'
import { useForm } from '@/parts/form/use-form'
import { keepItemDraft, readItemDraft, type ItemDraft } from '@/parts/items/item-draft'
import { usePages } from '../form/use-pages'

const beginDraft = ({ item, prefill }: ItemViewAnswer): ItemDraft =>
  readItemDraft(item.id) ?? {
    requestKey: newRequestKey(),
    version: item.version,
    typed: typedOf(item.form, prefill),
    page: '',
    checked: false,
  }

/** An application being written: its draft, its form and its pages. */
export const useApplication = (answer: ItemViewAnswer, context: FormContext) => {
  const { item } = answer
  const [draft, setDraft] = useState(() => beginDraft(answer))
  const [kept, setKept] = useState(true)
  // Two changes may come before the screen is drawn anew (a tap while a photo ends): each builds on the other.
  const latest = useRef(draft)
  const change = (more: Partial<ItemDraft>) => {
    latest.current = { ...latest.current, ...more }
    setDraft(latest.current)
    setKept(keepItemDraft(item.id, latest.current))
  }
  const work = useForm({
    form: item.form,
    context,
    typed: draft.typed,
    change: (field, value) => {
      const { typed } = latest.current
      const fresh =
        typeof value === 'function' ? (value as (before: unknown) => unknown)(typed[field]) : value
      change({ typed: { ...typed, [field]: fresh } })
    },
    alsoCheck: values => checkBooking(item, values),
  })
  return { draft, change, work, kept, pages: usePages(work, draft, change) }
}
