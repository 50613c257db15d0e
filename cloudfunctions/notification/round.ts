import type { Choices } from '@shared/contract/notification'
import { creditsLeft, emptyCredit, readChoices, spendCredit } from './notification.store'

/**
 * One round of deliveries, a tick's or one event's. What several messages ask of the same person is read once: what
 * they chose, and how many WeChat messages they still agreed to. What the round spends it counts itself; the database's
 * own balance never falls below zero, and WeChat has the last word (43101).
 */
export interface Round {
  choices(person: string): Promise<Choices | null>
  creditsLeft(person: string, template: string): Promise<number | null>
  /** One message went. */
  spend(person: string, template: string): Promise<void>
  /** WeChat says there is none left. */
  empty(person: string, template: string): Promise<void>
}

/** Reads by key, each once; what failed is not kept. */
const once = <T>() => {
  const known = new Map<string, T>()
  const read = async (key: string, load: () => Promise<T>): Promise<T> => {
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const found = await load()
    known.set(key, found)
    return found
  }
  return { known, read }
}

export const newRound = (): Round => {
  const chosen = once<Choices | null>()
  const credits = once<number | null>()
  const keyOf = (person: string, template: string) => `${person}:${template}`
  return {
    choices: person => chosen.read(person, () => readChoices(person)),
    creditsLeft: (person, template) =>
      credits.read(keyOf(person, template), () => creditsLeft(person, template)),
    async spend(person, template) {
      const left = credits.known.get(keyOf(person, template))
      // Nothing to count where nothing was agreed to: what went all the same went by WeChat's own leave.
      if (!left) return
      credits.known.set(keyOf(person, template), left - 1)
      await spendCredit(person, template)
    },
    async empty(person, template) {
      credits.known.set(keyOf(person, template), 0)
      await emptyCredit(person, template)
    },
  }
}
