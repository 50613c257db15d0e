import type { Locator, Page } from 'playwright-core'
import type { Field, Form, TimeWindow } from '../../shared/contract/form'
import { yuanOf } from '../../shared/domain/forms-money'
import { pdf } from '../support/pictures'
import { PHOTO, tap } from './browser'

/** Answers as a test writes them: what the server would get, files as `true`, persons by name. */
export type Answers = Record<string, unknown>

const yuan = (fen: unknown) => yuanOf(Number(fen)).replace(/,/g, '')
const zh = (field: { label: Record<'zh-CN', string> }) => field.label['zh-CN']

const hand = async (page: Page, at: Locator, button: string, file: 'photo' | 'paper') => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    at.getByRole('button', { name: button }).click(),
  ])
  await chooser.setFiles(
    file === 'photo'
      ? { name: 'slip.png', mimeType: 'image/png', buffer: PHOTO }
      : { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) },
  )
  if (file === 'paper') await at.getByText('已上传').waitFor()
  else {
    await at.locator('.photo-remove').first().waitFor()
    await at.locator('.photo-cover').waitFor({ state: 'detached' })
  }
}

const sign = async (page: Page, at: Locator) => {
  await at.getByRole('button', { name: '在这里签名' }).click()
  const pad = page.locator('canvas')
  const box = await pad.boundingBox()
  if (!box) throw new Error('no pad')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  for (let step = 1; step < 12; step += 1)
    await page.mouse.move(box.x + 40 + step * 18, box.y + 60 + (step % 3) * 30)
  await page.mouse.up()
  await tap(page, '用这个签名')
  await at.locator('.signature-picture').waitFor()
}

const stretch = async (at: Locator, { on, from, to }: TimeWindow) => {
  await at.getByRole('radio', { name: new RegExp(on) }).click()
  await at.getByRole('checkbox', { name: new RegExp(`^${from}–`) }).click()
  const last = at.getByRole('checkbox', { name: new RegExp(`–${to} `) })
  if (!(await last.getAttribute('aria-label'))?.startsWith(from)) await last.click()
}

const lines = async (at: Locator, field: Extract<Field, { type: 'table' }>, rows: Answers[]) => {
  for (const [index, row] of rows.entries()) {
    if (index > 0) await at.getByRole('button', { name: '加一行' }).click()
    const line = at.locator('.table-line').nth(index)
    for (const column of field.columns) {
      const cell = row[column.id]
      if (cell === undefined) continue
      if (column.type === 'choice') {
        const label = column.options.find(({ id }) => id === cell)
        await line.getByRole('radio', { name: label ? zh(label) : '' }).click()
      } else
        await line
          .locator('input')
          .nth(inputBefore(field, column.id))
          .fill(column.type === 'money' ? yuan(cell) : String(cell))
    }
  }
}

/** How many inputs stand before a column's in its line. */
const inputBefore = (field: Extract<Field, { type: 'table' }>, id: string) =>
  field.columns
    .slice(
      0,
      field.columns.findIndex(column => column.id === id),
    )
    .filter(({ type }) => type !== 'choice').length

const option = (field: Extract<Field, { type: 'choice' | 'many' }>, id: unknown) =>
  zh(field.options.find(each => each.id === id) ?? { label: { 'zh-CN': '' } })

const choosePerson = async (page: Page, at: Locator, name: string) => {
  await at.locator('.opener').click()
  await page.getByLabel('姓名、学号或工号').fill(name)
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .last()
    .click()
}

/** Answers one question as fingers do. */
export const put = async (page: Page, field: Field, value: unknown): Promise<void> => {
  const at = page.locator(`#field-${field.id}`).last()
  switch (field.type) {
    case 'money':
      return at.locator('input').fill(yuan(value))
    case 'period': {
      const { fromOn, toOn } = value as { fromOn: string; toOn: string }
      await at.locator('input').first().fill(fromOn)
      return at.locator('input').last().fill(toOn)
    }
    case 'timeWindow':
      return stretch(at, value as TimeWindow)
    case 'choice':
      return at
        .getByRole('radio', { name: new RegExp(`^${option(field, value)}`) })
        .first()
        .click()
    case 'many':
      for (const id of value as string[]) await at.getByRole('checkbox', { name: option(field, id) }).click()
      return
    case 'person':
      return choosePerson(page, at, String(value))
    case 'department':
      await at.locator('.opener').click()
      return page
        .getByRole('dialog')
        .getByRole('radio', { name: String(value) })
        .click()
    case 'photo':
      return hand(page, at, '加照片', 'photo')
    case 'file':
      return hand(page, at, '加文件', 'paper')
    case 'signature':
      return sign(page, at)
    case 'table':
      return lines(at, field, value as Answers[])
    case 'consent':
      return at.getByRole('checkbox').click()
    case 'note':
      return
    default:
      return at.locator('input, textarea').fill(String(value))
  }
}

/** Goes through the pages of a form, answering what is asked, up to the last look. */
export const fillForm = async (page: Page, form: Form, values: Answers): Promise<void> => {
  const heading = page.locator('.question-words')
  for (let turn = 0; turn < 12; turn += 1) {
    const title = await heading.innerText()
    if (title.includes('看一遍')) return
    const section = form.sections.find(each => each.title['zh-CN'] === title)
    for (const field of section?.fields ?? [])
      if (field.id in values) await put(page, field, values[field.id])
    await tap(page, '下一步')
    // What was told to be wrong says more than that time ran out.
    const moved = () =>
      page.waitForFunction(
        before => document.querySelector('.question-words')?.textContent !== before,
        title,
        { timeout: 5_000 },
      )
    await moved().catch(async () => {
      throw new Error(`“${title}” does not go on: ${await page.locator('.summary').innerText()}`)
    })
  }
}
