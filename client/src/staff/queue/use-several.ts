import { useState } from 'react'
import type { ActionMap } from '@shared/contract/api'
import type { QueueRow } from '@shared/contract/queue'
import { queueMoreWords } from '@shared/copy/queue'
import { handleWords } from '@shared/copy/staff'
import { hold, takeBack } from '@/cloud/outbox'
import { whoWasHere } from '@/cloud/person-here'
import { newRequestKey } from '@/cloud/request-key'
import { useSession } from '@/cloud/session'
import type { CommandToDo } from '@/cloud/use-command'
import { say } from '@/components/snackbar'
import { useWords } from '@/theme/use-words'
import { UNDO_MS } from '../handle/use-handle'

type Request = ActionMap['cases.command']['request']
/** What makes sense for several cases at once: each of the others needs words of its own. */
export type DeedForSeveral = Extract<CommandToDo, { name: 'claim' | 'transfer' | 'assign' }>

export interface Several {
  on: boolean
  toggleOn: () => void
  chosen: readonly QueueRow[]
  isChosen: (row: QueueRow) => boolean
  toggle: (row: QueueRow) => void
  /** Those above assign; everybody else hands over what is theirs. */
  handOver: 'transfer' | 'assign'
  department: string
  act: (todo: DeedForSeveral) => void
}

const above: ReadonlySet<string> = new Set(['lead', 'specialist', 'supervisor'])

/** Choosing several cases and doing one thing to all, with one way back for ten seconds. */
export const useSeveral = (): Several => {
  const words = useWords(queueMoreWords)
  const taken = useWords(handleWords)
  const me = useSession(now => now.me)
  const [on, setOn] = useState(false)
  const [chosen, setChosen] = useState<readonly QueueRow[]>([])
  const end = () => {
    setOn(false)
    setChosen([])
  }
  const act = (todo: DeedForSeveral) => {
    const notBeforeAt = Date.now() + UNDO_MS
    const keys = chosen.map(({ caseId: id, version }) => {
      const requestKey = newRequestKey()
      const data = { id, version, requestKey, ...todo } as Request
      hold({ kind: 'command', data, photos: [], person: whoWasHere(), notBeforeAt })
      return requestKey
    })
    end()
    say(words.heldSeveral(keys.length, words.deeds[todo.name]), {
      icon: 'send',
      forMs: UNDO_MS,
      undo: () => {
        const back = keys.filter(takeBack).length
        say(back > 0 ? words.takenBack(back) : taken.tooLate, { icon: back > 0 ? 'undo' : 'alert' })
      },
    })
  }
  return {
    on,
    toggleOn: () => (on ? end() : setOn(true)),
    chosen,
    isChosen: row => chosen.some(({ caseId }) => caseId === row.caseId),
    toggle: row =>
      setChosen(now =>
        now.some(({ caseId }) => caseId === row.caseId)
          ? now.filter(({ caseId }) => caseId !== row.caseId)
          : [...now, row],
      ),
    handOver: me?.grants.some(({ role }) => above.has(role)) ? 'assign' : 'transfer',
    department: me?.grants.find(({ department }) => department)?.department ?? me?.departments[0]?.id ?? '',
    act,
  }
}
