import type { Clock } from '@shared/contract/clock'
import { requests, type Action } from '@shared/contract/api'
import type { Case } from '@shared/contract/case'
import type { Refusal } from '@shared/contract/codes'
import type { SubmitFeedbackRequest as Submission } from '@shared/contract/feedback'
import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { explanationLines } from '@shared/copy/time.explanation'
import { explainClock } from '@shared/domain/clocks-explain'
import { idsOf, inPersonOf, maySee, relationsOf } from '@shared/domain/relations'
import { forgetAliases } from './anonymity/aliases'
import { anonymityRoutes } from './anonymity/anonymity.routes'
import { fileAnonymously } from './anonymity/file-anonymously'
import { listRefusals } from './audit/list-refusals'
import { listMyCases } from './cases/list-my-cases'
import { caseIdOf, openCase } from './cases/open-case'
import { performCommand } from './cases/perform-command'
import { readCase } from './cases/cases.store'
import { showCard } from './cases/show-card'
import { formerCase } from './cases/former-case'
import { showCase, viewCase, type ViewNeeds } from './cases/view-case'
import { classifyText, rankDepartments } from './classification/classify-text'
import { previewFeedback } from './feedback/preview-feedback'
import { submitFeedback, submitOnBehalf, type SubmitNeeds } from './feedback/submit-feedback'
import { beginUpload } from './files/begin-upload'
import { handFiles } from './files/files.store'
import { finishUpload } from './files/finish-upload'
import { openFile } from './files/open-file'
import { takeFiles } from './files/take-files'
import { viewHome } from './home/view-home'
import { itemOf } from './items/items.store'
import { tilesFor } from './items/list-items'
import { showApplication } from './items/show-application'
import { itemsManagedRoutes, itemsRoutes } from './items-routes'
import { listInbox, markRead, unreadCount } from './inbox/inbox.store'
import { reportsRoutes } from './reports-routes'
import { supervisionRoutes } from './supervision-routes'
import { usesBy } from './figures/count-uses'
import { figuresRoutes } from './figures-routes'
import { jobsRoutes } from './jobs-routes'
import { listLedger } from './ledger/list-ledger'
import { atOnce, notificationRoutes } from './notification-routes'
import { settingsRoutes } from './settings-routes'
import { bindingIdOf } from './people/bind-identity'
import { directory } from './people/directory'
import { findColleagues } from './people/find-colleagues'
import { setLanguage } from './people/set-language'
import { viewMe } from './people/view-me'
import { peopleRoutes } from './people/people.routes'
import { office } from './people/people.store'
import type { Call, Route } from './platform/answer-call'
import { recordSignIn } from './platform/audit'
import { withinLimit } from './platform/limits'
import type { Table } from './platform/route-table'
import { settings, type Settings } from './platform/settings'
import { giveConsent, hasConsented } from './privacy/consent'
import { privacyRoutes } from './privacy/privacy.routes'
import { roster } from './roster-needs'
import { countTasks } from './queue/list-queue'
import { commands } from './command-needs'
import { successionRoutes } from './succession-routes'
import { phraseRoutes } from './phrases/phrases.routes'
import { queueRoutes } from './queue-routes'
import { stopUsing, withConsent } from './consent-gate'
import { beginRecording } from './voice/begin-recording'
import { routeCase, toldAtOnce } from './routing/route-case'
import { helpLines } from './routing/routing.store'
import { likenessRoutes } from './likeness-routes'
import { routingRoutes } from './routing-routes'

const MINUTE_MS = 60_000
/** One person files at most this many messages in ten minutes (reliability R1). */
const SUBMISSIONS = { name: 'submit', times: 10, windowMs: 10 * MINUTE_MS }
const PREVIEWS = { name: 'preview', times: 120, windowMs: 10 * MINUTE_MS }

const shared = { settings, nameOf: directory.nameOf, departmentName: directory.departmentName, itemOf }
const explain = (clock: Clock, found: Settings, _now: number, language: Language) =>
  explanationLines(explainClock(clock, found), language)
const { person, departments } = directory
const application = showApplication({ ...shared, office, person, departments })
const views: ViewNeeds = { ...shared, person, explain, application }

const submits: SubmitNeeds = {
  ...shared,
  classify: classifyText,
  isDepartment: async id => (await directory.departments()).some(({ _id }) => _id === id),
  caseIdOf,
  former: formerCase,
  route: routeCase({ office, settings }),
  toldAtOnce: toldAtOnce({ office, settings }),
  takeFiles,
  recording: beginRecording,
  open: openCase,
}

const maySeeCase = async (caseId: string, reader: Actor, now: number) => {
  const subject = await readCase(caseId)
  return subject !== null && maySee(relationsOf(subject, inPersonOf(subject, reader), now))
}

const limited = async <T>(
  limit: typeof SUBMISSIONS,
  { actor, now }: Call,
  work: () => Promise<T | Refusal>,
) => (await withinLimit(limit, actor.id, now)) ?? work()

const command = async (
  input: Parameters<ReturnType<typeof performCommand>>[0],
  { actor, now, language }: Call,
) => {
  const done = await performCommand(commands)(input, actor, now)
  return 'ok' in done ? done : { case: await showCase(done, inPersonOf(done, actor), views, now, language) }
}

