import { create } from 'zustand'
import type { PrivacyAnswer } from '@shared/contract/privacy'
import { readStored, writeStored } from '@/phone/storage'
import { giveConsent, viewPrivacy } from './api-people'
import type { Refused } from './call'
import { whoWasHere } from './person-here'

/** Whether the person here has agreed to the notice in force; `unknown` until the server has said. */
type Agreed = 'unknown' | 'yes' | 'no'

export const useConsent = create<{ agreed: Agreed; notice: PrivacyAnswer | undefined }>(() => ({
  agreed: 'unknown',
  notice: undefined,
}))

const keyOf = () => `agreed:${whoWasHere() ?? 'nobody'}`

/** Whether the person here is known on this phone to have agreed; the server is asked again all the same. */
export const agreedBefore = (): boolean => readStored(keyOf()) === 'yes'

/** Takes in what the server said of the notice. */
export const noteNotice = (notice: PrivacyAnswer): void => {
  const agreed = notice.consent?.version === notice.version ? 'yes' : 'no'
  writeStored(keyOf(), agreed)
  useConsent.setState({ agreed, notice })
}

/** Asks the server; without a network what was known last is taken. */
export const askConsent = async (): Promise<Agreed> => {
  const answer = await viewPrivacy()
  if (answer.ok) noteNotice(answer.data)
  else if (agreedBefore()) useConsent.setState({ agreed: 'yes' })
  return useConsent.getState().agreed
}

/** Agrees to the notice that is shown. Undefined when done. */
export const agreeTo = async (notice: PrivacyAnswer): Promise<Refused | undefined> => {
  const answer = await giveConsent({ version: notice.version })
  if (!answer.ok) return answer
  noteNotice({ ...notice, consent: { version: notice.version, at: answer.now } })
  return undefined
}
