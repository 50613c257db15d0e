import path from 'node:path'
import type { EmulatorOptions } from '../../emulator/start'
import { WECHAT_TEMPLATE } from '../../shared/copy/wechat'
import { demoPeople, newcomer, NOT_LINKED } from '../seed/people'
import { localKey } from './local-key'

const root = path.resolve(__dirname, '../..')

/** The one ignored folder in which everything stands that people do here. */
export const dataDir = path.join(root, '.local')

/** Known to both sides of the local cloud; WeChat's own is entered at deployment. */
const messageToken = 'local'

/** The local cloud's options: built functions, declared collections, demo people, data in one ignored folder. */
export const localOptions = (say: (line: string) => void): EmulatorOptions => ({
  dataDir,
  schemaFile: path.join(root, 'shared/contract/collections.json'),
  functionsDir: path.join(root, 'dist/cloudfunctions'),
  staticDir: path.join(root, 'dist/h5'),
  port: Number(process.env['PORT'] ?? 8787),
  functionEnv: {
    CAMPUS_KEY: localKey(dataDir),
    CAMPUS_SEAL_KEY: localKey(dataDir, 'campus-seal-key'),
    // A demo school may publish what the catalogue invented; production may not.
    CAMPUS_SAMPLES: 'allowed',
    WECHAT_MESSAGE_TOKEN: messageToken,
  },
  messages: { path: '/wechat', token: messageToken },
  templates: [{ id: WECHAT_TEMPLATE, fields: ['thing1', 'character_string2', 'thing3'] }],
  people: [
    ...demoPeople.flatMap(({ person, label }) =>
      label === undefined
        ? []
        : [
            {
              key: person._id,
              label: person.name,
              note: label,
              identity: { openId: `openid-${person._id}` },
            },
          ],
    ),
    { key: 'newcomer', label: newcomer.name, note: NOT_LINKED, identity: { openId: 'openid-newcomer' } },
  ],
  log: line => {
    if (process.env['CAMPUS_LOG']) say(line)
  },
})
