import { act, ask, type RequestFor } from './ask'

export const viewMe = () => ask('me.view', {})
export const setLanguage = (data: RequestFor<'me.setLanguage'>) => act('me.setLanguage', data)
export const viewHome = () => ask('home.view', {})

export const previewFeedback = (data: RequestFor<'feedback.preview'>) => ask('feedback.preview', data)
export const submitFeedback = (data: RequestFor<'feedback.submit'>) => act('feedback.submit', data)
export const submitOnBehalf = (data: RequestFor<'feedback.submitOnBehalf'>) =>
  act('feedback.submitOnBehalf', data)

export const listMyCases = (data: RequestFor<'cases.listMine'>) => ask('cases.listMine', data)
export const viewCase = (data: RequestFor<'cases.view'>) => ask('cases.view', data)
export const commandCase = (data: RequestFor<'cases.command'>) => act('cases.command', data)

export const beginUpload = (data: RequestFor<'files.begin'>) => act('files.begin', data)
export const finishUpload = (data: RequestFor<'files.finish'>) => act('files.finish', data)
export const openFile = (data: RequestFor<'files.open'>) => ask('files.open', data)

export const listInbox = (data: RequestFor<'inbox.list'>) => ask('inbox.list', data)
/** Idempotent by itself: reading up to an instant twice is reading up to it once. */
export const markRead = (data: RequestFor<'inbox.markRead'>) => ask('inbox.markRead', data)

export const listQueue = (data: RequestFor<'queue.list'>) => ask('queue.list', data)
export const searchQueue = (data: RequestFor<'queue.search'>) => ask('queue.search', data)
export const listOwnTasks = (data: RequestFor<'queue.own'>) => ask('queue.own', data)
export const countQueue = () => ask('queue.counts', {})
export const askWatching = (caseId: string) => ask('queue.watch', { caseId })
/** Idempotent by itself: watching twice is watching. */
export const watchCase = (caseId: string, on: boolean) => act('queue.watch', { caseId, on })
export const viewBoard = (data: RequestFor<'succession.board'>) => ask('succession.board', data)
export const setAway = (data: RequestFor<'succession.setAway'>) => act('succession.setAway', data)
export const endAway = (data: RequestFor<'succession.endAway'>) => act('succession.endAway', data)
/** Idempotent by itself: what has gone does not go again. */
export const handOverCases = (data: RequestFor<'succession.handOver'>) => act('succession.handOver', data)
export const viewPhrases = () => ask('phrases.view', {})
/** Idempotent by itself: the whole list is put. */
export const savePhrases = (phrases: string[]) => act('phrases.save', { phrases })
export const findColleagues = (data: RequestFor<'people.findColleagues'>) =>
  ask('people.findColleagues', data)
export const listLedger = (data: RequestFor<'ledger.list'>) => ask('ledger.list', data)

export const viewRouting = () => ask('routing.view', {})
export const saveRouting = (data: RequestFor<'routing.save'>) => act('routing.save', data)
export const viewAccuracy = (data: RequestFor<'classification.accuracy'>) =>
  ask('classification.accuracy', data)

export const findSimilar = (data: RequestFor<'feedback.similar'>) => ask('feedback.similar', data)
export const joinIssue = (data: RequestFor<'feedback.join'>) => act('feedback.join', data)
export const countAnswer = (data: RequestFor<'feedback.answered'>) => act('feedback.answered', data)
export const findPastCases = (data: RequestFor<'cases.past'>) => ask('cases.past', data)
export const mergeCase = (data: RequestFor<'cases.merge'>) => act('cases.merge', data)
export const unmergeCase = (data: RequestFor<'cases.unmerge'>) => act('cases.unmerge', data)
export const exportCorrections = (data: RequestFor<'classification.export'>) =>
  act('classification.export', data)
export const exportLedger = (data: RequestFor<'ledger.export'>) => act('ledger.export', data)
export const viewJob = (data: RequestFor<'jobs.view'>) => ask('jobs.view', data)
export const listMyJobs = () => ask('jobs.listMine', {})
/** Each asking gives a fresh link and is a row of the audit. */
export const openResult = (data: RequestFor<'jobs.open'>) => act('jobs.open', data)

export const viewFigures = (data: RequestFor<'figures.view'>) => ask('figures.view', data)
export const recountFigures = (data: RequestFor<'figures.recount'>) => act('figures.recount', data)
export const viewToday = () => ask('deadlines.today', {})
export const viewDueDays = (data: RequestFor<'deadlines.calendar'>) => ask('deadlines.calendar', data)
export const viewPromises = () => ask('promises.view', {})

export const viewConcerns = () => ask('supervision.view', {})
export const listConcern = (data: RequestFor<'supervision.list'>) => ask('supervision.list', data)
export const viewResults = (data: RequestFor<'results.view'>) => ask('results.view', data)
export const viewSettings = () => ask('settings.view', {})
export const saveCalendar = (data: RequestFor<'settings.saveCalendar'>) => act('settings.saveCalendar', data)
export const saveVariants = (data: RequestFor<'settings.saveVariants'>) => act('settings.saveVariants', data)
export const saveClocks = (data: RequestFor<'settings.saveClocks'>) => act('settings.saveClocks', data)
export const saveDuty = (data: RequestFor<'settings.saveDuty'>) => act('settings.saveDuty', data)
export const importHolidays = (data: RequestFor<'settings.importHolidays'>) =>
  act('settings.importHolidays', data)

export const viewChoices = () => ask('notification.view', {})
export const saveChoices = (data: RequestFor<'notification.save'>) => act('notification.save', data)
export const confirmMail = (data: RequestFor<'notification.confirmMail'>) =>
  act('notification.confirmMail', data)
export const acceptMessages = (data: RequestFor<'notification.accepted'>) =>
  act('notification.accepted', data)
export const listFailures = (data: RequestFor<'notification.failures'>) => ask('notification.failures', data)

export const beginReport = (data: RequestFor<'reports.begin'>) => act('reports.begin', data)
export const proveCase = (data: RequestFor<'reports.prove'>) => act('reports.prove', data)
