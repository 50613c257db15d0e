import Taro, { useRouter } from '@tarojs/taro'

/** Every screen of the app and what it is opened with. */
export interface Screens {
  home: Record<never, string>
  feedback: { about?: string } | { after: string; number: string; department: string; departmentName: string }
  items: { query?: string }
  item: { id: string }
  apply: { id: string; draft?: string }
  mend: { id: string }
  verify: { code?: string }
  sent: { id?: string }
  cases: Record<never, string>
  case: { id: string }
  inbox: Record<never, string>
  me: Record<never, string>
  bind: Record<never, string>
  claim: Record<never, string>
  privacy: Record<never, string>
  entered: { return?: string; failed?: string }
  queue: Record<never, string>
  handle: { id: string }
  behalf: Record<never, string>
  ledger: Record<never, string>
  board: Record<never, string>
  numbers: Record<never, string>
  today: Record<never, string>
  dues: Record<never, string>
  promises: Record<never, string>
  supervise: Record<never, string>
  reports: Record<never, string>
  results: Record<never, string>
  workCalendar: { department?: string }
  clocksTable: Record<never, string>
  dutyRoster: Record<never, string>
  failures: Record<never, string>
  channels: Record<never, string>
  routing: Record<never, string>
  roster: Record<never, string>
  roles: Record<never, string>
  refusals: Record<never, string>
  unsealing: Record<never, string>
  shelf: Record<never, string>
  window: Record<never, string>
  accuracy: Record<never, string>
  manageItems: Record<never, string>
  manageItem: { id: string }
}
export type ScreenName = keyof Screens

const paths: Record<ScreenName, string> = {
  home: '/pages/home/index',
  feedback: '/pages/feedback/index',
  items: '/service/items/index',
  item: '/service/item/index',
  apply: '/service/apply/index',
  mend: '/service/mend/index',
  verify: '/service/verify/index',
  sent: '/pages/sent/index',
  cases: '/pages/cases/index',
  case: '/pages/case/index',
  inbox: '/pages/inbox/index',
  me: '/pages/me/index',
  bind: '/pages/bind/index',
  claim: '/pages/claim/index',
  privacy: '/pages/privacy/index',
  entered: '/pages/entered/index',
  queue: '/staff/queue/index',
  handle: '/staff/handle/index',
  behalf: '/staff/behalf/index',
  ledger: '/staff/ledger/index',
  board: '/staff/board/index',
  numbers: '/staff/numbers/index',
  today: '/staff/today/index',
  dues: '/staff/dues/index',
  promises: '/pages/promises/index',
  supervise: '/staff/supervise/index',
  reports: '/staff/reports/index',
  results: '/open/results/index',
  workCalendar: '/admin/calendar/index',
  clocksTable: '/admin/clocks/index',
  dutyRoster: '/admin/duty/index',
  failures: '/admin/failures/index',
  channels: '/pages/channels/index',
  routing: '/admin/routing/index',
  roster: '/admin/roster/index',
  roles: '/admin/roles/index',
  refusals: '/admin/refusals/index',
  unsealing: '/staff/unsealing/index',
  shelf: '/pages/shelf/index',
  window: '/staff/window/index',
  accuracy: '/admin/accuracy/index',
  manageItems: '/admin/items/index',
  manageItem: '/admin/item/index',
}

/** The four that stay alive behind the tab bar. */
export const tabScreens: readonly ScreenName[] = ['home', 'cases', 'inbox', 'me']

/** The address of a screen, e.g. `/pages/case/index?id=…`. */
export const addressOf = <Name extends ScreenName>(name: Name, given: Screens[Name]): string => {
  const query = Object.entries(given as Record<string, string | undefined>)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  return query ? `${paths[name]}?${query}` : paths[name]
}

type Given<Name extends ScreenName> =
  Record<never, string> extends Screens[Name] ? [given?: Screens[Name]] : [given: Screens[Name]]

/** Opens a screen: tab screens are switched to, others are laid on top. */
export const open = <Name extends ScreenName>(name: Name, ...[given]: Given<Name>): void => {
  const url = addressOf(name, given ?? ({} as Screens[Name]))
  if (tabScreens.includes(name)) void Taro.switchTab({ url })
  else void Taro.navigateTo({ url })
}

/** Opens a screen in place of this one, so that "back" does not return to something already finished. */
export const openInstead = <Name extends ScreenName>(name: Name, ...[given]: Given<Name>): void => {
  const url = addressOf(name, given ?? ({} as Screens[Name]))
  if (tabScreens.includes(name)) void Taro.switchTab({ url })
  else void Taro.redirectTo({ url })
}

/** Back to the screen below; home where this is the first one, e.g. after a shared link. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: paths.home })
}

/** What this screen was opened with. */
export const useOpenedWith = (): Readonly<Record<string, string | undefined>> =>
  useRouter().params as Record<string, string | undefined>
