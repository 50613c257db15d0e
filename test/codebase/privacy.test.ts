import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inventory, keeps, purposes } from '../../shared/catalogue/privacy'
import { unsealingSchema, sealSchema } from '../../shared/contract/anonymity'
import { correctionSchema } from '../../shared/contract/correction'
import { chainSchema, headSchema, refusalSchema } from '../../shared/contract/audit'
import { caseSchema, taskSchema } from '../../shared/contract/case'
import { eventSchema } from '../../shared/contract/event'
import { jobPartSchema, jobSchema } from '../../shared/contract/job'
import { fileSchema } from '../../shared/contract/file'
import { bindCodeSchema, bindingSchema, departmentSchema, personSchema } from '../../shared/contract/person'
import { consentSchema, limitSchema, markSchema, retentionSchema } from '../../shared/contract/privacy'
import { phrasesSchema } from '../../shared/contract/phrases'
import { watchSchema } from '../../shared/contract/queue'
import { importRowsSchema, importSchema } from '../../shared/contract/roster'

// Reliability P3: a stored field nobody gave a purpose and a retention to does not get in.

const root = path.resolve(__dirname, '../..')
const documents: Record<string, unknown> = {
  ...{
    cases: caseSchema,
    tasks: taskSchema,
    events: eventSchema,
    people: personSchema,
    departments: departmentSchema,
  },
  ...{ files: fileSchema, marks: markSchema, limits: limitSchema, chains: chainSchema, heads: headSchema },
  ...{
    refusals: refusalSchema,
    imports: importSchema,
    importRows: importRowsSchema,
    bindings: bindingSchema,
  },
  ...{
    bindCodes: bindCodeSchema,
    consents: consentSchema,
    retention: retentionSchema,
    seals: sealSchema,
    corrections: correctionSchema,
  },
  unsealings: unsealingSchema,
  ...{ jobs: jobSchema, jobParts: jobPartSchema },
  watches: watchSchema,
  phrases: phrasesSchema,
}

interface Schema {
  _zod: {
    def: {
      type: string
      shape?: Record<string, Schema>
      element?: Schema
      innerType?: Schema
      options?: Schema[]
    }
  }
}

/** Paths of the values a schema stores: `onBehalf.contactPhone`, `owed.to`. */
const pathsOf = (schema: Schema, at = ''): string[] => {
  const { type, shape, element, innerType, options } = schema._zod.def
  if (type === 'object' && shape)
    return Object.entries(shape).flatMap(([key, field]) => pathsOf(field, at ? `${at}.${key}` : key))
  const inner = element ?? innerType
  if (inner) return pathsOf(inner, at)
  if (type === 'union' && options) return [...new Set(options.flatMap(option => pathsOf(option, at)))]
  return [at]
}

const covers = (field: string, found: string) =>
  field === found || field === '*' || (field.endsWith('.*') && found.startsWith(field.slice(0, -1)))

const entriesOf = (collection: string) => (inventory[collection] ?? []).flatMap(({ fields }) => fields)

test('every declared collection is in the inventory, and nothing else', () => {
  const { collections } = JSON.parse(
    readFileSync(path.join(root, 'shared/contract/collections.json'), 'utf8'),
  ) as {
    collections: { name: string }[]
  }
  expect(Object.keys(inventory).sort()).toEqual(collections.map(({ name }) => name).sort())
})

test.each(Object.keys(documents))(
  'every stored field of %s has one purpose and one retention',
  collection => {
    for (const found of pathsOf(documents[collection] as Schema))
      expect([found, entriesOf(collection).filter(field => covers(field, found)).length]).toEqual([found, 1])
  },
)

test.each(Object.keys(documents))('no entry of %s speaks of a field that is not stored', collection => {
  const stored = pathsOf(documents[collection] as Schema)
  for (const field of entriesOf(collection))
    expect([field, stored.some(found => covers(field, found))]).toEqual([field, true])
})

test('everything about people ends one day, or is ids only, sealed, or removed when they ask', () => {
  for (const entries of Object.values(inventory))
    for (const { purpose, keep, fields } of entries) {
      expect(purposes[purpose]).toBeDefined()
      const lasting = keeps[keep].days === null && !['trace', 'asked', 'sealed', 'system'].includes(keep)
      expect([fields, lasting]).toEqual([fields, false])
    }
})
