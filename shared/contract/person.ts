import * as z from 'zod/mini'
import { idSchema, instantSchema, textOf } from './fields'
import { languages, personKinds, roles } from './words'

export { personKinds }

/** A role for a time and a scope. Without `until` it lasts; without `department` it holds everywhere. */
export const grantSchema = z.strictObject({
  role: z.enum(roles),
  department: z.exactOptional(idSchema),
  from: z.exactOptional(instantSchema),
  until: z.exactOptional(instantSchema),
})
export type Grant = z.infer<typeof grantSchema>

/** Collection `people`. `identities` are platform identities (`wx:…`, `web:…`) that speak for this person. */
export const personSchema = z.strictObject({
  _id: idSchema,
  name: z.string(),
  kind: z.enum(personKinds),
  /** School number; absent for people known by WeChat only. */
  number: z.exactOptional(z.string()),
  department: z.exactOptional(idSchema),
  phone: z.exactOptional(z.string()),
  identities: z.array(z.string()),
  grants: z.array(grantSchema),
  /** Has ever been given a grant: the roster of the office is read by it. */
  staff: z.boolean(),
  language: z.exactOptional(z.enum(languages)),
  /** Takes over while this person is away (AB角). */
  deputy: z.exactOptional(idSchema),
  awayFrom: z.exactOptional(instantSchema),
  awayUntil: z.exactOptional(instantSchema),
  left: z.exactOptional(instantSchema),
})
export type Person = z.infer<typeof personSchema>

/** Collection `departments`. `short` is the name people and the classifier use (后勤, 教务 …). */
export const departmentSchema = z.strictObject({
  _id: idSchema,
  short: z.string(),
  name: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
  phone: z.exactOptional(z.string()),
})
export type Department = z.infer<typeof departmentSchema>

/** Who acts, as the server knows them for this one call. */
export interface Actor {
  /** Person id; for people without a record, one made from their platform identity. */
  id: string
  /** Known to the school (a roster record), not just to WeChat. */
  bound: boolean
  grants: readonly Grant[]
}

/** What the phone knows of who is using it. */
export interface MeAnswer {
  id: string
  name: string
  bound: boolean
  kind: Person['kind']
  grants: { role: Grant['role']; department?: string; departmentName?: string }[]
  /** Has any role in the office: shows the staff part of the app. */
  staff: boolean
  language: Person['language'] | null
  unread: number
  departments: { id: string; short: string; name: Department['name'] }[]
}

export const setLanguageRequest = z.strictObject({ language: z.enum(languages) })

/** Looking for a colleague to hand something to: by name, or all of a department. */
export const findColleaguesRequest = z.strictObject({
  department: z.exactOptional(idSchema),
  name: z.exactOptional(textOf(1, 20)),
})
export interface Colleague {
  id: string
  name: string
  department: string
  roles: Grant['role'][]
  away: boolean
}
