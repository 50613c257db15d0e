import { useState } from 'react'
import type { QueueRow } from '@shared/contract/queue'
import { queueMoreWords } from '@shared/copy/queue'
import { useSession } from '@/cloud/session'
import type { CommandToDo } from '@/cloud/use-command'
import { useWords } from '@/theme/use-words'
import { useHeldCommand } from './use-held-command'

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
  const hold = useHeldCommand()
  const me = useSession(now => now.me)
  const [on, setOn] = useState(false)
  const [chosen, setChosen] = useState<readonly QueueRow[]>([])
  const end = () => {
    setOn(false)
    setChosen([])
  }
  const act = (todo: DeedForSeveral) => {
    hold(chosen, todo, words.heldSeveral(chosen.length, words.deeds[todo.name]))
    end()
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
