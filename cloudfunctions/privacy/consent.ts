import { inventory, keeps, PRIVACY_VERSION, purposes, type Entry } from '@shared/catalogue/privacy'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { Actor } from '@shared/contract/person'
import type { PrivacyAnswer } from '@shared/contract/privacy'
import type { Language } from '@shared/contract/words'
import { recordAccess } from '../platform/audit'
import { putConsent, readConsent } from './privacy.store'

type Done = Record<string, never> | Refusal

const described = (entries: readonly (Entry & { collection: string })[], language: Language) => {
  const groups = new Map<string, { purpose: string; keep: string; fields: string[] }>()
  for (const { purpose, keep, fields, collection } of entries) {
    if (purpose === 'run') continue
    const key = `${purpose}:${keep}`
    const group = groups.get(key) ?? {
      purpose: purposes[purpose][language],
      keep: keeps[keep][language],
      fields: [],
    }
    group.fields.push(...fields.map(field => `${collection}.${field}`))
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The privacy notice as data, from the inventory itself, and what this person agreed to. */
export const viewPrivacy = async (actor: Actor, language: Language): Promise<PrivacyAnswer> => {
  const consent = await readConsent(actor.id)
  const entries = Object.entries(inventory).flatMap(([collection, found]) =>
    found.map(one => ({ ...one, collection })),
  )
  const valid = consent && consent.withdrawnAt === undefined
  return {
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

/** Takes the agreement back: from now on nothing personal is taken any more. */
export const withdrawConsent = async (actor: Actor, now: number): Promise<Done> => {
  const consent = await readConsent(actor.id)
  if (!consent || consent.withdrawnAt !== undefined) return {}
  await putConsent({ ...consent, withdrawnAt: now })
  const by = { id: actor.id, role: 'requester' }
  await recordAccess({ about: actor.id, command: 'withdrawConsent', actor: by, at: now })
  return {}
}
