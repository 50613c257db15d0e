import type { Language } from '../contract/words'

/** Raised with every new purpose: everybody is asked again (reliability P2). */
export const PRIVACY_VERSION = 1

const DAY = 1
type Text = Record<Language, string>

/** What personal data is used for; nothing is stored for any other reason. */
export const purposes = {
  handle: { 'zh-CN': '办理您反映的事项', en: 'To deal with what you asked for' },
  tell: { 'zh-CN': '把进展通知给您', en: 'To tell you how it goes' },
  know: { 'zh-CN': '确认您是谁、能办什么', en: 'To know who you are and what you may do' },
  answer: { 'zh-CN': '说明谁在什么时候做了什么（审计）', en: 'To show who did what and when (audit)' },
  protect: { 'zh-CN': '防止滥用和冒用', en: 'To prevent abuse' },
  agree: { 'zh-CN': '记录您同意了什么', en: 'To record what you agreed to' },
  run: { 'zh-CN': '维持系统运行，不含个人信息', en: 'To run the system; not about people' },
} as const satisfies Record<string, Text>
export type Purpose = keyof typeof purposes

/** How long it is kept. `days` counts from the end of what it belongs to; null: as long as the system runs. */
export const keeps = {
  contents: { days: 1095 * DAY, 'zh-CN': '办结后三年清除', en: 'Removed three years after the case ended' },
  audio: {
    days: 30 * DAY,
    'zh-CN': '录音办结后三十天清除',
    en: 'Sound is removed thirty days after the end',
  },
  trace: { days: null, 'zh-CN': '只留编号，不少于六个月', en: 'Ids only, kept at least six months' },
  roster: { days: 365 * DAY, 'zh-CN': '离校或离职一年后清除', en: 'Removed a year after leaving' },
  asked: { days: null, 'zh-CN': '您撤回或注销时清除', en: 'Removed when you withdraw or erase' },
  week: { days: 7 * DAY, 'zh-CN': '七天后清除', en: 'Removed after seven days' },
  day: { days: DAY, 'zh-CN': '一天后清除', en: 'Removed after a day' },
  sealed: { days: null, 'zh-CN': '加密保存，注销时清除', en: 'Encrypted; removed when you erase' },
  system: { days: null, 'zh-CN': '不含个人信息', en: 'Not about people' },
} as const satisfies Record<string, Text & { days: number | null }>
export type Keep = keyof typeof keeps

/** Some fields of a collection: why, how long. `a.*` is everything below `a`. */
export interface Entry {
  purpose: Purpose
  keep: Keep
  fields: readonly string[]
}
const entry = (purpose: Purpose, keep: Keep, fields: string): Entry => ({
  purpose,
  keep,
  fields: fields.split(' '),
})

