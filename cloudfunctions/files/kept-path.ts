import { fileKinds, type FileKind } from '@shared/contract/file'
import { sealed } from '../platform/seal'

/**
 * Where the cleaned bytes of an upload stand: a path nobody can guess that says nothing of anybody, the same each
 * time, so that a second try after a crash replaces the first.
 */
export const keptPathOf = (fileKey: string, kind: FileKind): string =>
  `kept/${sealed('kept', fileKey).slice(0, 32)}.${kind}`

/** Everywhere the cleaned bytes of an upload may stand whose kind is not on record. */
export const keptPathsOf = (fileKey: string): string[] => fileKinds.map(kind => keptPathOf(fileKey, kind))
