import type { Case } from '@shared/contract/case'
import type { Event, Notice } from '@shared/contract/event'
import { deliveriesOf } from '@shared/domain/deliveries'
import { machineEvent } from '@shared/domain/machine-events'
import { inviteOnce, pageToInvite } from './ratings.store'

const AT_ONCE = 50

const invitationOf = (subject: Case, now: number): Event => {
  const notices: Notice[] = [{ to: subject.requester, template: 'rateInvited' }]
  const id = `invite:${subject._id}:${subject.resolvedAt ?? 0}`
  const owed = deliveriesOf(notices, subject, now)
  return machineEvent({ id, at: now, command: 'invite', subject, notices, owed })
}

const invited = (found: Case, now: number) => {
  const { inviteAt, ...rest } = found
  if (inviteAt === undefined || inviteAt > now) return null
  const wanted = found.status === 'resolved' && found.rating === undefined
  return { case: rest, ...(wanted ? { event: invitationOf(found, now) } : {}) }
}

/**
 * Asks once more, three days after the answer, whoever has not said how it was; never a third time. Answers how many
 * were asked.
 */
export const inviteRatings = async (now: number, stopAt: number): Promise<number> => {
  const { rows } = await pageToInvite(now, AT_ONCE)
  let asked = 0
  for (const { _id } of rows) {
    if (Date.now() >= stopAt) break
    if (await inviteOnce(_id, found => invited(found, now))) asked += 1
  }
  return asked
}
