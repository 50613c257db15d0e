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
  /** Of a student: who answers for them (辅导员), a person's id. */
  counsellor: z.exactOptional(idSchema),
  /** Four-digit years, and 本科、硕士 … as the school writes it: what items ask of a record. */
  enrolledYear: z.exactOptional(z.int()),
  joinedYear: z.exactOptional(z.int()),
  level: z.exactOptional(z.string().check(z.maxLength(20))),
  identities: z.array(z.string()),
  /** Ids this person had before the identity was bound to their number: cases filed then stay theirs. */
  formerly: z.exactOptional(z.array(idSchema)),
  /** Keyed hash of one more fact of the roster, to bind by; what it was is not stored. */
  fact: z.exactOptional(z.string()),
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
  /** The platform identity of this call; never leaves the server. */
  identity?: string
  /** Ids of the same person from before they were bound. */
  also?: readonly string[]
  /** Whether an alias of an anonymous case stands for this person; decided by a key, not by a list. */
  ownsAlias?(alias: string): boolean
}

/** What the phone knows of who is using it. */
export interface MeAnswer {
  id: string
  name: string
  bound: boolean
  /** Not linked yet, but the school's sign-in has shown who it is: one tap links. */
  proven?: true
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

/** `people.bind`: links this WeChat or web identity to a school number, once. One of `fact` and `code` is needed. */
export const bindRequest = z.strictObject({
  number: z.string().check(z.regex(/^[A-Za-z0-9-]{2,24}$/)),
  name: textOf(1, 40),
  fact: z.exactOptional(z.string().check(z.regex(/^[0-9A-Za-z]{4,8}$/))),
  code: z.exactOptional(z.string().check(z.regex(/^[0-9a-zA-Z-]{8,12}$/))),
})
/** `people.claimAdministrator`: the one-time code of the deployment makes its bearer the first administrator. */
export const claimAdministratorRequest = z.strictObject({
  code: z.string().check(z.regex(/^[0-9a-zA-Z-]{16,40}$/)),
  number: z.string().check(z.regex(/^[A-Za-z0-9-]{2,24}$/)),
  name: textOf(1, 40),
})
export interface BindAnswer {
  id: string
  name: string
}

/** `people.find`: one person of the roster, by number or id; for the window and administrators. */
export const findPersonRequest = z.strictObject({
  number: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9-]{2,24}$/))),
  id: z.exactOptional(idSchema),
})
export interface PersonRow {
  id: string
  name: string
  number: string
  kind: Person['kind']
  department?: string
  bound: boolean
  left: boolean
  grants: Grant[]
}
/** `people.unbind`: at the office's window, when a phone was lost or the wrong person was bound. */
export const unbindRequest = z.strictObject({ person: idSchema, reason: textOf(2, 200) })
/** `people.issueCode`: a one-time code to bind with, for whom the roster has no fact. */
export const issueCodeRequest = z.strictObject({ person: idSchema })
export interface IssueCodeAnswer {
  code: string
  endsAt: number
}
/** `people.grant` and `people.revoke`: roles with scope and dates; what was granted stays readable. */
export const grantRequest = z.strictObject({ person: idSchema, ...grantSchema.shape })
export const revokeRequest = z.strictObject({
  person: idSchema,
  role: z.enum(roles),
  department: z.exactOptional(idSchema),
})

/** Collection `bindings`: which person an identity speaks for. `_id` is a keyed hash of the identity. */
export const bindingSchema = z.strictObject({
  _id: z.string(),
  person: z.nullable(idSchema),
  /** Whom the school's single sign-on has shown this identity to be; linked once they agree. */
  proven: z.exactOptional(idSchema),
  at: instantSchema,
})
export type Binding = z.infer<typeof bindingSchema>

/** Collection `bindCodes`: one-time codes as keyed hashes. `_id` = person, or `firstAdministrator`. */
export const bindCodeSchema = z.strictObject({
  _id: idSchema,
  hash: z.string(),
  endsAt: instantSchema,
  usedAt: z.exactOptional(instantSchema),
})
export type BindCode = z.infer<typeof bindCodeSchema>
