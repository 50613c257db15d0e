import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { refuse, type Refusal } from '@shared/contract/codes'
import { ROSTER_BYTES, ROSTER_ROWS } from '@shared/contract/roster'

/** The cells of a sheet as text, row by row; empty cells are ''. */
export type Cells = string[][]

const MOST_COLUMNS = 60
/** What a workbook may grow to when unpacked: a small file can hide gigabytes. */
const UNPACKED_BYTES = 80_000_000
const END_OF_ZIP = 0x06054b50
const ENTRY_OF_ZIP = 0x02014b50

/** What the parts of a zip say they unpack to; null when it is no zip one may read. */
const unpackedBytes = (zip: Buffer): number | null => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END_OF_ZIP) return null
  let at = zip.readUInt32LE(end + 16)
  let sum = 0
  for (let entry = zip.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY_OF_ZIP) return null
    sum += zip.readUInt32LE(at + 24)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return sum
}

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString() : String(cell)
}

const readWorkbook = async (bytes: Buffer): Promise<Cells | Refusal> => {
  const unpacked = unpackedBytes(bytes)
  if (unpacked === null) return refuse('FILE_KIND')
  if (unpacked > UNPACKED_BYTES) return refuse('FILE_SIZE')
  // Numbers stay the text they are: a school number is no quantity.
  const rows = await readSheet(bytes, { parseNumber: (text: string) => text })
  return rows.map(row => row.map(textOf))
}

/** Lists saved by Chinese Excel as CSV are often GB 18030. */
const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const readText = (bytes: Buffer): Cells =>
  parse(decode(bytes), {
    bom: true,
    delimiter: [',', '\t', ';'],
    relax_column_count: true,
    max_record_size: 20_000,
    to: ROSTER_ROWS + 10,
  })

/**
 * Reads the first sheet of an XLSX or a CSV as text. Refused: FILE_SIZE too large, packed or unpacked, or too many
 * rows; FILE_KIND neither, or broken.
 */
export const readCells = async (bytes: Buffer): Promise<Cells | Refusal> => {
  if (bytes.length > ROSTER_BYTES) return refuse('FILE_SIZE')
  try {
    const zip = bytes.subarray(0, 2).toString('latin1') === 'PK'
    if (!zip && bytes.includes(0)) return refuse('FILE_KIND')
    const cells = zip ? await readWorkbook(bytes) : readText(bytes)
    if (!Array.isArray(cells)) return cells
    if (cells.length > ROSTER_ROWS + 5) return refuse('FILE_SIZE')
    return cells.map(row => row.slice(0, MOST_COLUMNS))
  } catch {
    return refuse('FILE_KIND')
  }
}
