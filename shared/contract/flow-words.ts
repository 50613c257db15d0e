/** What a step asks of a person: a judgement, work, the word that something happened, or a visit at a counter. */
export const stepKinds = ['approve', 'do', 'confirm', 'station'] as const
export type StepKind = (typeof stepKinds)[number]

/** One responsible person; any of several (或签); every one of several (会签). */
export const stepModes = ['one', 'any', 'all'] as const
export type StepMode = (typeof stepModes)[number]

/** What somebody can do at a step. `approve` is "done" for `do`, `confirm` and `station`; `answer` is the asked colleague's. */
export const verdicts = [
  'approve',
  'reject',
  'sendBack',
  'passOn',
  'askColleague',
  'addSigner',
  'answer',
  'takeBack',
] as const
export type Verdict = (typeof verdicts)[number]

/** Where somebody who is asked to sign too (加签) stands: before those of the step, or after them. */
export const signerPlaces = ['before', 'after'] as const
export type SignerPlace = (typeof signerPlaces)[number]

/** Where a flow stands as a whole. `sentBack` waits for the requester; the last three are ends. */
export const flowStates = ['running', 'sentBack', 'done', 'rejected', 'withdrawn'] as const
export type FlowStateWord = (typeof flowStates)[number]

/** How a step looks to who follows the case, in the line of stations. */
export const stationStates = ['done', 'open', 'ahead', 'skipped', 'sentBack', 'rejected'] as const
export type StationState = (typeof stationStates)[number]

/** Limits of every flow: steps of a definition, things named missing at once, returns of one case. */
export const flowLimits = { steps: 12, owners: 8, missing: 20, returns: 20, persons: 30 } as const
