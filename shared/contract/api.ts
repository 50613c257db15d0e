import * as z from 'zod/mini'
import {
  askUnsealRequest,
  listAskedRequest,
  unsealRequest,
  type ListAnonymousAnswer,
  type ListAskedAnswer,
  type UnsealedAnswer,
} from './anonymity'
import type { Page } from './answer'
import { figuresRequests, type FiguresAnswers } from './figures'
import { supervisionRequests, type SupervisionAnswers } from './supervision'
import { reportRequests, type ReportAnswers } from './report'
import { jobRequests, type JobAnswers } from './job'
import { listRefusalsRequest, type RefusalRow } from './audit'
import { listCasesRequest, viewCaseRequest, type CaseCard, type CaseView } from './case'
import { caseCommandRequest, type CaseCommandAnswer } from './command'
import {
  previewFeedbackRequest,
  submitFeedbackRequest,
  submitOnBehalfRequest,
  type PreviewFeedbackAnswer,
  type SubmitFeedbackAnswer,
} from './feedback'
import {
  beginUploadRequest,
  finishUploadRequest,
  openFileRequest,
  type BeginUploadAnswer,
  type FinishUploadAnswer,
  type OpenFileAnswer,
} from './file'
import type { HomeAnswer } from './home'
import { itemsManagedRequests, itemsRequests, type ItemsAnswers, type ItemsManagedAnswers } from './items'
import { listInboxRequest, markReadRequest, type InboxMessage } from './inbox'
import {
  bindRequest,
  claimAdministratorRequest,
  findColleaguesRequest,
  findPersonRequest,
  grantRequest,
  issueCodeRequest,
  revokeRequest,
  setLanguageRequest,
  unbindRequest,
  type BindAnswer,
  type Colleague,
  type IssueCodeAnswer,
  type MeAnswer,
  type PersonRow,
} from './person'
import { phraseRequests } from './phrases'
import { successionRequests } from './succession'
import { likenessRequests, type LikenessAnswers } from './likeness'
import { notificationRequests, type NotificationAnswers } from './notification'
import { settingsRequests, type SettingsAnswers } from './settings'
import { listLedgerRequest, queueRequests, type LedgerRow, type QueueAnswers } from './queue'
import {
  consentRequest,
  correctRequest,
  eraseRequest,
  type EraseAnswer,
  type ExportAnswer,
  type PrivacyAnswer,
} from './privacy'
import { routingRequests, type RoutingAnswers } from './routing'
import { applyRosterRequest, previewRosterRequest, viewRosterRequest, type RosterAnswer } from './roster'

const nothing = z.strictObject({})

/** Every action's request schema; the server refuses what does not fit, the phone takes its types from it. */
export const requests = {
  'me.view': nothing,
  'me.setLanguage': setLanguageRequest,
  'home.view': nothing,
  'feedback.preview': previewFeedbackRequest,
  'feedback.submit': submitFeedbackRequest,
  'feedback.submitOnBehalf': submitOnBehalfRequest,
  'cases.listMine': listCasesRequest,
  'cases.view': viewCaseRequest,
  'cases.command': caseCommandRequest,
  'files.begin': beginUploadRequest,
  'files.finish': finishUploadRequest,
  'files.open': openFileRequest,
  'inbox.list': listInboxRequest,
  'inbox.markRead': markReadRequest,
  'people.findColleagues': findColleaguesRequest,
  'ledger.list': listLedgerRequest,
  'audit.refusals': listRefusalsRequest,
  'people.bind': bindRequest,
  'people.bindProven': nothing,
  'people.claimAdministrator': claimAdministratorRequest,
  'people.find': findPersonRequest,
  'people.unbind': unbindRequest,
  'people.issueCode': issueCodeRequest,
  'people.grant': grantRequest,
  'people.revoke': revokeRequest,
  'roster.preview': previewRosterRequest,
  'roster.apply': applyRosterRequest,
  'roster.view': viewRosterRequest,
  'privacy.view': nothing,
  'privacy.consent': consentRequest,
  'privacy.withdraw': nothing,
  'privacy.correct': correctRequest,
  'privacy.export': nothing,
  'privacy.erase': eraseRequest,
  'anonymity.listMine': nothing,
  'anonymity.askUnseal': askUnsealRequest,
  'anonymity.listAsked': listAskedRequest,
  'anonymity.unseal': unsealRequest,
  'anonymity.viewUnsealed': unsealRequest,
  ...phraseRequests,
  ...successionRequests,
  ...queueRequests,
  ...likenessRequests,
  ...notificationRequests,
  ...routingRequests,
  ...settingsRequests,
  ...itemsRequests,
  ...itemsManagedRequests,
  ...jobRequests,
  ...figuresRequests,
  ...supervisionRequests,
  ...reportRequests,
} as const

/** The name of everything the server can be asked. */
export type Action = keyof typeof requests

/** What each action takes, before it is read (as the phone sends it), and what it answers. */
export type RequestOf<A extends Action> = z.input<(typeof requests)[A]>

export interface AnswerOf
  extends
    LikenessAnswers,
    NotificationAnswers,
    QueueAnswers,
    RoutingAnswers,
    SettingsAnswers,
    JobAnswers,
    FiguresAnswers,
    SupervisionAnswers,
    ReportAnswers,
    ItemsAnswers,
    ItemsManagedAnswers {
  'me.view': MeAnswer
  'me.setLanguage': Record<string, never>
  'home.view': HomeAnswer
  'feedback.preview': PreviewFeedbackAnswer
  'feedback.submit': SubmitFeedbackAnswer
  'feedback.submitOnBehalf': SubmitFeedbackAnswer
  'cases.listMine': Page<CaseCard>
  'cases.view': { case: CaseView }
  'cases.command': CaseCommandAnswer
  'files.begin': BeginUploadAnswer
  'files.finish': FinishUploadAnswer
  'files.open': OpenFileAnswer
  'inbox.list': Page<InboxMessage> & { readUntilAt: number }
  'inbox.markRead': Record<string, never>
  'people.findColleagues': { rows: Colleague[] }
  'ledger.list': Page<LedgerRow>
  'audit.refusals': Page<RefusalRow>
  'people.bind': BindAnswer
  'people.bindProven': BindAnswer
  'people.claimAdministrator': BindAnswer
  'people.find': PersonRow
  'people.unbind': Record<string, never>
  'people.issueCode': IssueCodeAnswer
  'people.grant': Record<string, never>
  'people.revoke': Record<string, never>
  'roster.preview': RosterAnswer
  'roster.apply': RosterAnswer
  'roster.view': RosterAnswer
  'privacy.view': PrivacyAnswer
  'privacy.consent': Record<string, never>
  'privacy.withdraw': Record<string, never>
  'privacy.correct': Record<string, never>
  'privacy.export': ExportAnswer
  'privacy.erase': EraseAnswer
  'anonymity.listMine': ListAnonymousAnswer
  'anonymity.askUnseal': { id: string }
  'anonymity.listAsked': ListAskedAnswer
  'anonymity.unseal': UnsealedAnswer
  'anonymity.viewUnsealed': UnsealedAnswer
}

/** Kept for the client's typed calls: action → [request, answer]. */
export type ActionMap = { [A in Action]: { request: RequestOf<A>; answer: AnswerOf[A] } }
