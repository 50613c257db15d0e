import * as glassEasel from 'glass-easel'

/** A drawn component of glass-easel, as far as tests look at it. */
export interface Drawn {
  getBackendElement: () => Element
}

type WithElement = Element & { __wxElement?: glassEasel.Element }

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? ''
const saysOf = (element: Element): string => (element.textContent ?? '').trim()
const isDisabled = (element: Element) => {
  const { __wxElement: drawn } = element as WithElement
  return (drawn as unknown as { data?: { disabled?: unknown } } | undefined)?.data?.disabled === true
}

/** What a person sees, hears and does on one screen. */
export class Screen {
  constructor(
    private readonly root: Drawn,
    readonly path: string,
  ) {}

  private get element(): Element {
    return this.root.getBackendElement()
  }

  text(): string {
    return (this.element.textContent ?? '').trim()
  }

  /** How many nodes stand on the screen; WeChat warns above 1,000. */
  nodeCount(): number {
    return this.element.querySelectorAll('*').length
  }

  /** Everything a screen reader would say by name. */
  names(): string[] {
    return [...this.element.querySelectorAll('[aria-label]')]
      .map(nameOf)
      .filter(name => name !== '' && name !== 'null')
  }

  /** The last button known by these words to an eye or a screen reader: what lies over a screen is drawn last. */
  private find(words: string): Element | undefined {
    const buttons = [...this.element.querySelectorAll('button')]
    return (
      buttons.filter(button => nameOf(button) === words || saysOf(button) === words).at(-1) ??
      buttons.filter(button => nameOf(button).includes(words) || saysOf(button).includes(words)).at(-1)
    )
  }

  private field(label: string): Element | undefined {
    const fields = [...this.element.querySelectorAll('input, textarea')]
    return fields.filter(each => nameOf(each).includes(label)).at(-1)
  }

  has(words: string): boolean {
    return this.find(words) !== undefined
  }

  hasField(label: string): boolean {
    return this.field(label) !== undefined
  }

  /** Whether the bar at the bottom has this tab; a tab with something new says its count behind its name. */
  hasTab(name: string): boolean {
    return this.tab(name) !== undefined
  }

  tapTab(name: string): void {
    const tab = this.tab(name)
    if (!tab) throw new Error(`no tab "${name}"`)
    this.fire(tab, 'tap', { x: 0, y: 0 })
  }

  private tab(name: string): Element | undefined {
    return [...this.element.querySelectorAll('button')].find(
      button => nameOf(button) === name || nameOf(button).startsWith(`${name} `),
    )
  }

  tap(words: string): void {
    const button = this.find(words)
    if (!button) throw new Error(`nothing to tap says "${words}"`)
    if (!isDisabled(button)) this.fire(button, 'tap', { x: 0, y: 0 })
  }

  /** A finger over the row that bears these words, sideways by so many px, lifted there. */
  swipe(words: string, byPx: number): void {
    const row = [...this.element.querySelectorAll('.swipe-front')].find(one => saysOf(one).includes(words))
    if (!row) throw new Error(`no row to swipe says "${words}"`)
    const at = (clientX: number) => ({ touches: [{ clientX, clientY: 100 }] })
    const finger = { bubbles: true, composed: true }
    this.fire(row, 'touchstart', {}, { ...finger, extraFields: at(200) })
    for (const part of [0.4, 0.8, 1])
      this.fire(row, 'touchmove', {}, { ...finger, extraFields: at(200 + byPx * part) })
    this.fire(row, 'touchend', {}, { ...finger, extraFields: { touches: [] } })
  }

  /** Writes into the field of this name. */
  write(label: string, value: string): void {
    const field = this.field(label)
    if (!field) throw new Error(`no field "${label}"`)
    this.fire(field, 'input', { value, cursor: value.length }, { bubbles: false })
  }

  private fire(
    element: Element,
    type: string,
    detail: object,
    options: object = { bubbles: true, composed: true },
  ): void {
    const { __wxElement: drawn } = element as WithElement
    if (!drawn) throw new Error('not drawn by glass-easel')
    glassEasel.triggerEvent(drawn, type, detail, options as never)
  }
}
