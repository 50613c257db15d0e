import { spawn, type ChildProcess } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import type { EmulatorOptions } from '../../emulator/start'
import { TEST_KEY } from './campus'

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** A real provider in a process of its own, and a local cloud's options that trust it. */
export class SingleSignOn {
  private provider: ChildProcess | undefined
  issuer = ''

  /** Starts the provider; answers what the local cloud must be started with. */
  async start(): Promise<Partial<EmulatorOptions>> {
    const [port, ours] = [await freePort(), await freePort()]
    this.issuer = `http://127.0.0.1:${port}`
    const hooksUrl = `http://127.0.0.1:${ours}/hooks`
    const script = path.join(__dirname, 'oidc-provider.mjs')
    const provider = spawn(process.execPath, [script, String(port), hooksUrl])
    this.provider = provider
    await new Promise<void>((resolve, reject) => {
      provider.stdout.once('data', () => resolve())
      provider.once('exit', code => reject(new Error(`the provider ended with ${String(code)}`)))
    })
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    const loginKey = { private_key_id: 'test-key', private_key: privateKey, env_id: 'local-env' }
    return {
      port: ours,
      loginKey: publicKey,
      functionEnv: {
        CAMPUS_KEY: TEST_KEY,
        CAMPUS_OIDC_ISSUER: this.issuer,
        CAMPUS_OIDC_CLIENT: 'campus-service-pass',
        CAMPUS_OIDC_SECRET: 'a-secret-of-the-test-provider-1234',
        CAMPUS_HOOKS_URL: hooksUrl,
        CAMPUS_LOGIN_KEY: JSON.stringify(loginKey),
      },
    }
  }

  stop(): void {
    this.provider?.kill()
  }
}