/** Every stored field of every collection (reliability P3); test/codebase/privacy.test.ts holds it to the schemas. */
export const inventory: Readonly<Record<string, readonly Entry[]>> = {
  cases: [
    entry(
      'handle',
      'contents',
      'text place contactPhone attachments.* onBehalf.contactName onBehalf.contactPhone terms',
    ),
    entry('handle', 'contents', 'voice.heard'),
    entry('tell', 'trace', 'joined merged.* follows.*'),
    entry('protect', 'trace', 'content.*'),
    entry('handle', 'trace', 'voice.key voice.seconds voice.state voice.reason voice.attempts voice.nextAt'),
    entry(
      'handle',
      'contents',
      'understanding.words rating.text rating.reasons bodyHash extensionAsked.* appeal.*',
    ),
    entry(
      'handle',
      'trace',
      'requester onBehalf.channel onBehalf.originalAt onBehalf.filedBy firstContact owner department',
    ),
    entry(
      'handle',
      'trace',
      '_id number version item itemVersion status type urgency routedBy claimedAt round handOvers',
    ),
    entry(
      'handle',
      'trace',
      'clocks.* dueAt nextAlarmAt repliedAt waitingSince resolvedAt rating.level rating.at rating.void tellAt bounces rulingAsked.* ruledAt inviteAt followUp.* urged urgedAt reopened onDuty.*',
    ),
    entry(
      'handle',
      'trace',
      'understanding.type understanding.typeConfidence understanding.department understanding.topic',
    ),
    entry(
      'handle',
      'trace',
      'understanding.departmentConfidence understanding.urgency understanding.urgencyConfidence',
    ),
    entry('handle', 'trace', 'understanding.unsure understanding.flags createdAt updatedAt'),
    entry('protect', 'trace', 'keys'),
    entry('answer', 'trace', 'chain'),
    entry(
      'handle',
      'contents',
      'application.values application.context.* application.steps application.flow.*',
    ),
    entry(
      'handle',
      'trace',
      'application.turns.* application.told application.booked application.effects.* application.result.*',
    ),
  ],
  tasks: [
    entry('handle', 'contents', 'title'),
    entry(
      'handle',
      'trace',
      '_id case step person department state dueAt number type urgency status claimed firstContact version item.* content createdAt',
    ),
  ],
  phrases: [entry('handle', 'asked', '_id phrases updatedAt')],
  watches: [entry('handle', 'trace', '_id person case at')],
  events: [
    entry('handle', 'contents', 'text attachments.*'),
    entry('tell', 'trace', 'notices.* inbox owed.* owedAt'),
    entry('answer', 'trace', '_id case number seq at command actor.* internal params contents state chain'),
  ],
  people: [
    entry('know', 'roster', '_id name kind number department fact identities formerly staff'),
    entry('know', 'roster', 'counsellor enrolledYear joinedYear level'),
    entry('know', 'roster', 'grants.* deputy awayFrom awayUntil left'),
    entry('tell', 'roster', 'phone language'),
  ],
  departments: [entry('run', 'system', '_id short name.* phone')],
  files: [
    entry('handle', 'contents', '_id owner path fileId bytes state case createdAt'),
    entry('handle', 'audio', 'kind'),
  ],
  marks: [entry('tell', 'asked', '_id readUntilAt')],
  choices: [entry('tell', 'asked', '*')],
  credits: [entry('tell', 'asked', '*')],
  limits: [entry('protect', 'day', '_id used endsAt')],
  counters: [entry('run', 'system', '*')],
  runs: [entry('run', 'system', '*')],
  settings: [entry('run', 'system', '*')],
  chains: [entry('answer', 'trace', '_id seq chain once updatedAt')],
  heads: [entry('answer', 'trace', '_id on part at rows.* before seal')],
  refusals: [entry('protect', 'trace', '_id person action code times firstAt lastAt requestId')],
  imports: [
    entry('know', 'week', 'errors.*'),
    entry(
      'answer',
      'trace',
      'successions.* _id by state covers rows wrong fresh changed same leaving leaversHeld slices slicesDone',
    ),
    entry('answer', 'trace', 'leaversEnded createdAt endedAt'),
  ],
  importRows: [entry('know', 'week', '_id import rows.* alsoSeen')],
  bindings: [entry('know', 'asked', '_id person proven at')],
  bindCodes: [entry('know', 'week', '_id hash endsAt usedAt')],
  consents: [entry('agree', 'asked', '_id version at withdrawnAt')],
  retention: [entry('run', 'system', '_id on casesUntilAt leftUntilAt')],
  corrections: [entry('handle', 'contents', '_id text understood.* corrected.* by at')],
  seals: [entry('protect', 'sealed', '_id box')],
  items: [entry('run', 'system', '*')],
  itemHeads: [entry('run', 'system', '*')],
  slots: [entry('handle', 'trace', '_id day key case at')],
  unsealings: [
    entry('answer', 'trace', '_id case alias reason askedBy askedAt state openedBy openedAt endsAt'),
  ],
  jobs: [
    entry(
      'answer',
      'trace',
      '_id kind by role language asked.* state failure after gathered done of parts tries',
    ),
    entry('answer', 'trace', 'leasedUntilAt createdAt endedAt'),
    entry('handle', 'week', 'file.*'),
  ],
  jobParts: [entry('handle', 'day', '_id job rows')],
  figures: [entry('run', 'system', '*')],
}
