import { useRef, useState } from 'react'
import type { CaseView } from '@shared/contract/case'
import type { ActionMap } from '@shared/contract/api'
import { commandCase } from './api'
import type { Refused } from './call'
import { newRequestKey } from './request-key'
import { forgetSeen } from './use-answer'

type Request = ActionMap['cases.command']['request']
export type CommandToDo = {
  [R in Request as R['name']]: { name: R['name']; input: R['input'] }
}[Request['name']]

/**
 * Does commands on one case. The key stays the same until the server has taken or refused the act, so two taps, or a
 * retry after a lost answer, are one act (reliability D8).
 */
export const useCommand = (
  view: Pick<CaseView, 'id' | 'version'>,
  onDone: (view: CaseView) => void,
  onStale: () => void,
) => {
  const key = useRef(newRequestKey())
  const busy = useRef(false)
  const [doing, setDoing] = useState(false)
  const [refused, setRefused] = useState<Refused>()

  const act = async (todo: CommandToDo): Promise<boolean> => {
    if (busy.current) return false
    busy.current = true
    setDoing(true)
    setRefused(undefined)
    const { id, version } = view
    const answer = await commandCase({ id, version, requestKey: key.current, ...todo } as Request)
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
