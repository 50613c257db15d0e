import type { Page } from 'playwright-core'
import type { Phones } from './browser'
import { PHOTO, picture, sees, tap } from './browser'

/** Puts a question's answer in, as fingers do. */
export const fill = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).last().fill(text)
export const choose = (page: Page, name: string | RegExp) =>
  page.getByRole('radio', { name, exact: true }).last().click()
export const tick = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name }).last().click()

/** Adds a picture or a file through the browser's own dialogue. */
export const hand = async (page: Page, button: string, name = 'slip.png', mimeType = 'image/png') => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).last().click(),
  ])
  await chooser.setFiles({ name, mimeType, buffer: PHOTO })
  await page.locator('.photo-remove').last().waitFor()
  await page.locator('.photo-cover').waitFor({ state: 'detached' })
}

/** People and steps of one item, walked in real browsers. */
export class Walk {
  caseId = ''
  constructor(
    readonly phones: Phones,
    readonly item: string,
  ) {}

  /** Opens the item's page as somebody, keeps its picture, and begins. */
  async begin(person: string): Promise<Page> {
    const page = await this.phones.of(person, `/#/service/item/index?id=${this.item}`)
    await sees(page, '要准备的材料')
    await picture(page, `item-${this.item}`)
    await tap(page, '开始办理')
    await page.locator('.question-words').waitFor()
    await picture(page, `form-${this.item}`)
    return page
  }

  /** The last look and handing in; the case is the newest of the person. */
  async handIn(page: Page, person: string, looked = false): Promise<void> {
    if (!looked) await tap(page, '下一步')
    await sees(page, '看一遍，没问题就提交')
    await tap(page, '提交')
    await sees(page, /已提交/)
    const { rows } = await this.phones.campus.as(person).ask('cases.listMine', {})
    this.caseId = rows.find(({ item }) => item?.id === this.item)?.id ?? ''
    await picture(page, `sent-${this.item}`)
  }

  /** Who must act at a step now. */
  async holders(step: string): Promise<string[]> {
    const { application } = await this.phones.campus.documents.read('cases', this.caseId)
    return (application?.turns ?? []).filter(turn => turn.step === step).map(({ person }) => person)
  }

  /** Opens the case at the desk of the first who must act at a step. */
  async desk(step: string, without: readonly string[] = []): Promise<Page> {
    const [person] = (await this.holders(step)).filter(each => !without.includes(each))
    if (!person) throw new Error(`nobody has ${step}`)
    const page = await this.phones.of(person, `/#/staff/handle/index?id=${this.caseId}`)
    await sees(page, '办到哪一步')
    return page
  }

  /** Does a verdict at a step: the button, what is asked, the button again. */
  async decide(page: Page, button: string, answers: () => Promise<unknown> = async () => undefined) {
    await tap(page, button)
    await page.getByRole('dialog').waitFor()
    await answers()
    await page.getByRole('dialog').getByRole('button', { name: button }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** The case as its requester sees it. */
  async follow(page: Page): Promise<void> {
    await page.goto(`${this.phones.campus.emulator.url}/#/pages/case/index?id=${this.caseId}`)
    await page.reload()
    await sees(page, '办到哪一步')
  }
}
