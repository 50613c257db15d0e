import { document } from './document'
import * as fs from 'node:fs'
import * as path from 'node:path'
import * as vm from 'node:vm'
import * as glassEasel from 'glass-easel'
import { TmplGroup } from 'glass-easel-template-compiler'
import { environmentWithBuiltins, evaluateTemplates } from './builtins'
import { Screen, type Drawn } from './screen'
import { wxOf, type Phone } from './wx'

/** The real WeChat build, made by `taro build --type weapp`. */
export const built = path.resolve(__dirname, '../../dist/miniprogram')

interface PageInstance {
  route: string
  options: Record<string, string>
  setData: (data: object, done?: () => void) => void
  onLoad?: (query: Record<string, string>) => void
  onShow?: () => void
  onHide?: () => void
  onReady?: () => void
  onUnload?: () => void
  onReachBottom?: () => void
}

interface OpenPage {
  path: string
  page: PageInstance
  root: { release: () => void; getComponent: () => Drawn }
}

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
  requiredPrivateInfos?: string[]
}

const walk = (folder: string, under = ''): string[] =>
  fs.readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap(entry => {
    const file = path.posix.join(under, entry.name)
    return entry.isDirectory() ? walk(folder, file) : [file]
  })
const withoutEnding = (file: string) => file.replace(/\.\w+$/, '')

/** Engines on which WeChat runs lack these; code made from strings is forbidden besides. */
const FORBIDDEN = ['Intl', 'Proxy'] as const

/**
 * The WeChat build running on WeChat's own component framework, without WeChat's tools: templates, logic, events and
 * navigation are real; looks and the base library are not. One at a time.
 */
export class Host {
  readonly stack: OpenPage[] = []
  /** Tab pages stay alive when another tab is shown. */
  private readonly tabs = new Map<string, OpenPage>()
  /** Largest setData so far, in bytes of JSON; WeChat refuses above 256 KB. */
  largestSetData = 0
  title = ''
  setOnline!: (online: boolean) => void
  /** The person puts the app away, and takes it up again. */
  hide!: () => void
  show!: () => void
  private readonly clock = newClock()
  readonly errors: string[] = []
  private readonly app: AppJson
  private readonly space: ReturnType<typeof environmentWithBuiltins>
  private readonly backend: ReturnType<
    ReturnType<typeof environmentWithBuiltins>['environment']['associateBackend']
  >

  constructor(
    private readonly phone: Phone,
    private readonly folder = built,
  ) {
    this.app = JSON.parse(this.read('app.json')) as AppJson
    this.space = environmentWithBuiltins()
    this.backend = this.space.environment.associateBackend(
      new glassEasel.CurrentWindowBackendContext() as never,
    )
    this.addTemplates()
    this.boot()
  }

  private read(file: string): string {
    return fs.readFileSync(path.join(this.folder, file), 'utf8')
  }

  private addTemplates(): void {
    const files = walk(this.folder)
    const group = new TmplGroup()
    for (const file of files) {
      if (file.endsWith('.wxml')) group.addTmpl(withoutEnding(file), this.read(file))
      if (file.endsWith('.wxs')) group.addScript(withoutEnding(file), this.read(file))
    }
    const groupList = evaluateTemplates(group)
    const { codeSpace } = this.space
    for (const file of files) {
      const name = withoutEnding(file)
      if (file.endsWith('.wxml'))
        codeSpace.addCompiledTemplate(name, { groupList, content: groupList[name] } as never)
      if (file.endsWith('.json') && file !== 'app.json')
        codeSpace.addComponentStaticConfig(name, this.configOf(file) as never)
    }
  }

  private configOf(file: string): object {
    const config = JSON.parse(this.read(file)) as { usingComponents?: Record<string, string> }
    const using = Object.entries(config.usingComponents ?? {}).map(([tag, place]) => [
      tag,
      place.startsWith('/') ? place : `/${path.posix.join(path.posix.dirname(file), place)}`,
    ])
    return { ...config, usingComponents: Object.fromEntries(using) as Record<string, string> }
  }

