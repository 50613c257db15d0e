import { refuse, type Refusal } from '@shared/contract/codes'
import { itemSchema, type Item } from '@shared/contract/item'
import type { DefinitionAnswer, ItemVersionRow, ManagedItem } from '@shared/contract/items-managed'
import type { StoredItem } from '@shared/contract/items-stored'
import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { checkItem } from '@shared/domain/check-item'
import { unconfirmedSamples } from '@shared/domain/check-item-samples'
import { withoutSamples } from '@shared/domain/items-change'
import { recordAccess } from '../platform/audit'
import { initialsOfNames } from './initials'
import { freshHeads, readStored, samplesMayStand } from './items.store'
import { dropDraft, keepDraft, publishDraft, turnHead, versionsOf, type Stamp } from './managed.store'

/** What administering items needs from other features. */
export interface ManageNeeds {
  nameOf(id: string): Promise<string>
  departmentName(id: string, language: Language): Promise<string>
}

const record = ({ by, at, reason }: Stamp, item: string, what: string) =>
  recordAccess({
    ...{ about: `item-${item}`, command: 'changeItem', actor: { id: by, role: 'administrator' }, at },
    params: { item, what },
    ...(reason === undefined ? {} : { text: reason }),
  })

const headNow = async (id: string) => (await freshHeads()).find(({ _id }) => _id === id) ?? null

const answerOf = async ({ item, definition, version, revision }: StoredItem): Promise<DefinitionAnswer> => {
  const head = await headNow(item)
  return {
    ...{ definition, version: definition.version, isDraft: version === 0 },
    ...{ state: head?.state ?? 'draft', inForce: head?.version ?? 0 },
    revision: version === 0 ? revision : 0,
    check: checkItem(definition),
    samples: unconfirmedSamples(definition),
    samplesMustGo: !samplesMayStand(),
  }
}

/** A version of an item; without one the draft where there is one, else what is in force. */
export const storedItem = async (id: string, version?: number): Promise<StoredItem | null> => {
  if (version !== undefined) return readStored(id, version)
  const draft = await readStored(id, 0)
  const head = draft ? null : await headNow(id)
  return draft ?? (head && head.version > 0 ? readStored(id, head.version) : null)
}

/** All items with what is still to be done about them. */
export const manageItems =
  (needs: ManageNeeds) =>
  async (language: Language): Promise<{ rows: ManagedItem[] }> => {
    const rows = await Promise.all(
      (await freshHeads()).map(async ({ _id, version, state, draft, at, by }): Promise<ManagedItem[]> => {
        const found = await storedItem(_id)
        if (!found) return []
        const { definition } = found
        return [
          {
            ...{ id: _id, name: definition.name, category: definition.category, version, state, at },
            departmentName: await needs.departmentName(definition.department, language),
            hasDraft: draft,
            byName: await needs.nameOf(by),
            samplesLeft: unconfirmedSamples(definition).length,
            pointedOut: checkItem(definition).pointedOut.length,
          },
        ]
      }),
    )
    return { rows: rows.flat() }
  }

/** One definition with what the check says of it. */
export const viewDefinition = async (asked: {
  id: string
  version?: number | undefined
}): Promise<DefinitionAnswer | Refusal> => {
  const found = await storedItem(asked.id, asked.version)
  return found ? answerOf(found) : refuse('NOT_FOUND')
}

const refusedBy = (definition: unknown): Refusal | null => {
  const { refused } = checkItem(definition)
  const problems = refused.map(({ place, code, params }) => ({ path: place, problem: code, params }))
  return problems.length === 0 ? null : refuse('ITEM_REFUSED', { problems })
}

const keep = async (
  asked: { id: string; revision: number },
  definition: Item,
  actor: Actor,
  now: number,
): Promise<DefinitionAnswer | Refusal> => {
  // A new installation has its ten before it has an eleventh.
  await freshHeads()
  const kept = await keepDraft(asked.id, asked.revision, definition, { by: actor.id, at: now })
  return 'ok' in kept ? kept : answerOf(kept)
}

