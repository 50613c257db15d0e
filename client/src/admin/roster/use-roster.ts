import { useEffect, useState } from 'react'
import type { ActionMap } from '@shared/contract/api'
import type { Code } from '@shared/contract/codes'
import { applyRoster, previewRoster, viewRoster } from '@/cloud/api-people'
import { beginUpload } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { carryFile } from '@/cloud/transport'
import { chooseDocument } from '@/phone/choose-document'

type Roster = ActionMap['roster.view']['answer']
type Covers = ActionMap['roster.preview']['request']['covers']

/** Where an import stands: being chosen, on its way, looked at, applied. */
export type Stage =
  | { at: 'choose'; refused?: Code | 'header' | 'lost' }
  | { at: 'sending'; percent: number }
  | { at: 'reading' }
  | { at: 'seen' | 'applying' | 'done'; roster: Roster; refused?: Code }

const ASK_AGAIN_MS = 2_000

const stageOf = (roster: Roster): Stage => ({
  at: roster.state === 'previewed' ? 'seen' : roster.state,
  roster,
})

/** One roster from the file to its end; leaving the page stops nothing. */
export const useRoster = (covers: Covers) => {
  const [stage, setStage] = useState<Stage>({ at: 'choose' })
  const applying = stage.at === 'applying' ? stage.roster.id : undefined
  useEffect(() => {
    if (applying === undefined) return undefined
    const timer = setInterval(() => {
      void viewRoster({ id: applying }).then(answer => {
        if (answer.ok) setStage(stageOf(answer.data))
      })
    }, ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [applying])

  const send = async () => {
    const file = await chooseDocument(['xlsx', 'csv'])
    if (!file) return
    setStage({ at: 'sending', percent: 0 })
    const begun = await beginUpload({ requestKey: newRequestKey() })
    if (!begun.ok) return setStage({ at: 'choose', refused: begun.code })
    const { fileKey } = begun.data
    const told = (percent: number) => setStage({ at: 'sending', percent })
    const fileId = await carryFile(begun.data, file.path, told).catch(() => undefined)
    if (!fileId) return setStage({ at: 'choose', refused: 'lost' })
    setStage({ at: 'reading' })
    const answer = await previewRoster({ requestKey: newRequestKey(), fileKey, fileId, covers })
    if (answer.ok) return setStage(stageOf(answer.data))
    const noHeader = answer.problems?.some(({ path }) => path === 'header')
    setStage({ at: 'choose', refused: noHeader ? 'header' : answer.code })
  }
  const apply = async (roster: Roster) => {
    const successors = roster.successions.flatMap(({ person, to }) => (to ? [{ person, to: to.id }] : []))
    const answer = await applyRoster({ id: roster.id, leaving: roster.leaving, successors })
    setStage(answer.ok ? stageOf(answer.data) : { at: 'seen', roster, refused: answer.code })
  }
  /** Names who takes the open tasks of a leaver; kept here until it is applied. */
  const name = (roster: Roster, person: string, to: { id: string; name: string }) =>
    setStage({
      at: 'seen',
      roster: {
        ...roster,
        successions: roster.successions.map(one => (one.person === person ? { ...one, to } : one)),
      },
    })
  return {
    stage,
    send: () => void send(),
    apply: (roster: Roster) => void apply(roster),
    name,
    again: () => setStage({ at: 'choose' }),
  }
}
