import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { EmulatorOptions } from '../../emulator/start'
import { Campus } from '../support/campus'

const root = path.resolve(__dirname, '../..')
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where pictures for the README go; without it the walk takes none. */
const PICTURES = process.env['PICTURES']

/** A real browser at a real phone's size in front of a local cloud that serves the built web client. */
export class Phones {
  private browser!: Browser
  private readonly contexts: BrowserContext[] = []
  readonly campus: Campus
  /** Errors that reached a page; a walk ends with none. */
  readonly errors: string[] = []

  constructor(
    more: Partial<EmulatorOptions> = {},
    private readonly flags: readonly string[] = [],
  ) {
    this.campus = new Campus({ staticDir: path.join(root, 'dist/h5'), instances: 2, ...more })
  }

  async start(): Promise<this> {
    if (!existsSync(path.join(root, 'dist/h5/index.html')))
      throw new Error('Build the web client first: npm run build')
    await this.campus.start()
    this.browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...this.flags] })
    return this
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.campus.stop()
  }

  /** A phone of its own, signed in as somebody (or nobody), opened at a page of the app. */
  async of(person: string | null, at = '/'): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      locale: 'zh-CN',
    })
    this.contexts.push(context)
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    page.on('pageerror', error => this.errors.push(error.message))
    if (person)
      await page.request.post(`${this.campus.emulator.url}/__dev/sign-in`, { data: { key: person } })
    await page.goto(`${this.campus.emulator.url}${at}`)
    return page
  }
}

/** Keeps a picture of a screen when pictures are asked for. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (!PICTURES) return
  mkdirSync(path.resolve(root, PICTURES), { recursive: true })
  await page.waitForTimeout(500)
  await page.screenshot({ path: path.resolve(root, PICTURES, `${name}.png`) })
}

/** Taps the button with these words. */
export const tap = (page: Page, words: string | RegExp) =>
  page.getByRole('button', { name: words }).last().click()

/** Waits until words stand on the screen; a failure says what stood there instead. */
export const sees = async (page: Page, words: string | RegExp): Promise<void> => {
  try {
    await page.getByText(words).last().waitFor()
  } catch (error) {
    const there = await page.locator('body').innerText()
    throw new Error(`“${String(words)}” is not on the screen, but:\n${there}`, { cause: error })
  }
}

/** A picture file that is one. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGNgGAWjYBSMgqEKAAaQAAEBPyqHAAAAAElFTkSuQmCC',
  'base64',
)
