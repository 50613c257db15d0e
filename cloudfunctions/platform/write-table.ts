import type { Cell } from '@shared/contract/job'

/** A column: its heading, what its cells are, how wide it is in characters. Moments are epoch ms. */
export interface Column {
  heading: string
  kind: 'text' | 'number' | 'moment'
  width: number
}

/** Spreadsheets run what begins so; a leading apostrophe makes it plain text (CWE-1236). */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/

const HEAD_COLOUR = '#e4f1ee'
const MOMENT_FORMAT = 'yyyy-mm-dd hh:mm'
const MINUTE_MS = 60_000

/** Text as a spreadsheet may have it: nothing in it is ever run. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const pad = (number: number) => String(number).padStart(2, '0')

const momentOf = (at: number, shiftMs: number): string => {
  const wall = new Date(at + shiftMs)
  const on = `${wall.getUTCFullYear()}-${pad(wall.getUTCMonth() + 1)}-${pad(wall.getUTCDate())}`
  return `${on} ${pad(wall.getUTCHours())}:${pad(wall.getUTCMinutes())}`
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const csvCell = (cell: Cell, kind: Column['kind'], shiftMs: number): string => {
  if (cell === null) return ''
  if (kind === 'moment' && typeof cell === 'number') return momentOf(cell, shiftMs)
  return typeof cell === 'number' ? String(cell) : quoted(harmless(cell))
}

/**
 * Rows as CSV after RFC 4180, with the byte order mark by which spreadsheets know UTF-8. `offsetMinutes`: the zone in
 * which moments are written.
 */
export const writeCsv = (
  columns: readonly Column[],
  rows: readonly Cell[][],
  offsetMinutes: number,
): Buffer => {
  const shiftMs = offsetMinutes * MINUTE_MS
  const lines = [
    columns.map(({ heading }) => quoted(heading)),
    ...rows.map(row => columns.map(({ kind }, nth) => csvCell(row[nth] ?? null, kind, shiftMs))),
  ]
  return Buffer.from(`\ufeff${lines.map(line => line.join(',')).join('\r\n')}\r\n`, 'utf8')
}

const xlsxCell = (cell: Cell, kind: Column['kind'], shiftMs: number) => {
  if (cell === null) return null
  if (kind === 'moment' && typeof cell === 'number')
    return { value: new Date(cell + shiftMs), type: Date, format: MOMENT_FORMAT }
  // Typed as text, so that no spreadsheet takes it for a formula.
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }
}

/** Rows as one sheet of XLSX: real dates and numbers, the headings stay in sight. */
export const writeXlsx = async (
  sheet: string,
  columns: readonly Column[],
  rows: readonly Cell[][],
  offsetMinutes: number,
): Promise<Buffer> => {
  // Loaded only where a sheet is written: most calls never need it.
  const { default: write } = await import('write-excel-file/node')
  const shiftMs = offsetMinutes * MINUTE_MS
  const head = columns.map(({ heading }) => ({
    value: heading,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: HEAD_COLOUR,
  }))
  const body = rows.map(row => columns.map(({ kind }, nth) => xlsxCell(row[nth] ?? null, kind, shiftMs)))
  const options = { sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }
  return write([head, ...body], options).toBuffer()
}
