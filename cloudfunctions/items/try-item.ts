import { refuse, type Refusal } from '@shared/contract/codes'
import type { ItemChange, TryAnswer } from '@shared/contract/items-managed'
import type { Actor, Person } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { isSkipped } from '@shared/domain/flows'
import { seatsOf } from '@shared/domain/flows-seats'
import { checkForm } from '@shared/domain/forms'
import { figuresOf } from '@shared/domain/forms-figures'
import { feeOf, materialsFor } from '@shared/domain/items'
import { checkBooking } from '@shared/domain/items-booking'
import { changesBetween } from '@shared/domain/items-change'
import { documentsFor } from '@shared/domain/items-document'
import type { Settings } from '../platform/settings'
import { contextOf } from './applicant'
import { deskFor, type DeskNeeds } from './desk'
import { storedItem } from './manage-items'

/** What trying needs from other features. */
export interface TryNeeds extends DeskNeeds {
  settings(): Promise<Settings>
  person(id: string): Promise<Person | null>
  nameOf(id: string): Promise<string>
}

/**
 * What a draft (or what is in force) would make of these answers, had the caller handed them in now: problems, figures,
 * fee, who would get each step, the papers. Keeps nothing and tells nobody.
 */
export const tryItem =
  (needs: TryNeeds) =>
  async (
    asked: { id: string; values: Record<string, unknown> },
    actor: Actor,
    now: number,
    language: Language,
  ): Promise<TryAnswer | Refusal> => {
    const stored = await storedItem(asked.id)
    const person = await needs.person(actor.id)
    if (!stored || !person) return refuse('NOT_FOUND')
    const item = stored.definition
    const context = contextOf(person, (await needs.settings()).zone, now)
    const { values, problems } = checkForm(item.form, asked.values, context)
    const subject = { requester: actor.id, values, context }
    const desk = await deskFor(needs, { caseId: 'try', requester: actor.id, item, named: [] }, now)
    const steps = item.flow.steps.map(async step => {
      const skipped = isSkipped(step, subject)
      const owners = skipped ? [] : seatsOf(step, subject, desk)
      return {
        ...{ step: step.id, name: step.name, kind: step.kind, skipped },
        ownerNames: await Promise.all(owners.map(seat => needs.nameOf(seat.person))),
      }
    })
    const given = { today: context.todayOn, code: 'XXXX-XXXX-XXXX', number: '000000-XXXXXX', validUntil: '' }
    return {
      problems: [...problems, ...checkBooking(item, values)],
      figures: figuresOf(item.form, values, context),
      materials: materialsFor(item, values, context).map(({ material, needed }) => ({
        ...{ name: material.name, needed },
      })),
      feeFen: feeOf(item, values, context),
      steps: await Promise.all(steps),
      documents: documentsFor(item, { values, context, given }, language),
    }
  }

/** What changed between two versions; 0 is the draft. */
export const compareVersions = async (asked: {
  id: string
  before: number
  after: number
}): Promise<{ changes: ItemChange[] } | Refusal> => {
  const [before, after] = await Promise.all([
    storedItem(asked.id, asked.before),
    storedItem(asked.id, asked.after),
  ])
  return before && after
    ? { changes: changesBetween(before.definition, after.definition) }
    : refuse('NOT_FOUND')
}
