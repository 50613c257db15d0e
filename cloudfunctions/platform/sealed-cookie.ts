import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { sealed } from './seal'

const keyFor = (name: string) => createHash('sha256').update(sealed('cookie', name)).digest()

/** A value only this server can read or make, tied to the cookie's name and an end. */
export const sealCookie = (name: string, value: unknown, endsAt: number): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(name), iv).setAAD(Buffer.from(name))
  const body = Buffer.concat([cipher.update(JSON.stringify({ value, endsAt }), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** What a cookie says; null when it is forged, another's, or too old. */
export const openCookie = <T>(name: string, text: string | undefined, now: number): T | null => {
  try {
    const bytes = Buffer.from(text ?? '', 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', keyFor(name), bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(12, 28))
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    const { value, endsAt } = JSON.parse(plain) as { value: T; endsAt: number }
    return now < endsAt ? value : null
  } catch {
    return null
  }
}
