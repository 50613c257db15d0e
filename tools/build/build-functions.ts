import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { plainFont } from './font'

interface FunctionConfig {
  timeout: number
  memorySize: number
  client: boolean
  triggers: { name: string; type: string; config: string }[]
}

const root = path.resolve(__dirname, '../..')

/** Libraries that few calls need and every cold start would read: files of their own beside the function. */
const libraries: Record<string, string> = {
  pdfkit: 'pdfkit.js',
  'write-excel-file/node': 'write-excel-file.js',
}

/** The fonts of PDFs lie beside the bundle (decision 014), in the normal weight and bold. */
const readFonts = (): [string, Buffer][] =>
  [
    ['fonts/noto-sans-sc.ttf', 400],
    ['fonts/noto-sans-sc-bold.ttf', 700],
  ].map(([file, weight]) => {
    const name = `noto-sans-sc-chinese-simplified-${weight}-normal.woff`
    const woff = readFileSync(path.join(root, 'node_modules/@fontsource/noto-sans-sc/files', name))
    return [String(file), plainFont(woff)]
  })

const beside: Plugin = {
  name: 'beside',
  setup: ({ onResolve }) =>
    Object.entries(libraries).forEach(([library, file]) =>
      onResolve({ filter: new RegExp(`^${library}$`) }, () => ({ path: `./${file}`, external: true })),
    ),
}

const buildLibraries = (folder: string) =>
  Promise.all(
    Object.entries(libraries).map(([library, file]) =>
      build({
        stdin: { contents: `module.exports = require('${library}')`, resolveDir: root },
        outfile: path.join(folder, file),
        ...{ bundle: true, platform: 'node', target: 'node18', format: 'cjs' },
        ...{ minifySyntax: true, legalComments: 'none', logLevel: 'error' },
      }),
    ),
  )

/**
 * Bundles every cloud function into one file (dist/cloudfunctions/NAME/index.js) with its config beside it. The SDK is
 * bundled too: requiring it from node_modules costs 300 ms of each cold start, and deployment needs no install.
 */
export const buildFunctions = async (out = path.join(root, 'dist/cloudfunctions')): Promise<void> => {
  const source = readFileSync(path.join(root, 'cloudfunctions/functions.json'), 'utf8')
  const functions = JSON.parse(source) as Record<string, FunctionConfig>
  const fonts = readFonts()
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
        alias: { '@shared': path.join(root, 'shared') },
        plugins: [beside],
      })
      await buildLibraries(folder)
      mkdirSync(path.join(folder, 'fonts'), { recursive: true })
      for (const [file, bytes] of fonts) writeFileSync(path.join(folder, file), bytes)
      writeFileSync(path.join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`)
      writeFileSync(
        path.join(folder, 'package.json'),
        `${JSON.stringify({ name, main: 'index.js' }, null, 2)}\n`,
      )
    }),
  )
}

if (require.main === module) void buildFunctions()
