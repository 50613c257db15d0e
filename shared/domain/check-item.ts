import { itemSchema } from '../contract/item'
import type { ItemCheck } from '../contract/item-words'
import { adviseOn } from './check-item-advice'
import { refused } from './check-item-conditions'
import { checkFlow } from './check-item-flow'
import { checkFormDefinition } from './check-item-form'
import { checkParts } from './check-item-parts'
import { fieldsOf } from './forms'

const MOST_SCHEMA_FINDINGS = 20

const schemaFindings = (definition: unknown): ItemCheck['refused'] => {
  const parsed = itemSchema.safeParse(definition)
  return parsed.success
    ? []
    : parsed.error.issues
        .slice(0, MOST_SCHEMA_FINDINGS)
        .map(issue =>
          refused('schema', issue.path.map(String).join('.'), { detail: issue.code ?? 'invalid' }),
        )
}

/**
 * Whether a definition may be saved: `refused` names, with its place, everything that could leave a case without an
 * owner or a next step, or that asks for what is not there; `pointedOut` is the flow check-up's advice. Data codes;
 * the sentences stand in shared/copy/forms.ts.
 */
export const checkItem = (definition: unknown): ItemCheck => {
  const parsed = itemSchema.safeParse(definition)
  if (!parsed.success) return { refused: schemaFindings(parsed.error.issues), pointedOut: [] }
  const item = parsed.data
  const fields = fieldsOf(item.form)
  return {
    refused: [
      ...checkFormDefinition(item.form, 'form'),
      ...checkParts(item, fields),
      ...checkFlow(item.flow, fields),
    ],
    pointedOut: adviseOn(item),
  }
}
