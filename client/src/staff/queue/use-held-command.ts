import type { ActionMap } from '@shared/contract/api'
import type { QueueRow } from '@shared/contract/queue'
import { queueMoreWords } from '@shared/copy/queue'
import { handleWords } from '@shared/copy/staff'
import { hold, takeBack } from '@/cloud/outbox'
import { whoWasHere } from '@/cloud/person-here'
import { newRequestKey } from '@/cloud/request-key'
import type { CommandToDo } from '@/cloud/use-command'
import { say } from '@/components/snackbar'
import { useWords } from '@/theme/use-words'
import { UNDO_MS } from '../handle/use-handle'

type Request = ActionMap['cases.command']['request']

/** One command on each of some rows, held for ten seconds, with one way back for all of them. */
export const useHeldCommand = () => {
  const words = useWords(queueMoreWords)
  const taken = useWords(handleWords)
  return (rows: readonly Pick<QueueRow, 'caseId' | 'version'>[], todo: CommandToDo, told: string) => {
    const notBeforeAt = Date.now() + UNDO_MS
    const keys = rows.map(({ caseId: id, version }) => {
      const requestKey = newRequestKey()
      const data = { id, version, requestKey, ...todo } as Request
      hold({ kind: 'command', data, photos: [], person: whoWasHere(), notBeforeAt })
      return requestKey
    })
    say(told, {
      icon: 'send',
      forMs: UNDO_MS,
      undo: () => {
        const back = keys.filter(takeBack).length
        say(back > 0 ? words.takenBack(back) : taken.tooLate, { icon: back > 0 ? 'undo' : 'alert' })
      },
    })
  }
}
