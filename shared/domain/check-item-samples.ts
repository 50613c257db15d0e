import type { Item } from '../contract/item'

const marked = (parts: readonly { sample?: true | undefined }[], place: string): string[] =>
  parts.flatMap(({ sample }, index) => (sample ? [`${place}.${index}`] : []))

/**
 * Places of an item that are still the catalogue's invention (fees, rules, times, telephone numbers). Production
 * refuses to publish while there are any.
 */
export const unconfirmedSamples = (item: Item): string[] => [
  ...(item.clockSample ? ['clock'] : []),
  ...(item.contact.sample ? ['contact'] : []),
  ...marked(item.fees, 'fees'),
  ...marked(item.basis, 'basis'),
  ...marked(item.booking?.resources ?? [], 'booking.resources'),
]
