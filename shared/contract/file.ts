import * as z from 'zod/mini'
import { idSchema, instantSchema, requestKeySchema } from './fields'

/** Kinds of file people may hand in, found by their first bytes, never by name (reliability S1). */
export const fileKinds = ['jpg', 'png', 'mp3', 'm4a', 'wav', 'mp4', 'pdf', 'ofd'] as const
export type FileKind = (typeof fileKinds)[number]

/** Largest size of one file in bytes, by kind, and how many files one message may carry. */
export const fileLimits: Record<FileKind, number> & { count: number } = {
  jpg: 8_000_000,
  png: 8_000_000,
  mp3: 2_000_000,
  m4a: 2_000_000,
  wav: 4_000_000,
  mp4: 18_000_000,
  pdf: 8_000_000,
  ofd: 8_000_000,
  count: 9,
}

/** Asks for a one-use upload path. The path says nothing of the person (design.md section 7). */
export const beginUploadRequest = z.strictObject({ requestKey: requestKeySchema })
/** Where a browser puts the bytes itself: one address for one path, and what must go with them. */
export interface UploadPlace {
  url: string
  headers: Readonly<Record<string, string>>
  /** The file's id once the bytes are there. */
  fileId: string
}
export interface BeginUploadAnswer {
  /** Names the upload from now on; handed in with the message. */
  fileKey: string
  cloudPath: string
  /** Unused after this instant, the path is gone. */
  validUntilAt: number
  /** For the web alone: the mini-program has an upload of its own. */
  place?: UploadPlace
}

/** Tells the server that the upload ended; it looks at the bytes and answers what it is. */
export const finishUploadRequest = z.strictObject({
  fileKey: idSchema,
  fileId: z.string().check(z.maxLength(500)),
})
export interface FinishUploadAnswer {
  fileKey: string
  kind: FileKind
  bytes: number
}

/** A file of a case as the case keeps it: never with its place in storage towards the phone. */
export const attachmentSchema = z.strictObject({
  key: idSchema,
  kind: z.enum(fileKinds),
  bytes: z.int(),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** A link to read one attachment of a case the caller may see; it ends after ten minutes (reliability S5). */
export const openFileRequest = z.strictObject({ caseId: idSchema, key: idSchema })
export interface OpenFileAnswer {
  url: string
  kind: FileKind
  endsAt: number
}

/** Collection `files`: an upload from its announcement to its case. */
export const fileSchema = z.strictObject({
  _id: idSchema,
  /** Person or alias who may use it. */
  owner: idSchema,
  path: z.string(),
  fileId: z.exactOptional(z.string()),
  kind: z.exactOptional(z.enum(fileKinds)),
  bytes: z.exactOptional(z.int()),
  /** `used`: bound to a case; `kept`: later found in it. */
  state: z.enum(['announced', 'checked', 'used', 'kept']),
  case: z.exactOptional(idSchema),
  createdAt: instantSchema,
})
export type StoredFile = z.infer<typeof fileSchema>
