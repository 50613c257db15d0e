import type { Emulator } from '../../emulator/start'
import { PRIVACY_VERSION } from '../../shared/catalogue/privacy'
import { colleges, departments } from '../../shared/catalogue/departments'
import { seedApplications } from './applications'
import { seedHistory } from './history'
import { demoPeople, newcomer } from './people'

/** Fills an empty local cloud with the demo school; leaves one that has people alone. Answers whether it did. */
export const seed = async (emulator: Emulator): Promise<boolean> => {
  Object.assign(process.env, emulator.sdkEnv)
  const store = await import('../../cloudfunctions/platform/store')
  if ((await store.count('people', {})) > 0) return false
  for (const department of [...departments, ...colleges]) await store.put('departments', department)
  for (const { person } of demoPeople) {
    await store.put('people', person)
    await store.put('consents', { _id: person._id, version: PRIVACY_VERSION, at: Date.now() })
  }
  await store.put('people', newcomer)
  const now = emulator.now()
  await seedHistory(emulator)
  await seedApplications(emulator, now)
  emulator.setClock({ back: true })
  await emulator.tick()
  return true
}