  private boot(): void {
    let launched: { onLaunch?: (given: object) => void; onShow?: (given: object) => void } = {}
    let component: { Page: unknown; Component: unknown; Behavior: unknown } | undefined
    const { wx, setOnline, hide, show } = wxOf(
      this.phone,
      this,
      words => (this.title = words),
      this.app.requiredPrivateInfos ?? [],
    )
    Object.assign(this, { setOnline, hide, show })
    const use = (name: 'Page' | 'Component' | 'Behavior') => (definition: object) =>
      (component?.[name] as (given: object) => unknown)(withHostTypes(definition))
    const load = this.loader({
      wx,
      App: (given: typeof launched) => (launched = given),
      getApp: () => launched,
      getCurrentPages: () => this.stack.map(({ page }) => page),
      Page: use('Page'),
      Component: use('Component'),
      Behavior: use('Behavior'),
      console: this.listeningConsole(),
      ...this.clock.forApp,
    })
    load('app.js')
    for (const file of walk(this.folder)) {
      const name = withoutEnding(file)
      if (
        !file.endsWith('.json') ||
        file === 'app.json' ||
        !fs.existsSync(path.join(this.folder, `${name}.js`))
      )
        continue
      this.space.codeSpace.componentEnv(name, environment => {
        component = environment
        load(name)
      })
    }
    const given = { path: this.app.pages[0], query: {}, scene: 1001 }
    launched.onLaunch?.(given)
    launched.onShow?.(given)
  }

  private listeningConsole() {
    const hear = (...words: unknown[]) => void this.errors.push(words.map(String).join(' ').slice(0, 500))
    return { log: () => undefined, info: () => undefined, debug: () => undefined, warn: hear, error: hear }
  }

  /** Loads modules in a realm of their own, without what WeChat's engine lacks; its wrapper hides the browser's names. */
  private loader(sandbox: Record<string, unknown>): (file: string) => unknown {
    const realm = vm.createContext({ ...sandbox }, { codeGeneration: { strings: false, wasm: false } })
    vm.runInContext(
      `globalThis.global = globalThis; ${FORBIDDEN.map(name => `delete globalThis.${name};`).join('')}`,
      realm,
    )
    const cache = new Map<string, { exports: unknown }>()
    const load = (given: string): unknown => {
      const file = path.posix.normalize(given.endsWith('.js') ? given : `${given}.js`)
      const known = cache.get(file)
      if (known) return known.exports
      const module = { exports: {} as unknown }
      cache.set(file, module)
      const source = `(function(require,module,exports,window,document,navigator,location,self){${this.read(file)}\n})`
      const run = vm.runInContext(source, realm, { filename: path.join(this.folder, file) }) as (
        require: (name: string) => unknown,
        module: { exports: unknown },
        exports: unknown,
      ) => void
      run(name => load(path.posix.join(path.posix.dirname(file), name)), module, module.exports)
      return module.exports
    }
    return load
  }

  /** The screen on top. */
  get screen(): Screen {
    const top = this.stack.at(-1)
    if (!top) throw new Error('no screen is open')
    return new Screen(top.root.getComponent(), top.path)
  }

  private isTab(place: string): boolean {
    return this.app.tabBar?.list.some(({ pagePath }) => pagePath === place) ?? false
  }

  open = (url: string): void => {
    this.stack.at(-1)?.page.onHide?.()
    this.draw(url)
  }

