import { useEffect } from 'react'
import type { ActionMap } from '@shared/contract/api'
import type { CaseView } from '@shared/contract/case'
import { deskWords } from '@shared/copy/desk'
import { handleWords } from '@shared/copy/staff'
import { goNow, hold, onSettled, takeBack, useOutbox, type PhotoToSend } from '@/cloud/outbox'
import { whoWasHere } from '@/cloud/person-here'
import { newRequestKey } from '@/cloud/request-key'
import type { CommandToDo } from '@/cloud/use-command'
import type { Asked } from '@/cloud/use-answer'
import { say } from '@/components/snackbar'
import { useWords } from '@/theme/use-words'

type Request = ActionMap['cases.command']['request']

/** For this long an act can be taken back; nobody else sees it before (design.md section 4). */
export const UNDO_MS = 10_000

export interface Handling {
  /** Does a command after ten seconds in which it can be taken back; `restore` gets the words back then. */
  act: (todo: CommandToDo, photos: PhotoToSend[], restore: () => void) => Promise<void>
  /** An act of this case waits to go. */
  pending: boolean
}

/** Everything that can be done to a case at the desk, each with its way back. */
export const useHandle = (id: string, asked: Asked<{ case: CaseView }>): Handling => {
  const words = useWords(handleWords)
  const desk = useWords(deskWords)
  const pending = useOutbox(now => now.jobs.find(job => job.kind === 'command' && job.data.id === id))
  const { put, again } = asked
  useEffect(
    () =>
      onSettled((job, { kind, answer }) => {
        if (kind !== 'command' || job.kind !== 'command' || job.data.id !== id) return
        if (answer.ok) put({ case: answer.data.case })
        else again()
      }),
    [id, put, again],
  )

  /** What was done last must be known before the next act builds on it. */
  const versionNow = async (): Promise<number | undefined> => {
    const last = pending && goNow(pending.data.requestKey)
    if (!last) return asked.data?.case.version
    const settled = await last
    return settled.kind === 'command' && settled.answer.ok ? settled.answer.data.case.version : undefined
  }

  const act: Handling['act'] = async (todo, photos, restore) => {
    const version = await versionNow()
    if (version === undefined) return restore()
    const requestKey = newRequestKey()
    hold({
      kind: 'command',
      data: { id, version, requestKey, ...todo } as Request,
      photos,
      person: whoWasHere(),
      notBeforeAt: Date.now() + UNDO_MS,
    })
    const held: Readonly<Record<string, string>> = words.held
    say(held[todo.name] ?? desk.held, {
      icon: 'send',
      undo: () => {
        if (!takeBack(requestKey)) return say(words.tooLate, { icon: 'alert' })
        restore()
        say(words.taken, { icon: 'undo' })
      },
      forMs: UNDO_MS,
    })
  }
  return { act, pending: pending !== undefined }
}
