import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** Builds the client for one platform into dist/miniprogram or dist/h5. Throws with the compiler's words. */
export const buildClient = (platform: 'weapp' | 'h5', env: Record<string, string> = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
    const child = spawn(process.execPath, [cli, 'build', '--type', platform], {
      cwd: path.join(root, 'client'),
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let words = ''
    const hear = (chunk: Buffer) => (words = (words + chunk.toString()).slice(-20_000))
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`${platform} did not build:\n${words}`)),
    )
  })