  private draw(url: string): void {
    const [place = '', query = ''] = url.replace(/^\//, '').split('?')
    const given = Object.fromEntries(new URLSearchParams(query))
    const root = this.backend.createRoot('page', this.space.codeSpace, place)
    const page = root.get() as unknown as PageInstance
    Object.assign(page, { route: place, __route__: place, is: place, options: given })
    this.measure(page)
    const opened: OpenPage = { path: place, page, root: root as unknown as OpenPage['root'] }
    this.stack.push(opened)
    if (this.isTab(place)) this.tabs.set(place, opened)
    const holder = document.createElement('div')
    document.body.appendChild(holder)
    root.attach(document.body as never, holder as never)
    page.onLoad?.(given)
    page.onShow?.()
    page.onReady?.()
  }

  private measure(page: PageInstance): void {
    const original = page.setData.bind(page)
    page.setData = (data, done) => {
      this.largestSetData = Math.max(this.largestSetData, Buffer.byteLength(JSON.stringify(data)))
      original(data, done)
    }
  }

  private close({ page, root, path: place }: OpenPage): void {
    page.onUnload?.()
    this.tabs.delete(place)
    root.release()
  }

  replace = (url: string): void => {
    const top = this.stack.pop()
    if (top) this.close(top)
    this.draw(url)
  }

  switchTo = (url: string): void => {
    const place = url.replace(/^\//, '').split('?')[0] ?? ''
    for (const open of this.stack.splice(0)) {
      if (this.isTab(open.path)) open.page.onHide?.()
      else this.close(open)
    }
    const alive = this.tabs.get(place)
    if (!alive) return this.draw(url)
    this.stack.push(alive)
    alive.page.onShow?.()
  }

  back = (): void => {
    const top = this.stack.pop()
    if (top) this.close(top)
    this.stack.at(-1)?.page.onShow?.()
  }

  /** Waits until something holds, looking again every 10 ms; fails with what the screen says. */
  async until(holds: () => boolean, what: string, withinMs = 20_000): Promise<void> {
    const endsAt = Date.now() + withinMs
    while (!holds()) {
      if (Date.now() > endsAt)
        throw new Error(
          `${what} did not come. The screen says: ${this.screen.text()}\n${this.errors.join('\n')}`,
        )
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  }

  async untilSays(words: string, withinMs?: number): Promise<void> {
    await this.until(() => this.screen.text().includes(words), `"${words}"`, withinMs)
  }

  /** Taps what is known by these words, once it is there. */
  async tap(words: string): Promise<void> {
    await this.until(() => this.screen.has(words), `something to tap that says "${words}"`)
    this.screen.tap(words)
    await aMoment()
  }

  /** Turns to a tab of the bar at the bottom, once it is there: a message may bear the same words. */
  async turnTo(tab: string): Promise<void> {
    await this.until(() => this.screen.hasTab(tab), `the tab "${tab}"`)
    this.screen.tapTab(tab)
    await aMoment()
  }

  /** Writes into the field of this name, once it is there. */
  async write(label: string, value: string): Promise<void> {
    await this.until(() => this.screen.hasField(label), `the field "${label}"`)
    this.screen.write(label, value)
    await aMoment()
  }

  /** Ends the app as WeChat does: everything in memory is gone, what the phone keeps stays. */
  end(): void {
    for (const open of new Set([...this.stack.splice(0), ...this.tabs.values()])) this.close(open)
    this.clock.stop()
  }
}

/** Nobody taps twice within a frame. */
const aMoment = () => new Promise(resolve => setTimeout(resolve, 30))

/** The app's timers, so that an ended app does nothing more. */
const newClock = () => {
  const running = new Set<ReturnType<typeof setTimeout>>()
  let stopped = false
  const keep = (timer: ReturnType<typeof setTimeout>) => {
    if (stopped) clearTimeout(timer)
    else running.add(timer)
    return timer
  }
  return {
    forApp: {
      setTimeout: (act: () => void, ms?: number) => keep(setTimeout(act, ms)),
      setInterval: (act: () => void, ms?: number) => keep(setInterval(act, ms)),
      clearTimeout,
      clearInterval,
    },
    stop: () => {
      stopped = true
      running.forEach(timer => clearTimeout(timer))
    },
  }
}

const hostTypes: Record<string, unknown> = { Object, String, Number, Boolean, Array, Function }

/** The app's realm has its own String, Number …; the framework compares with this realm's. */
const withHostTypes = (definition: object): object => {
  const { properties } = definition as { properties?: Record<string, unknown> }
  const typeOf = (type: unknown) => (typeof type === 'function' ? (hostTypes[type.name] ?? type) : type)
  for (const [name, property] of Object.entries(properties ?? {})) {
    if (typeof property === 'function') Object.assign(properties ?? {}, { [name]: typeOf(property) })
    else if (typeof property === 'object' && property !== null && 'type' in property)
      property.type = typeOf(property.type)
  }
  return definition
}
