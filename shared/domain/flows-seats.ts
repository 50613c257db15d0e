import { flowLimits } from '../contract/flow-words'
import type { FlowSubject, OwnerRule, PlainOwner, Roster, Seat, Step, StepOwner } from '../contract/flow'
import { holdsTrue } from './forms-condition'

/** The rule that applies to this request: `value` rules chosen by the answer. */
export const plainOwner = (rule: OwnerRule, { values }: FlowSubject): PlainOwner => {
  if (rule.by !== 'value') return rule
  const answer = values[rule.field]
  const chosen =
    typeof answer === 'string' && Object.prototype.hasOwnProperty.call(rule.cases, answer)
      ? rule.cases[answer]
      : undefined
  return chosen ?? rule.otherwise
}

/** A seat for a person, or for the deputy who stands in for them now (AB角). */
export const seatFor = (person: string, roster: Roster): Seat => {
  const present = roster.standInFor(person)
  return present === person ? { person } : { person: present, for: person }
}

const others = (people: readonly string[], { requester }: FlowSubject, roster: Roster): Seat[] =>
  people
    .filter(person => person !== requester)
    .map(person => seatFor(person, roster))
    .filter(({ person }) => person !== requester)

// Nobody handles their own request (reliability A10); whom no rule finds, the window specialist takes, then the last resort.
const anybodyElse = (subject: FlowSubject, roster: Roster): Seat[] => {
  const specialists = others(roster.peopleOf({ by: 'specialist' }, subject), subject, roster)
  return specialists.length > 0 ? specialists : others(roster.lastResort, subject, roster)
}

const peopleOf = (
  rule: OwnerRule,
  subject: FlowSubject,
  roster: Roster,
  before: ReadonlySet<string>,
): Seat[] => {
  const plain = plainOwner(rule, subject)
  if (plain.by === 'requester') return [{ person: subject.requester }]
  const found = others(roster.peopleOf(plain, subject), subject, roster)
  // Who has seen the request before gets it again.
  return [
    ...found.filter(({ person }) => before.has(person)),
    ...found.filter(({ person }) => !before.has(person)),
  ]
}

const distinct = (seats: readonly Seat[]): Seat[] =>
  seats.filter((seat, index) => seats.findIndex(({ person }) => person === seat.person) === index)

/**
 * Who sits on a step when it opens. `one`: the first person of the first rule that finds any; `any`: all of them;
 * `all`: one for every rule (everyone where it says so). Empty where nobody at all can be found, or where more would
 * have to sign than a step can hold.
 */
export const seatsOf = (
  step: Step,
  subject: FlowSubject,
  roster: Roster,
  before: readonly string[] = [],
): Seat[] => {
  const known = new Set(before)
  const valid = step.owners.filter(({ when }) => when === undefined || holdsTrue(when, subject))
  const found = (entry: StepOwner) => peopleOf(entry.owner, subject, roster, known)
  if (step.mode === 'all' && valid.length > 0) {
    const seats = distinct(
      valid.flatMap(entry => {
        const people = found(entry)
        if (people.length === 0) return anybodyElse(subject, roster).slice(0, 1)
        return entry.everyone ? people : people.slice(0, 1)
      }),
    )
    return seats.length > flowLimits.persons ? [] : seats
  }
  const people = distinct(valid.flatMap(found))
  const seats = people.length > 0 ? people : distinct(anybodyElse(subject, roster))
  return step.mode === 'any' ? seats.slice(0, flowLimits.persons) : seats.slice(0, 1)
}

/** Who is told once a step is decided (抄送), each once. */
export const copiesOf = (step: Step, subject: FlowSubject, roster: Roster): string[] => [
  ...new Set(
    (step.copies ?? []).flatMap(rule =>
      peopleOf(rule, subject, roster, new Set()).map(({ person }) => person),
    ),
  ),
]
