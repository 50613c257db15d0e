/** Kinds of feedback, row S2. `null` elsewhere means: not known yet (voice without text). */
export const feedbackTypes = ['suggestion', 'complaint', 'inquiry'] as const
export type FeedbackType = (typeof feedbackTypes)[number]

export const urgencies = ['normal', 'urgent'] as const
export type Urgency = (typeof urgencies)[number]

/** How a request reached the office, row S2: the app, or another way with staff filing on behalf. */
export const channels = ['app', 'window', 'hotline', 'mailbox', 'box', 'officialAccount'] as const
export type Channel = (typeof channels)[number]

/** The states a case passes through; only lifecycle.ts asks for them. */
export const caseStatuses = [
  'submitted',
  'handling',
  'waiting',
  'resolved',
  'rejected',
  'closed',
  'withdrawn',
  'merged',
] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** Roles a person holds for a time and a scope; `requester` is what everybody is to their own case. */
export const roles = ['member', 'lead', 'specialist', 'supervisor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Five levels of satisfaction, row S10: 5 = 非常满意 … 1 = 非常不满意. */
export const ratingLevels = [1, 2, 3, 4, 5] as const

/** Why somebody is not satisfied; asked for below three of five. */
export const ratingReasons = ['slow', 'attitude', 'notSolved', 'unclear', 'passedAround', 'other'] as const
export type RatingReason = (typeof ratingReasons)[number]

/** Languages of everything people read. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** What the requester can expect next; each has a sentence in shared/copy/case.ts. */
export const nextCodes = [
  'willContact',
  'willReply',
  'willAnswer',
  'yourTurn',
  'rateOrReopen',
  'willDecide',
  'yourStep',
  'putRight',
  'rateIt',
  'refused',
  'ended',
  'withdrawn',
  'together',
] as const
export type NextCode = (typeof nextCodes)[number]

/** Messages the machine puts into inboxes; each has a sentence in shared/copy/notices.ts. */
export const noticeTemplates = [
  'received',
  'newTask',
  'urgentTask',
  'perhapsUrgent',
  'contentDoubted',
  'claimed',
  'takenFromYou',
  'handedToYou',
  'handedOver',
  'handOverSeen',
  'replied',
  'moreNeeded',
  'supplied',
  'resolved',
  'resolvedSeen',
  'reopened',
  'rated',
  'urged',
  'withdrawn',
  'reclassified',
  'alarmBefore',
  'alarmDue',
  'alarmLead',
  'alarmSupervisor',
  'alarmDuty',
  'alarmUrgent',
  'missedSeen',
  'dueMoved',
  'extensionAsked',
  'extensionGranted',
  'extensionRefused',
  'extended',
  'transcribed',
  'joined',
  'merged',
  'unmerged',
  'joinedSeen',
  'joinedReplied',
  'joinedResolved',
  'morningDigest',
  'yearMissing',
  'applied',
  'appliedAtOnce',
  'stepTask',
  'stepYours',
  'stepDone',
  'sentBack',
  'returnSeen',
  'refused',
  'granted',
  'copied',
  'asked',
  'colleagueAnswered',
  'takenBack',
  'deliveriesFailed',
  'mentioned',
  'rulingNeeded',
  'ruled',
  'followUpTask',
  'toImprove',
  'improved',
  'appealed',
  'appealDecided',
  'rateInvited',
  'ownerVanished',
] as const
export type NoticeTemplate = (typeof noticeTemplates)[number]

/** Where a message is about no single case (a digest, a warning to administrators), `case` of its event is this. */
export const NO_CASE = 'office'

/** Why a case came to its department and owner. */
export const routeReasons = [
  'chosen',
  'understood',
  'unsure',
  'nobodyThere',
  'filedBy',
  'byTopic',
  'byPlace',
  'byHours',
  'byRule',
  'onDuty',
  'deputy',
] as const
export type RouteReason = (typeof routeReasons)[number]

/** What can be wrong with one field of an input. */
export const problemWords = [
  'required',
  'tooShort',
  'tooLong',
  'tooMany',
  'format',
  'choice',
  'unknownKey',
  'range',
  'future',
] as const
export type ProblemWord = (typeof problemWords)[number]

/** Monday first, as Chinese calendars print a week. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** What somebody is to the university. */
export const personKinds = ['student', 'teacher', 'staff', 'visitor'] as const
export type PersonKind = (typeof personKinds)[number]
