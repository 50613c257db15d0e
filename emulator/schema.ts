import { readFileSync } from 'node:fs'

export type ScalarType = 'string' | 'number' | 'boolean'

/** One field of a declared index. `array`: the field holds a list and is indexed by its elements. */
export interface IndexField {
  path: string
  type: ScalarType
  direction: 1 | -1
  array: boolean
}

export interface DeclaredIndex {
  name: string
  unique: boolean
  fields: IndexField[]
}

export interface CollectionSchema {
  name: string
  access: string
  indexes: DeclaredIndex[]
}

export interface Schema {
  collections: CollectionSchema[]
}

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/
const PATH = /^[A-Za-z_][A-Za-z0-9_.]*$/

const refuse = (where: string, why: string): never => {
  throw new Error(`Schema: ${where}: ${why}`)
}

function checkIndex(collection: string, index: DeclaredIndex): DeclaredIndex {
  const where = `${collection}.${index.name}`
  if (!NAME.test(index.name)) refuse(where, 'bad index name')
  if (!index.fields?.length) refuse(where, 'an index needs fields')
  const fields = index.fields.map(field => ({
    ...field,
    direction: field.direction ?? 1,
    array: field.array ?? false,
  }))
  for (const field of fields) {
    if (!PATH.test(field.path)) refuse(where, `bad path ${field.path}`)
    if (!['string', 'number', 'boolean'].includes(field.type)) refuse(where, `bad type of ${field.path}`)
  }
  const arrays = fields.filter(field => field.array)
  if (arrays.length > 1) refuse(where, 'at most one array field')
  if (arrays.length && index.unique) refuse(where, 'a unique index over an array is not supported')
  return { name: index.name, unique: index.unique ?? false, fields }
}

function checkCollection(collection: CollectionSchema): CollectionSchema {
  if (!NAME.test(collection.name)) refuse(collection.name, 'bad collection name')
  const indexes = (collection.indexes ?? []).map(index => checkIndex(collection.name, index))
  const types = new Map<string, string>()
  for (const field of indexes.flatMap(index => index.fields)) {
    const kind = `${field.type}${field.array ? '[]' : ''}`
    if ((types.get(field.path) ?? kind) !== kind)
      refuse(collection.name, `${field.path} is declared with two types`)
    types.set(field.path, kind)
  }
  return { name: collection.name, access: collection.access ?? 'ADMINONLY', indexes }
}

/** Reads and checks the schema file; throws with the place of the first mistake. */
export function readSchema(file: string): Schema {
  const raw = JSON.parse(readFileSync(file, 'utf8')) as Schema
  return { collections: raw.collections.map(checkCollection) }
}
