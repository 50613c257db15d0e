import type { Action } from '@shared/contract/api'
import type { Case } from '@shared/contract/case'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { itemsManagedRequests, itemsRequests } from '@shared/contract/items'
import { inPersonOf } from '@shared/domain/relations'
import { readCase } from './cases/cases.store'
import { openApplication } from './cases/open-application'
import { caseIdOf, filedBefore } from './cases/open-case'
import { performCommand, type CommandNeeds } from './cases/perform-command'
import { showCase, type ViewNeeds } from './cases/view-case'
import { withConsent } from './consent-gate'
import { usesBy } from './figures/count-uses'
import { fileKinds } from './files/file-kinds'
import { takeFiles } from './files/take-files'
import { actOnStep, resubmitItem, type ActNeeds } from './items/act-on-step'
import { checkUp } from './items/check-up'
import { findPeople } from './items/find-people'
import { listItems } from './items/list-items'
import { listSlots } from './items/list-slots'
import { makePaper } from './items/make-paper'
import {
  confirmSamples,
  discardDraft,
  listVersions,
  manageItems,
  publishItem,
  saveDraft,
  turnItem,
  viewDefinition,
} from './items/manage-items'
import { submitItem, type SubmitNeeds } from './items/submit-item'
import { compareVersions, tryItem } from './items/try-item'
import { verifyPaper } from './items/verify-paper'
import { viewItem } from './items/view-item'
import { directory } from './people/directory'
import { office } from './people/people.store'
import type { Call } from './platform/answer-call'
import { withinLimit } from './platform/limits'
import type { Table } from './platform/route-table'
import { settings } from './platform/settings'

/** One person hands in at most this many applications in ten minutes (reliability R1). */
const APPLICATIONS = { name: 'apply', times: 20, windowMs: 600_000 }

/** Whoever fills in a form looks for a few people; whoever asks on and on is reading the roster. */
const LOOKS = { name: 'findPeople', times: 30, windowMs: 600_000 }
const LOOKS_A_DAY = { name: 'findPeopleDay', times: 150, windowMs: 86_400_000 }

/** Looking people up is for whom the school knows, and not without end. */
const lookedUp = async <T>({ actor, now }: Call, look: () => Promise<T>): Promise<T | Refusal> => {
  if (!actor.bound) return refuse('BINDING_NEEDED')
  const refused = (await withinLimit(LOOKS, actor.id, now)) ?? (await withinLimit(LOOKS_A_DAY, actor.id, now))
  return refused ?? look()
}

const shared = {
  ...{ settings, office, person: directory.person, departments: directory.departments },
  ...{ nameOf: directory.nameOf, departmentName: directory.departmentName, takeFiles, fileKinds },
  usesBy,
}

const submits: SubmitNeeds = { ...shared, caseIdOf, filedBefore, open: openApplication }

/** Lines of the route table about items: what anybody may read, and what is done with them. */
export const itemsRoutes = (needs: {
  commands: CommandNeeds
  views: ViewNeeds
}): Table<Extract<Action, keyof typeof itemsRequests>> => {
  const acts: ActNeeds = { ...shared, readCase, perform: performCommand(needs.commands) }
  const shown = async (done: Case | Refusal, { actor, now, language }: Call) =>
    'ok' in done ? done : { case: await showCase(done, inPersonOf(done, actor), needs.views, now, language) }
  return {
    'items.list': ['anyone', (_, { actor, now, language }) => listItems(shared)(actor, now, language)],
    'items.view': [
      'anyone',
      (input, { actor, now, language }) => viewItem(shared)(input, actor, now, language),
    ],
    'items.slots': ['anyone', listSlots],
    'items.verify': ['anyone', (input, { now, language }) => verifyPaper(shared)(input, now, language)],
    'items.submit': [
      'requester',
      (input, call) =>
        withConsent(
          call,
          async () =>
            (await withinLimit(APPLICATIONS, call.actor.id, call.now)) ??
            submitItem(submits)(input, call.actor, call.now, call.language),
        ),
    ],
    'items.act': [
      'signedIn',
      async (input, call) => shown(await actOnStep(acts)(input, call.actor, call.now), call),
    ],
    'items.resubmit': [
      'requester',
      async (input, call) =>
        shown(await withConsent(call, () => resubmitItem(acts)(input, call.actor, call.now)), call),
    ],
    'items.findPeople': [
      'requester',
      (input, call) => lookedUp(call, () => findPeople(shared)(input, call.language)),
    ],
  }
}

const administrator = ['administrator'] as const

/** The result as a file, and what administrators do with items (row S12: without a release). */
export const itemsManagedRoutes: Table<Extract<Action, keyof typeof itemsManagedRequests>> = {
  'items.paper': [
    'signedIn',
    (input, { actor, now, language }) => makePaper({ ...shared, readCase })(input, actor, now, language),
  ],
  'items.manage': [administrator, (_, { language }) => manageItems(shared)(language)],
  'items.definition': [administrator, viewDefinition],
  'items.saveDraft': [administrator, (input, { actor, now }) => saveDraft(input, actor, now)],
  'items.discardDraft': [administrator, (input, { actor, now }) => discardDraft(input, actor, now)],
  'items.confirmSamples': [administrator, (input, { actor, now }) => confirmSamples(input, actor, now)],
  'items.publish': [administrator, (input, { actor, now }) => publishItem(input, actor, now)],
  'items.retire': [administrator, (input, { actor, now }) => turnItem('retired')(input, actor, now)],
  'items.bringBack': [administrator, (input, { actor, now }) => turnItem('published')(input, actor, now)],
  'items.versions': [administrator, listVersions(shared)],
  'items.compare': [administrator, compareVersions],
  'items.try': [
    administrator,
    (input, { actor, now, language }) => tryItem(shared)(input, actor, now, language),
  ],
  'items.checkUp': [administrator, checkUp],
}
