import * as z from 'zod/mini'
import { cleanText, ID_PATTERN } from './clean-text'

export { cleanText }

/** A schema for text of `min` to `max` characters after cleaning. */
export const textOf = (min: number, max: number) =>
  z.pipe(
    z.string().check(z.maxLength(max * 4)),
    z.pipe(z.transform(cleanText), z.string().check(z.minLength(min), z.maxLength(max))),
  )

/** An id as the server makes them, see {@link ID_PATTERN}. */
export const idSchema = z.string().check(z.regex(ID_PATTERN))

/** Made by the phone once per act and reused on retry (reliability D1–D8). */
export const requestKeySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/))

/** Epoch milliseconds between 2020 and 2100. */
export const instantSchema = z.int().check(z.minimum(1_577_836_800_000), z.maximum(4_102_444_800_000))
