import { createRequire } from 'node:module'

// jest's own jsdom, taken by hand: the emulator beside it needs Node as it is, which jest's jsdom environment is not.
const fromJest = createRequire(require.resolve('jest-environment-jsdom'))
const { JSDOM } = fromJest('jsdom') as {
  JSDOM: new (html: string, options: object) => { window: Window & typeof globalThis }
}

/** The one document on which glass-easel draws. Must be imported before glass-easel is. */
export const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
  pretendToBeVisual: true,
})

const shared = [
  'Event',
  'CustomEvent',
  'HTMLElement',
  'Element',
  'Node',
  'ShadowRoot',
  'MutationObserver',
] as const
Object.assign(globalThis, { window, document: window.document })
for (const name of shared) Object.assign(globalThis, { [name]: window[name] })

afterAll(() => {
  window.close()
  for (const name of ['window', 'document', ...shared]) Reflect.deleteProperty(globalThis, name)
})
