import type { Item } from '../contract/item'
import type { ItemCheck } from '../contract/item-words'
import { adviseOn } from './check-item-advice'
import { conditionsBegunWrongly } from './check-item-conditions'
import { checkFlow } from './check-item-flow'
import { checkFormDefinition } from './check-item-form'
import { checkParts } from './check-item-parts'
import { fieldsOf } from './forms'

/** What {@link checkItem} says of a definition whose shape is right; without a schema, so that the phone can ask it at every stroke. */
export const checkSound = (item: Item): ItemCheck => {
  const fields = fieldsOf(item.form)
  return {
    refused: [
      ...conditionsBegunWrongly(item),
      ...checkFormDefinition(item.form, 'form'),
      ...checkParts(item, fields),
      ...checkFlow(item.flow, fields),
    ],
    pointedOut: adviseOn(item),
  }
}
