import { useRef, useState } from 'react'
import type { CaseView } from '@shared/contract/case'
import type { ActionMap } from '@shared/contract/api'
import { actOnStep } from './items-api'
import type { Refused } from './call'
import { newRequestKey } from './request-key'
import { forgetSeen } from './use-answer'

type Request = ActionMap['items.act']['request']

/** What somebody does at a step, with the answers to the step's own form. */
export type StepDeed = Pick<Request, 'act' | 'values'>

/**
 * Does acts at steps of one case. The key stays the same until the server has taken or refused the act, so two taps, or
 * a retry after a lost answer, are one act (reliability D8).
 */
export const useStepAct = (
  view: Pick<CaseView, 'id' | 'version'>,
  onDone: (view: CaseView) => void,
  onStale: () => void,
) => {
  const key = useRef(newRequestKey())
  const busy = useRef(false)
  const [doing, setDoing] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const act = async (deed: StepDeed): Promise<boolean> => {
    if (busy.current) return false
    busy.current = true
    setDoing(true)
    setRefused(undefined)
    const answer = await actOnStep({ id: view.id, version: view.version, requestKey: key.current, ...deed })
    busy.current = false
    setDoing(false)
    if (answer.ok) {
      key.current = newRequestKey()
      forgetSeen()
      onDone(answer.data.case)
      return true
    }
    if (answer.code === 'STALE') {
      key.current = newRequestKey()
      onStale()
    }
    setRefused(answer)
    return false
  }
  return { act, doing, refused }
}
