import path from 'node:path'
import type { Case } from '@shared/contract/case'
import { refuse, type Refusal } from '@shared/contract/codes'
import type { PaperAnswer } from '@shared/contract/items'
import type { Actor } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { paperWords } from '@shared/copy/paper'
import { inPersonOf, relationsOf } from '@shared/domain/relations'
import QRCode from 'qrcode'
import { readable } from '../platform/seal'
import type { Settings } from '../platform/settings'
import { storage } from '../platform/storage'
import { itemOf } from './items.store'
import {
  checkAddress,
  languagesOf,
  papersIn,
  readableCode,
  type Earned,
  type PaperNeeds,
} from './show-result'

/** What writing a PDF needs from other features. */
export interface MakeNeeds extends PaperNeeds {
  settings(): Promise<Settings>
  readCase(id: string): Promise<Case | null>
}

/** Links end after ten minutes (reliability S5). */
const LINK_SECONDS = 600
/** Lies beside the bundle; put there by tools/build (decision 014). */
const FONT = path.join(__dirname, 'fonts/noto-sans-sc.ttf')
const BOLD = path.join(__dirname, 'fonts/noto-sans-sc-bold.ttf')

const MARGIN = 72
const QR_POINTS = 96

type Pdf = PDFKit.PDFDocument

const footer = async (pdf: Pdf, earned: Earned, language: Language) => {
  const { result } = earned.application
  if (!result) return
  const words = paperWords[language]
  const top = pdf.page.height - MARGIN - QR_POINTS - 40
  const picture = await QRCode.toBuffer(checkAddress(result.code), { margin: 0, width: 384 })
  pdf.image(picture, MARGIN, top, { width: QR_POINTS })
  // Number and dates stand in the paper's own lines; here only how to check it.
  const lines = [words.code(readableCode(result.code)), words.check]
  pdf.fontSize(10).fillColor('#444444')
  pdf.text(lines.join('\n'), MARGIN + QR_POINTS + 16, top, {
    width: pdf.page.width - 2 * MARGIN - QR_POINTS - 16,
    lineGap: 4,
  })
}

/** How a paper of an office looks: a wide title, paragraphs that begin indented where Chinese is written. */
const looks = {
  'zh-CN': { indent: 28, characterSpacing: 4 },
  en: { indent: 0, characterSpacing: 0 },
} as const satisfies Record<Language, object>

const page = (pdf: Pdf, title: string, lines: readonly string[], issuer: string, language: Language) => {
  const { indent, characterSpacing } = looks[language]
  pdf.addPage().fillColor('#111111')
  pdf.font(BOLD).fontSize(26).text(title, MARGIN, 140, { align: 'center', characterSpacing })
  pdf.font(FONT).moveDown(2).fontSize(14)
  for (const line of lines)
    pdf.text(line, { indent, characterSpacing: 0, align: 'left', lineGap: 10, paragraphGap: 10 })
  pdf.moveDown(1.5).font(BOLD).text(issuer, { align: 'right' })
  pdf.font(FONT)
}

/** The papers of a case as one PDF, a page each; Chinese text needs the font beside the bundle. */
export const writePdf = async (earned: Earned, needs: PaperNeeds, settings: Settings): Promise<Buffer> => {
  // Only whoever asks for a paper pays for loading the writer.
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, font: FONT, autoFirstPage: false })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => void parts.push(part))
  const ended = new Promise<Buffer>(resolve => pdf.on('end', () => resolve(Buffer.concat(parts))))
  const department = (await needs.departments()).find(({ _id }) => _id === earned.item.department)
  for (const language of languagesOf(earned))
    for (const { title, lines } of await papersIn(language, earned, needs, settings)) {
      page(pdf, title, lines, department?.name[language] ?? '', language)
      await footer(pdf, earned, language)
    }
  pdf.end()
  return ended
}

/** Where the PDF of a case stands: a path nobody finds without the key. */
const pathOf = (caseId: string): string => `papers/${readable(26, 'paper', caseId)}.pdf`

/** A link to the result as a PDF, for the requester and whoever had a step; it ends after ten minutes. */
export const makePaper =
  (needs: MakeNeeds) =>
  async (
    { id }: { id: string },
    caller: Actor,
    now: number,
    language: Language,
  ): Promise<PaperAnswer | Refusal> => {
    const subject = await needs.readCase(id)
    const application = subject?.application
    if (!subject || !application) return refuse('NOT_FOUND')
    const found = relationsOf(subject, inPersonOf(subject, caller), now)
    if (!found.has('requester') && !found.has('participant')) return refuse('NOT_FOUND')
    const item = await itemOf(subject.item, subject.itemVersion)
    if (!item || item.result.kind !== 'certificatePdf' || !application.result) return refuse('NOT_NOW')
    const earned = { subject, application, item, now, language }
    const bytes = await writePdf(earned, needs, await needs.settings())
    const url = await storage.link(await storage.write(pathOf(id), bytes), LINK_SECONDS)
    return { url, endsAt: now + LINK_SECONDS * 1000 }
  }
