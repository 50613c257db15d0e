import { readFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'

/** Everything of a page in points: A4, and what is drawn keeps inside the margins. */
export const MARGIN = 56
const FOOT = 40

export const ink = {
  campus: '#0d6b5f',
  soft: '#e4f1ee',
  text: '#161a18',
  quiet: '#5a625f',
  line: '#d9dedb',
  sunk: '#eef1ef',
  danger: '#b3261e',
  warn: '#b06a00',
  calm: '#31557f',
} as const

/** Sizes of type, in points. */
export const type = { small: 8.5, normal: 10, large: 13, title: 30 } as const

/** Put beside the function by the build (tools/build/build-functions.ts). */
let fonts: { plain: Buffer; bold: Buffer } | undefined
const loadFonts = () =>
  (fonts ??= {
    plain: readFileSync(path.join(__dirname, 'fonts/noto-sans-sc.ttf')),
    bold: readFileSync(path.join(__dirname, 'fonts/noto-sans-sc-bold.ttf')),
  })

/** A document of pages being written: the cursor goes down, and what does not fit begins a new page. */
export class Paper {
  readonly doc: PDFKit.PDFDocument
  readonly left = MARGIN
  readonly width: number
  constructor(title: string) {
    const { plain: plainFont, bold: boldFont } = loadFonts()
    const margins = { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT }
    // The font is given at once: without it pdfkit looks for one of its own files, which no bundle has.
    const options = { size: 'A4', margins, bufferPages: true, font: plainFont as unknown as string }
    this.doc = new PDFDocument({ ...options, info: { Title: title } })
    this.doc.registerFont('plain', plainFont).registerFont('bold', boldFont).font('plain')
    this.width = this.doc.page.width - 2 * MARGIN
  }

  get y(): number {
    return this.doc.y
  }

  set y(at: number) {
    this.doc.y = at
  }

  /** Where nothing more may be drawn. */
  get bottom(): number {
    return this.doc.page.height - MARGIN - FOOT
  }

  newPage(): void {
    this.doc.addPage()
  }

  /** Begins a new page unless so many points are left. */
  room(height: number): void {
    if (this.y + height > this.bottom) this.newPage()
  }

  space(points: number): void {
    this.y += points
  }

  heading(words: string): void {
    // A heading never stands alone at the end of a page.
    this.room(130)
    this.space(10)
    this.doc.rect(this.left, this.y + 3, 3, 13).fill(ink.campus)
    this.write(words, { size: type.large, weight: 'bold', at: this.left + 10 })
    this.space(6)
  }

  /** Text from the left margin, or from `at`, over the whole width that is left. */
  write(words: string, how: Writing = {}): void {
    const { size = type.normal, weight = 'plain', colour = ink.text, align = 'left', at = this.left } = how
    this.doc.font(weight).fontSize(size).fillColor(colour)
    this.doc.text(words, at, this.y, { width: this.left + this.width - at, align, lineGap: 2.5 })
  }

  /** One line of text in a box, cut with an ellipsis where it does not fit; the cursor stays. */
  label(words: string, box: { x: number; y: number; width: number }, how: Writing = {}): void {
    const { size = type.normal, weight = 'plain', colour = ink.text, align = 'left' } = how
    const before = this.y
    this.doc.font(weight).fontSize(size).fillColor(colour)
    this.doc.text(words, box.x, box.y, {
      ...{ width: box.width, align, height: size * 1.6, ellipsis: true, lineBreak: true },
    })
    this.y = before
  }

  box(x: number, y: number, width: number, height: number, colour: string, radius = 0): void {
    if (width <= 0 || height <= 0) return
    this.doc.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2)).fill(colour)
  }

  rule(y: number, colour: string = ink.line): void {
    this.doc
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .lineWidth(0.6)
      .strokeColor(colour)
      .stroke()
  }

  /** The bytes, with a foot on every page from `firstFoot` on: what it is, and which page of how many. */
  async end(foot: (page: number, of: number) => string, firstFoot = 0): Promise<Buffer> {
    const chunks: Buffer[] = []
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    const ended = new Promise<void>(resolve => this.doc.on('end', resolve))
    const { count } = this.doc.bufferedPageRange()
    for (let page = firstFoot; page < count; page += 1) {
      this.doc.switchToPage(page)
      // What stands below the bottom margin would begin a new page.
      this.doc.page.margins.bottom = 0
      const y = this.doc.page.height - MARGIN - 10
      this.label(
        foot(page + 1, count),
        { x: this.left, y, width: this.width },
        { size: type.small, colour: ink.quiet, align: 'center' },
      )
    }
    this.doc.end()
    await ended
    return Buffer.concat(chunks)
  }
}

/** How words are set. */
export interface Writing {
  size?: number
  weight?: 'plain' | 'bold'
  colour?: string
  align?: 'left' | 'center' | 'right'
  at?: number
}
