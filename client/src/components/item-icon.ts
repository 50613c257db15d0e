import type { IconName } from './icon'

const icons: Readonly<Record<string, IconName>> = {
  leave: 'calendar',
  certificate: 'paper',
  repair: 'wrench',
  campusCard: 'card',
  room: 'room',
  library: 'book',
  reimbursement: 'wallet',
  seal: 'stamp',
  newStudent: 'cap',
  onboarding: 'badge',
}

/** The picture of an item; what an administrator adds later has the general one. */
export const iconOf = (item: string): IconName => icons[item] ?? 'paper'
