import { useRef, useState } from 'react'
import type { Answer } from '@shared/contract/answer'
import type { CaseView } from '@shared/contract/case'
import type { Refused } from './call'
import { newRequestKey } from './request-key'
import { forgetSeen } from './use-answer'

/**
 * Does acts on one case, one at a time. The key stays the same until the server has taken or refused the act, so two
 * taps, or a retry after a lost answer, are one act (reliability D8).
 */
export const useAct = <Deed>(
  send: (deed: Deed, requestKey: string) => Promise<Answer<{ case: CaseView }>>,
  onDone: (view: CaseView) => void,
  onStale: () => void,
) => {
  const key = useRef(newRequestKey())
  const busy = useRef(false)
  const [doing, setDoing] = useState(false)
  const [refused, setRefused] = useState<Refused>()

  const act = async (deed: Deed): Promise<boolean> => {
    if (busy.current) return false
    busy.current = true
    setDoing(true)
    setRefused(undefined)
    const answer = await send(deed, key.current)
    busy.current = false
    setDoing(false)
    if (answer.ok) {
      key.current = newRequestKey()
      forgetSeen()
      onDone(answer.data.case)
      return true
    }
    // A stale act did not happen; sent again on the fresh case it is another one.
    if (answer.code === 'STALE') {
      key.current = newRequestKey()
      onStale()
    }
    setRefused(answer)
    return false
  }
  return { act, doing, refused, settle: () => setRefused(undefined) }
}
