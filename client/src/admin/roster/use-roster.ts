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
  | { at: 'seen' | 'applying' | 'done'; roster: Roster; stale?: boolean }

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
    const { fileKey, cloudPath } = begun.data
    const told = (percent: number) => setStage({ at: 'sending', percent })
    const fileId = await carryFile(cloudPath, file.path, told).catch(() => undefined)
    if (!fileId) return setStage({ at: 'choose', refused: 'lost' })
    setStage({ at: 'reading' })
    const answer = await previewRoster({ requestKey: newRequestKey(), fileKey, fileId, covers })
    if (answer.ok) return setStage(stageOf(answer.data))
    const noHeader = answer.problems?.some(({ path }) => path === 'header')
    setStage({ at: 'choose', refused: noHeader ? 'header' : answer.code })
  }
  const apply = async (roster: Roster) => {
    const answer = await applyRoster({ id: roster.id, leaving: roster.leaving })
    if (answer.ok) setStage(stageOf(answer.data))
    else setStage({ at: 'seen', roster, stale: answer.code === 'STALE' })
  }
  return {
    stage,
    send: () => void send(),
    apply: (roster: Roster) => void apply(roster),
    again: () => setStage({ at: 'choose' }),
  }
}