// Nobody has to spell a name out: initials nobody has written are worked out from the names.
const withInitials = (definition: Record<string, unknown>): Record<string, unknown> => {
  const { initials, name, tile } = definition
  if (!Array.isArray(initials) || initials.length > 0) return definition
  return { ...definition, initials: initialsOfNames([name, tile]) }
}

/**
 * Saves a draft. Refused: ITEM_REFUSED with the places where it is no definition at all; STALE. What would only keep it
 * from being published comes back as findings.
 */
export const saveDraft = async (
  asked: { id: string; revision: number; definition: Record<string, unknown> },
  actor: Actor,
  now: number,
): Promise<DefinitionAnswer | Refusal> => {
  const definition = withInitials({ ...asked.definition, id: asked.id })
  const parsed = itemSchema.safeParse(definition)
  if (!parsed.success) return refusedBy(definition) ?? refuse('INVALID_INPUT')
  return keep(asked, parsed.data, actor, now)
}

/** Throws the draft away; what is in force stays. */
export const discardDraft = async (
  asked: { id: string; revision: number },
  actor: Actor,
  now: number,
): Promise<Record<string, never> | Refusal> => {
  const refusal = await dropDraft(asked.id, asked.revision)
  if (refusal) return refusal
  await record({ by: actor.id, at: now }, asked.id, 'discard')
  return {}
}

/** Takes the mark "sample" from places somebody has looked at; a draft is begun where there is none. */
export const confirmSamples = async (
  asked: { id: string; revision: number; places: string[] },
  actor: Actor,
  now: number,
): Promise<DefinitionAnswer | Refusal> => {
  const found = await storedItem(asked.id)
  if (!found) return refuse('NOT_FOUND')
  await record({ by: actor.id, at: now, reason: asked.places.join(', ') }, asked.id, 'confirm')
  return keep(asked, withoutSamples(found.definition, asked.places), actor, now)
}

/**
 * Puts the draft in force. Refused: ITEM_REFUSED with places; SAMPLES_LEFT where this environment wants them confirmed
 * (row S14: nothing invented is published); STALE.
 */
export const publishItem = async (
  asked: { id: string; revision: number; reason: string },
  actor: Actor,
  now: number,
): Promise<DefinitionAnswer | Refusal> => {
  const draft = await readStored(asked.id, 0)
  if (!draft) return refuse('NOT_FOUND')
  const wrong = refusedBy(draft.definition)
  if (wrong) return wrong
  const samples = unconfirmedSamples(draft.definition)
  if (samples.length > 0 && !samplesMayStand())
    return refuse('SAMPLES_LEFT', { problems: samples.map(path => ({ path, problem: 'sample' })) })
  const stamp = { by: actor.id, at: now, reason: asked.reason }
  const published = await publishDraft(asked.id, asked.revision, stamp)
  if ('ok' in published) return published
  await record(stamp, asked.id, `publish ${published.version}`)
  return answerOf(published)
}

/** Takes an item out of the window, or puts it back. */
export const turnItem =
  (to: 'retired' | 'published') =>
  async (
    asked: { id: string; reason: string },
    actor: Actor,
    now: number,
  ): Promise<Record<string, never> | Refusal> => {
    const stamp = { by: actor.id, at: now, reason: asked.reason }
    const refusal = await turnHead(asked.id, to === 'retired' ? 'published' : 'retired', to, stamp)
    if (refusal) return refusal
    await record(stamp, asked.id, to === 'retired' ? 'retire' : 'bringBack')
    return {}
  }

/** Published versions, newest first. */
export const listVersions =
  (needs: ManageNeeds) =>
  async ({ id }: { id: string }): Promise<{ rows: ItemVersionRow[] } | Refusal> => {
    const head = await headNow(id)
    if (!head) return refuse('NOT_FOUND')
    const published = (await versionsOf(id)).filter(({ version }) => version > 0).reverse()
    const rows = published.map(async ({ version, at, by, reason = null }) => ({
      ...{ version, at, reason, byName: await needs.nameOf(by) },
      current: version === head.version,
    }))
    return { rows: await Promise.all(rows) }
  }
