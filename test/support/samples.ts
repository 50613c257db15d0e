import { sampleCalendar } from '../../shared/catalogue/calendar'
import { defaultClocks } from '../../shared/catalogue/clocks'
import type { Action, RequestOf } from '../../shared/contract/api'
import type { AnyCommand, CommandInput } from '../../shared/contract/case'

const KEY = 'sample-request-key-1'
const AT = Date.parse('2026-03-11T08:00:00+08:00')

/** A valid request of every action; of what does not exist, but well formed. */
export const samples: { [A in Action]: RequestOf<A> } = {
  'me.view': {},
  'me.setLanguage': { language: 'zh-CN' },
  'home.view': {},
  'feedback.preview': { text: '请问校车几点发车？' },
  'feedback.submit': { requestKey: KEY, text: '请问校车几点发车？', place: '东门', phone: '13800001234' },
  'feedback.submitOnBehalf': {
    requestKey: KEY,
    text: '请问校车几点发车？',
    channel: 'hotline',
    originalAt: AT,
    contactName: '王女士',
  },
  'cases.listMine': { show: 'all' },
  'cases.view': { id: 'no-such-case' },
  'cases.command': {
    id: 'no-such-case',
    version: 1,
    requestKey: KEY,
    name: 'note',
    input: { text: '记一下' },
  },
  'files.begin': { requestKey: KEY },
  'files.finish': { fileKey: 'no-such-file', fileId: 'cloud://somewhere/no-such-file' },
  'files.open': { caseId: 'no-such-case', key: 'no-such-file' },
  'inbox.list': {},
  'inbox.markRead': { untilAt: AT },
  'queue.list': { view: 'mine' },
  'people.findColleagues': { department: 'dormitory' },
  'ledger.list': { type: 'complaint' },
  'audit.refusals': {},
  'people.bind': { number: '20249999', name: '没有的人', fact: '123456' },
  'people.claimAdministrator': { code: 'no-such-code-no-such', number: '20249999', name: '没有的人' },
  'people.find': { number: '20249999' },
  'people.unbind': { person: 'no-such-person', reason: '手机丢了' },
  'people.issueCode': { person: 'no-such-person' },
  'people.grant': { person: 'no-such-person', role: 'specialist' },
  'people.revoke': { person: 'no-such-person', role: 'specialist' },
  'roster.preview': { requestKey: KEY, fileKey: 'no-such-file', fileId: 'cloud://somewhere/no', covers: [] },
  'roster.apply': { id: 'no-such-import', leaving: 0 },
  'notification.accepted': { requestKey: KEY, templates: ['campus-service-progress'] },
  'notification.view': {},
  'notification.save': {
    channels: { wechat: true, mail: false },
    quiet: { from: '22:30', to: '07:00' },
  },
  'notification.confirmMail': { code: 'a1b2c3' },
  'notification.failures': {},
  'settings.view': {},
  'settings.saveCalendar': { revision: 0, reason: '新学年', calendar: sampleCalendar },
  'settings.saveVariants': { revision: 0, reason: '图书馆周末开放', variants: [] },
  'settings.saveClocks': { revision: 0, reason: '新学年', clocks: defaultClocks },
  'settings.saveDuty': { revision: 0, duty: { standing: [], shifts: [] } },
  'settings.importHolidays': {
    revision: 0,
    reason: '国务院办公厅通知',
    year: 2027,
    text: '2027-01-01,休,元旦',
    save: false,
  },
  'deadlines.today': {},
  'deadlines.calendar': { fromOn: '2026-03-01', days: 31, scope: 'mine' },
  'promises.view': {},
  'roster.view': { id: 'no-such-import' },
  'routing.view': {},
  'routing.save': {
    revision: 0,
    routing: { share: 'turn', rules: [{ when: { placeWords: ['三号'] }, to: { department: 'dormitory' } }] },
    help: [{ name: '急救', phone: '120' }],
  },
  'classification.accuracy': { days: 30 },
  'privacy.view': {},
  'privacy.consent': { version: 1 },
  'privacy.withdraw': {},
  'privacy.correct': { phone: '13800001234' },
  'privacy.export': {},
  'privacy.erase': { confirm: 'eraseMyData' },
  'anonymity.listMine': {},
  'anonymity.askUnseal': { caseId: 'no-such-case', reason: '有人写到要伤害自己，需要马上找到他' },
  'anonymity.listAsked': {},
  'anonymity.unseal': { id: 'no-such-unsealing' },
  'anonymity.viewUnsealed': { id: 'no-such-unsealing' },
}

/** A valid input of every command; hand-overs go to `receiver`. */
export const commandSamples = (receiver: string): { [N in AnyCommand['name']]: CommandInput<N> } => ({
  claim: {},
  assign: { to: receiver },
  transfer: { to: receiver, reason: '归他管。' },
  contact: { how: 'phone', reached: true },
  reply: { text: '您好，正在处理。' },
  askForMore: { text: '您好，请问是哪一层？' },
  supply: { text: '三层。' },
  resolve: { text: '您好，已经修好。' },
  reopen: { reason: '还是坏的。' },
  rate: { level: 4 },
  urge: {},
  withdraw: { reason: '不用了。' },
  reclassify: { type: 'suggestion' },
  note: { text: '等配件。' },
  askExtension: { days: 2, reason: '等厂家配件。' },
  grantExtension: {},
  refuseExtension: { reason: '请按时办结。' },
})

/** Every action the server knows. */
export const actions = Object.keys(samples) as Action[]
