import { rmSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { startEmulator, type EmulatorOptions } from '../../emulator/start'
import { buildChanged } from '../build'
import { seed } from '../seed/seed'
import { dataDir, localOptions } from './local-options'

const say = (line: string) => console.log(line)

const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

const certificate = async (host: string): Promise<{ key: string; cert: string }> => {
  const { generate } = await import('selfsigned')
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: host }] }],
  })
  return { key, cert }
}

const lanOptions = async (): Promise<Partial<EmulatorOptions>> => {
  const host = lanAddress()
  if (!host) throw new Error('No local network was found; start without --lan.')
  return { host: '0.0.0.0', tls: await certificate(host) }
}

const showAddress = async (url: string, lan: boolean) => {
  say('')
  say(`  Campus service pass:  ${url}/`)
  say(`  Developer page:       ${url}/__dev   (sign in as, outbox, timers, time travel)`)
  say('  Data:                 .local/   (npm run reset starts anew)')
  if (!lan) return
  const { default: qrcode } = await import('qrcode-terminal')
  const address = url.replace('0.0.0.0', lanAddress() ?? '0.0.0.0')
  say(`  On a phone in the same network (accept the certificate):  ${address}/`)
  qrcode.generate(`${address}/`, { small: true })
}

const main = async (): Promise<void> => {
  const began = Date.now()
  const lan = process.argv.includes('--lan')
  if (process.argv.includes('--reset')) {
    rmSync(dataDir, { recursive: true, force: true })
    say('The local data are gone; npm start begins anew.')
    return
  }
  await buildChanged(['functions', 'h5'], say)
  const emulator = await startEmulator({ ...localOptions(say), ...(lan ? await lanOptions() : {}) })
  if (await seed(emulator)) say('A demo school with a little history was put in.')
  await showAddress(emulator.url, lan)
  say(`  Ready after ${((Date.now() - began) / 1000).toFixed(1)} s. Ctrl+C stops it.`)
  const stop = () => void emulator.stop().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
