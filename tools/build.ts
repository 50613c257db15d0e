import { buildClient } from './build/build-client'
import { buildFunctions } from './build/build-functions'
import { whenChanged } from './build/inputs'

/** What can be built, and what each is made of. */
const targets = {
  functions: [['cloudfunctions', 'shared', 'tools/build'], () => buildFunctions()],
  h5: [['client', 'shared'], () => buildClient('h5')],
  weapp: [['client', 'shared'], () => buildClient('weapp')],
} as const satisfies Record<string, readonly [readonly string[], () => Promise<void>]>

export type Target = keyof typeof targets

/** Builds what changed since the last time, saying how long each took. */
export const buildChanged = async (names: readonly Target[], say: (line: string) => void): Promise<void> => {
  for (const name of names) {
    const [places, work] = targets[name]
    const began = Date.now()
    say(`Building ${name} …`)
    const built = await whenChanged(name, places, work)
    say(built ? `Built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s.` : `${name} is up to date.`)
  }
}

if (require.main === module)
  void buildChanged(['functions', 'h5', 'weapp'], line => console.log(line)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
