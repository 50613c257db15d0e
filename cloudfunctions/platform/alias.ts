import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { ALIAS } from '@shared/contract/anonymity'

/** The key of anonymity: apart from every other key, outside the database, and not needed for anything else. */
const key = (): string | null => {
  const found = process.env['CAMPUS_SEAL_KEY']
  return found && found.length >= 32 ? found : null
}

/** Whether anonymity can be kept here at all. */
export const canSeal = (): boolean => key() !== null

const mac = (purpose: string, ...parts: readonly string[]): Buffer => {
  const found = key()
  if (found === null) throw new Error('CAMPUS_SEAL_KEY is missing or shorter than 32 characters')
  return createHmac('sha256', found)
    .update([purpose, ...parts].join('\u0000'))
    .digest()
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const letters = (length: number, bytes: Buffer): string =>
  [...bytes.subarray(0, length)].map(byte => LETTERS[byte % LETTERS.length]).join('')

const NONCE = 12
const PROOF = 14
const proofOf = (nonce: string, person: string) => letters(PROOF, mac('own', nonce, person))

/**
 * The n-th alias of a person: without the key it is random, unlike every other alias of the same person; with the key
 * the server finds a person's aliases again, so that no list of them has to be stored.
 */
export const aliasOf = (person: string, nth: number): string => {
  const nonce = letters(NONCE, mac('nonce', person, String(nth)))
  return `${ALIAS}${nonce}${proofOf(nonce, person)}`
}

/** Whether an alias stands for this person; needs no look into the database. */
export const isAliasOf = (person: string, alias: string): boolean => {
  if (!alias.startsWith(ALIAS) || alias.length !== ALIAS.length + NONCE + PROOF || !canSeal()) return false
  const nonce = alias.slice(ALIAS.length, ALIAS.length + NONCE)
  return timingSafeEqual(Buffer.from(alias.slice(-PROOF)), Buffer.from(proofOf(nonce, person)))
}

/** A person's name in counters of this day: another one tomorrow, and none that leads back. */
export const dayName = (person: string, now: number): string =>
  letters(20, mac('day', person, String(Math.floor(now / 86_400_000))))

/** What a request of this person is remembered by inside a seal. */
export const requestMark = (requestKey: string): string => letters(20, mac('request', requestKey))

/** What stands inside a seal. */
export interface Sealed {
  person: string
  request: string
}

const boxKey = () => createHash('sha256').update(mac('box')).digest()
/** Every seal is as long as every other. */
const PLAIN_CHARACTERS = 200

/** Encrypts who an alias stands for, tied to this alias (AES-256-GCM). */
export const seal = (alias: string, sealed: Sealed): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', boxKey(), iv).setAAD(Buffer.from(alias))
  const plain = JSON.stringify(sealed).padEnd(PLAIN_CHARACTERS)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** Opens a seal. Throws when the key, the alias or the seal is another. */
export const unseal = (alias: string, box: string): Sealed => {
  const bytes = Buffer.from(box, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', boxKey(), bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(alias)).setAuthTag(bytes.subarray(12, 28))
  const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  return JSON.parse(plain.toString('utf8')) as Sealed
}
