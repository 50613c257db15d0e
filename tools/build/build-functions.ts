import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { plainFont } from './font'

interface FunctionConfig {
  timeout: number
  memorySize: number
  client: boolean
  triggers: { name: string; type: string; config: string }[]
}

const root = path.resolve(__dirname, '../..')

/** The font of certificates lies beside the bundle (decision 014). */
const addFont = (folder: string): void => {
  mkdirSync(path.join(folder, 'fonts'), { recursive: true })
  const files = path.join(root, 'node_modules/@fontsource/noto-sans-sc/files')
  const woff = readFileSync(path.join(files, 'noto-sans-sc-chinese-simplified-400-normal.woff'))
  writeFileSync(path.join(folder, 'fonts/noto-sans-sc.ttf'), plainFont(woff))
}

/**
 * Bundles every cloud function into one file (dist/cloudfunctions/NAME/index.js) with its config beside it. The SDK is
 * bundled too: requiring it from node_modules costs 300 ms of each cold start, and deployment needs no install.
 */
export const buildFunctions = async (out = path.join(root, 'dist/cloudfunctions')): Promise<void> => {
  const source = readFileSync(path.join(root, 'cloudfunctions/functions.json'), 'utf8')
  const functions = JSON.parse(source) as Record<string, FunctionConfig>
  rmSync(out, { recursive: true, force: true })
  await Promise.all(
    Object.entries(functions).map(async ([name, config]) => {
      const folder = path.join(out, name)
      mkdirSync(folder, { recursive: true })
      await build({
        entryPoints: [path.join(root, `cloudfunctions/${name}.ts`)],
        outfile: path.join(folder, 'index.js'),
        bundle: true,
        platform: 'node',
        target: 'node18',
        format: 'cjs',
        minifySyntax: true,
        sourcemap: false,
        legalComments: 'none',
        logLevel: 'error',
        loader: { '.bin': 'binary' },
        alias: {
          '@shared': path.join(root, 'shared'),
          // The other build of pdfkit asks where its module stands, which a bundle cannot say.
          pdfkit: path.join(root, 'node_modules/pdfkit/js/pdfkit.js'),
        },
      })
      if (name === 'api') addFont(folder)
      writeFileSync(path.join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`)
      writeFileSync(
        path.join(folder, 'package.json'),
        `${JSON.stringify({ name, main: 'index.js' }, null, 2)}\n`,
      )
    }),
  )
}

if (require.main === module) void buildFunctions()
