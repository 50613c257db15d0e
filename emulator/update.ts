import { update as applyModifier } from 'mingo'
import { checkFieldNames, checkUpdate } from './operators'
import { invalidParam, Refusal } from './refusal'
import { encode, type Doc } from './wire'

/** How a matched document changes: by operators, or replaced whole (doc().set). */
export type Change = { kind: 'modify'; modifier: Record<string, Doc> } | { kind: 'replace'; doc: Doc }

const NEEDS_ARRAY = ['$push', '$addToSet', '$pull', '$pullAll', '$pop']
const NEEDS_NUMBER = ['$inc', '$mul']

const failed = (why: string) => new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation] ${why}`)

/** Reads the `data` of a modify request; throws for what may not be written. */
export function readChange(data: unknown, merge: boolean): Change {
  if (merge) {
    checkUpdate(data)
    for (const operand of Object.values(data.$set ?? {})) checkFieldNames(operand)
    return { kind: 'modify', modifier: data }
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw invalidParam('a document must be an object')
  checkFieldNames(data)
  return { kind: 'replace', doc: data as Doc }
}

function existing(doc: Doc, path: string): unknown {
  let value: unknown = doc
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Doc)[part]
  }
  return value
}

// mingo passes over a field of the wrong type in silence; Mongo fails the write.
function checkTypes(doc: Doc, modifier: Record<string, Doc>): void {
  for (const [operator, fields] of Object.entries(modifier)) {
    for (const path of Object.keys(fields)) {
      const value = existing(doc, path)
      if (value === undefined) continue
      if (NEEDS_ARRAY.includes(operator) && !Array.isArray(value))
        throw failed(`${operator}: ${path} is not an array`)
      if (NEEDS_NUMBER.includes(operator) && typeof value !== 'number')
        throw failed(`${operator}: ${path} is not a number`)
    }
  }
}

/** The document after the change and its text; `doc` itself may be altered. */
export function changed(doc: Doc, change: Change): { doc: Doc; text: string } {
  if (change.kind === 'replace') {
    const replaced = { ...change.doc, _id: doc._id }
    return { doc: replaced, text: encode(replaced) }
  }
  checkTypes(doc, change.modifier)
  try {
    // The modifier's values may be shared between documents, so they are copied in.
    applyModifier(doc, change.modifier, [], {}, { cloneMode: 'deep' })
  } catch (error) {
    throw failed((error as Error).message)
  }
  return { doc, text: encode(doc) }
}
