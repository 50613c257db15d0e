import { ink, type, type Paper } from './write-pdf'

/** Drawings and tables for reports: plain shapes, each with its words. */
export interface TableColumn {
  heading: string
  /** Share of the width; all of them together are taken as the whole. */
  share: number
  align?: 'left' | 'right'
}

const ROW = 20

/** A table with its headings on every page it runs over. */
export const drawTable = (paper: Paper, columns: readonly TableColumn[], rows: readonly string[][]): void => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / whole) * paper.width)
  const line = (cells: readonly string[], weight: 'plain' | 'bold', colour: string) => {
    let x = paper.left
    cells.forEach((cell, nth) => {
      const width = widths[nth] ?? 0
      const { align = 'left' } = columns[nth] ?? {}
      paper.label(
        cell,
        { x: x + 4, y: paper.y + 4, width: width - 8 },
        { size: type.small, weight, colour, align },
      )
      x += width
    })
    paper.space(ROW)
  }
  const head = () => {
    paper.box(paper.left, paper.y, paper.width, ROW, ink.soft, 3)
    line(
      columns.map(({ heading }) => heading),
      'bold',
      ink.campus,
    )
  }
  paper.room(3 * ROW)
  head()
  for (const row of rows) {
    if (paper.y + ROW > paper.bottom) {
      paper.newPage()
      head()
    }
    line(row, 'plain', ink.text)
    paper.rule(paper.y)
  }
  paper.space(10)
}

export interface DrawnBar {
  name: string
  /** 0 … 1; null is drawn as too few to say. */
  share: number | null
  said: string
  /** A stricter reading of the same, as a mark on the bar. */
  mark?: number | null
}

const BAR = 22

/** Shares as bars beside each other, each with its name and its words. */
export const drawBars = (paper: Paper, bars: readonly DrawnBar[]): void => {
  const [nameWidth, saidWidth] = [110, 130]
  const x = paper.left + nameWidth
  const full = paper.width - nameWidth - saidWidth - 12
  for (const { name, share, said, mark } of bars) {
    paper.room(BAR)
    const { y } = paper
    paper.label(name, { x: paper.left, y: y + 3, width: nameWidth - 8 })
    paper.box(x, y + 5, full, 10, ink.sunk, 5)
    if (share !== null) paper.box(x, y + 5, Math.max(2, share * full), 10, ink.campus, 5)
    if (mark !== undefined && mark !== null) paper.box(x + mark * full - 1, y + 2, 2, 16, ink.text)
    paper.label(
      said,
      { x: x + full + 12, y: y + 4, width: saidWidth },
      { size: type.small, colour: share === null ? ink.quiet : ink.text },
    )
    paper.space(BAR)
  }
  paper.space(6)
}

export interface DrawnColumn {
  whole: number
  late?: number
  mark?: string
}

const CHART = 110

/** Numbers over time as columns; the late part of each stands on top in another colour. */
export const drawColumns = (paper: Paper, columns: readonly DrawnColumn[]): void => {
  paper.room(CHART + 30)
  const most = Math.max(1, ...columns.map(({ whole }) => whole))
  const step = paper.width / Math.max(1, columns.length)
  const width = Math.min(26, step * 0.72)
  const base = paper.y + CHART
  columns.forEach(({ whole, late = 0, mark }, nth) => {
    const x = paper.left + nth * step + (step - width) / 2
    const height = (whole / most) * (CHART - 16)
    const lateHeight = (late / most) * (CHART - 16)
    paper.box(x, base - height + lateHeight, width, height - lateHeight, ink.campus)
    paper.box(x, base - height, width, lateHeight, ink.danger)
    if (whole > 0 && columns.length <= 26)
      paper.label(
        String(whole),
        { x: x - 8, y: base - height - 12, width: width + 16 },
        { size: 7, colour: ink.quiet, align: 'center' },
      )
    if (mark)
      paper.label(
        mark,
        { x: x - 16, y: base + 3, width: width + 32 },
        { size: 7, colour: ink.quiet, align: 'center' },
      )
  })
  paper.rule(base, ink.quiet)
  paper.space(CHART + 22)
}

export interface DrawnPart {
  name: string
  value: number
  said: string
  colour: string
}

/** A whole and its parts in one bar, named below. */
export const drawParts = (paper: Paper, parts: readonly DrawnPart[]): void => {
  paper.room(60)
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  let x = paper.left
  for (const { value, colour } of parts) {
    const width = whole === 0 ? 0 : (value / whole) * paper.width
    paper.box(x, paper.y, width, 16, colour)
    x += width
  }
  paper.space(24)
  const step = paper.width / Math.max(1, parts.length)
  parts.forEach(({ name, said, colour }, nth) => {
    const at = paper.left + nth * step
    paper.box(at, paper.y + 4, 8, 8, colour, 2)
    paper.label(`${name} ${said}`, { x: at + 12, y: paper.y, width: step - 14 }, { size: type.small })
  })
  paper.space(24)
}
