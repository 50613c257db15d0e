import { itemSchema } from '../contract/item'
import type { ItemCheck } from '../contract/item-words'
import { conditionsBegunWrongly, refused } from './check-item-conditions'
import { checkSound } from './check-item-sound'

const MOST_SCHEMA_FINDINGS = 20

type Issues = readonly { path: PropertyKey[]; code?: string | undefined }[]

const schemaFindings = (issues: Issues): ItemCheck['refused'] =>
  issues
    .slice(0, MOST_SCHEMA_FINDINGS)
    .map(({ path, code }) => refused('schema', path.map(String).join('.'), { detail: code ?? 'invalid' }))

const within = (inner: string, outer: string): boolean => `${inner}.`.startsWith(`${outer}.`)

/**
 * Whether a definition may be saved: `refused` names, with its place, everything that could leave a case without an
 * owner or a next step, or that asks for what is not there; `pointedOut` is the flow check-up's advice. Data codes;
 * the sentences stand in shared/copy/forms.ts.
 */
export const checkItem = (definition: unknown): ItemCheck => {
  const parsed = itemSchema.safeParse(definition)
  if (!parsed.success) {
    const wrong = conditionsBegunWrongly(definition)
    const others = schemaFindings(parsed.error.issues).filter(
      ({ place }) => !wrong.some(found => within(place, found.place) || within(found.place, place)),
    )
    return { refused: [...wrong, ...others], pointedOut: [] }
  }
  return checkSound(parsed.data)
}