const openApp = async (_: unknown, { actor, now }: Call) => {
  await recordSignIn(actor.id, actor.grants[0]?.role ?? 'requester', now)
  return viewMe(unreadCount)(actor, now)
}

/** What is urgent leaves before the person sees the confirmation, however it reached the office. */
const promptly = async <Filed extends { id: string; urgency: string } | Refusal>(filed: Filed) => {
  if ('id' in filed && filed.urgency === 'urgent') await atOnce(`${filed.id}:1`)
  return filed
}

const file = async (input: Submission, actor: Actor, { now, language }: Call, needs = submits) => {
  const { anonymous: _, ...request } = input
  return promptly(await submitFeedback(needs)(request, actor, now, language))
}

/** Words alone need no agreement; a phone number does. */
const fileOpenly = (input: Submission, call: Call) => {
  const work = () => file(input, call.actor, call)
  return input.phone ? withConsent(call, work) : work()
}

/** Under an alias; only routing knows who it is, for this one moment: nobody gets what they filed themselves. */
const fileUnderAlias = (input: Submission, call: Call) =>
  fileAnonymously(input, call.actor, call.now, {
    handFiles,
    submit: (request, alias, person) =>
      file(request, alias, call, {
        ...submits,
        route: message => submits.route({ ...message, requester: person }),
      }),
  })

const showOne = async (subject: Case, now: number, language: Language) =>
  showCard(subject, shared, await settings(), now, language)

const table: Table = {
  'me.view': ['signedIn', openApp],
  'me.setLanguage': ['signedIn', ({ language }, { actor }) => setLanguage(actor, language)],
  'home.view': [
    'signedIn',
    (_, { actor, now, language }) =>
      viewHome({
        cases: (who, at, words) => listMyCases(shared)({ show: 'open', limit: 3 }, who, at, words),
        inbox: ids => listInbox(ids, undefined, 3),
        unread: unreadCount,
        queue: countTasks,
        kindOf: async id => (await person(id))?.kind,
        items: (who, at) => tilesFor({ settings, person, usesBy }, who, at),
      })(actor, now, language),
  ],
  'feedback.preview': [
    'requester',
    (input, call) =>
      limited(PREVIEWS, call, () =>
        previewFeedback({
          classify: classifyText,
          rank: rankDepartments,
          settings,
          departments: directory.departments,
          help: helpLines,
        })(input, call.now, call.language),
      ),
  ],
  'feedback.submit': [
    'requester',
    (input, call) =>
      input.anonymous === true
        ? fileUnderAlias(input, call)
        : limited(SUBMISSIONS, call, () => fileOpenly(input, call)),
  ],
  'feedback.submitOnBehalf': [
    'staff',
    async (input, { actor, now, language }) =>
      promptly(await submitOnBehalf(submits)(input, actor, now, language)),
  ],
  'cases.listMine': [
    'requester',
    (input, { actor, now, language }) => listMyCases(shared)(input, actor, now, language),
  ],
  'cases.view': ['signedIn', ({ id }, { actor, now, language }) => viewCase(views)(id, actor, now, language)],
  'cases.command': ['signedIn', command],
  'files.begin': [
    'requester',
    ({ requestKey }, call) => withConsent(call, () => beginUpload(requestKey, call.actor, call.now)),
  ],
  'files.finish': ['requester', (input, { actor }) => finishUpload(input, actor)],
  'files.open': ['signedIn', (input, { actor, now }) => openFile(maySeeCase)(input, actor, now)],
  'inbox.list': ['requester', ({ after }, { actor }) => listInbox(idsOf(actor), after)],
  'inbox.markRead': [
    'requester',
    ({ untilAt }, { actor, now }) => markRead(actor.id, Math.min(untilAt, now)),
  ],
  'people.findColleagues': ['staff', (input, { now }) => findColleagues(input, now)],
  'ledger.list': [
    'staff',
    (input, { actor, now, language }) => listLedger(shared)(input, actor, now, language),
  ],
  'audit.refusals': [['supervisor', 'administrator'], listRefusals],
  ...peopleRoutes({ ...roster, hasConsented, giveConsent }),
  ...privacyRoutes({
    ...{ bindingIdOf, forgetAliases, withConsent, stopUsing },
    departmentName: directory.departmentName,
  }),
  ...anonymityRoutes({ card: showOne, nameOf: directory.nameOf, person: directory.person }),
  ...notificationRoutes,
  ...queueRoutes,
  ...phraseRoutes,
  ...successionRoutes,
  ...routingRoutes,
  ...likenessRoutes,
  ...settingsRoutes,
  ...itemsRoutes({ commands, views }),
  ...itemsManagedRoutes,
  ...jobsRoutes,
  ...figuresRoutes,
  ...supervisionRoutes,
  ...reportsRoutes,
}

/** Everything the server can do, one line an action: schema, who may, handler. Nothing is open by default. */
export const routes: Readonly<Record<Action, Route>> = Object.fromEntries(
  Object.entries(table).map(([action, [who, handle]]) => [
    action,
    { who, schema: requests[action as Action], handle } as unknown as Route,
  ]),
) as unknown as Record<Action, Route>
