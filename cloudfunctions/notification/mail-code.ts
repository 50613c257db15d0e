import { readable } from '../platform/seal'

/** The code that proves an address: follows from who asked, for which address and when, so it is stored nowhere. */
export const mailCodeOf = (person: string, asked: { address: string; at: number }): string =>
  readable(6, 'mailCode', person, asked.address, String(asked.at))
