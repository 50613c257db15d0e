import { inventory, keeps, PRIVACY_VERSION, purposes, type Entry } from '@shared/catalogue/privacy'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import type { MyRecord, PrivacyAnswer } from '@shared/contract/privacy'
import type { Language } from '@shared/contract/words'
import { idsOf } from '@shared/domain/relations'
import { recordAccess } from '../platform/audit'
import { putConsent, readConsent, readPerson } from './privacy.store'

type Done = Record<string, never> | Refusal

const described = (entries: readonly (Entry & { collection: string })[], language: Language) => {
  const groups = new Map<string, PrivacyAnswer['purposes'][number]>()
  for (const { purpose, keep, fields, collection } of entries) {
    if (purpose === 'run') continue
    const key = `${purpose}:${keep}`
    const group = groups.get(key) ?? {
      purpose: purposes[purpose][language],
      keep: keeps[keep][language],
      traceOnly: keep === 'trace',
      fields: [],
    }
    group.fields.push(...fields.map(field => `${collection}.${field}`))
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** What seeing one's record needs of people; handed in by routes.ts. */
export interface RecordNeeds {
  departmentName(id: string, language: Language): Promise<string>
}

const recordOf = async (actor: Actor, needs: RecordNeeds, language: Language): Promise<MyRecord | null> => {
  const person = actor.bound ? await readPerson(actor.id) : null
  if (!person) return null
  const { name, number = '', kind, phone, department } = person
  return {
    ...{ name, number, kind },
    ...(phone === undefined ? {} : { phone }),
    ...(department === undefined ? {} : { departmentName: await needs.departmentName(department, language) }),
  }
}

/** The privacy notice as data, from the inventory itself; what this person agreed to, and their record. */
export const viewPrivacy = async (
  actor: Actor,
  language: Language,
  needs: RecordNeeds,
): Promise<PrivacyAnswer> => {
  const consent = await readConsent(actor.id)
  const entries = Object.entries(inventory).flatMap(([collection, found]) =>
    found.map(one => ({ ...one, collection })),
  )
  const valid = consent && consent.withdrawnAt === undefined
  return {
    mine: await recordOf(actor, needs, language),
    version: PRIVACY_VERSION,
    purposes: described(entries, language),
    consent: valid ? { version: consent.version, at: consent.at } : null,
  }
}

/** Whether somebody agreed to the notice as it is now and did not take it back. */
export const hasConsented = async (person: string): Promise<boolean> => {
  const consent = await readConsent(person)
  return consent?.version === PRIVACY_VERSION && consent.withdrawnAt === undefined
}

/** Agrees to the notice in force; to another version STALE: what was read is not what holds. */
export const giveConsent = async (version: number, actor: Pick<Actor, 'id'>, now: number): Promise<Done> => {
  if (version !== PRIVACY_VERSION) return refuse('STALE')
  await putConsent({ _id: actor.id, version, at: now })
  const by = { id: actor.id, role: 'requester' }
  await recordAccess({ about: actor.id, command: 'consent', actor: by, at: now, params: { version } })
  return {}
}

/** Takes the agreement back: from now on nothing personal is taken any more, and what was under way stops. */
export const withdrawConsent =
  (needs: { stopUsing(ids: readonly string[]): Promise<void> }) =>
  async (actor: Actor, now: number): Promise<Done> => {
    const consent = await readConsent(actor.id)
    if (!consent || consent.withdrawnAt !== undefined) return {}
    await putConsent({ ...consent, withdrawnAt: now })
    await needs.stopUsing(idsOf(actor))
    const by = { id: actor.id, role: 'requester' }
    await recordAccess({ about: actor.id, command: 'withdrawConsent', actor: by, at: now })
    return {}
  }
