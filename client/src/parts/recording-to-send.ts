import { useCallback, useEffect, useRef, useState } from 'react'
import type { Code } from '@shared/contract/codes'
import type { RecordingToSend } from '@/cloud/outbox'
import { uploadPhoto } from '@/cloud/upload'
import { onOnline } from '@/phone/network'
import { dropPhotos, showKeptPhoto } from '@/phone/photos'
import type { Recording } from '@/phone/recorder'

/** How far a recording has come on its way to the server. */
export interface SentRecording {
  state: 'going' | 'waiting' | 'failed' | 'there'
  percent: number
  trouble: Code | undefined
  take: (recording: Recording) => void
  drop: () => void
  retry: () => void
  addressOf: () => Promise<string | undefined>
}

/** A recording handed in with a message: sent at once; offline it waits, and the network or the outbox brings it. */
export const useRecordingToSend = (
  recording: RecordingToSend | undefined,
  onChange: (recording: RecordingToSend | undefined) => void,
): SentRecording => {
  const [way, setWay] = useState<{ state: 'going' | 'waiting' | 'failed'; percent: number }>()
  const [trouble, setTrouble] = useState<Code>()
  const latest = useRef({ recording, onChange })
  latest.current = { recording, onChange }

  const bring = useCallback(async (one: RecordingToSend) => {
    setTrouble(undefined)
    setWay({ state: 'going', percent: 0 })
    const answer = await uploadPhoto(one.path, percent => setWay({ state: 'going', percent }))
    // Recorded again or taken out meanwhile: this one is nobody's any more.
    const now = latest.current.recording
    if (now && now.path !== one.path) return
    if (answer.ok) return latest.current.onChange({ ...one, fileKey: answer.data.fileKey })
    setWay({ state: answer.code === 'OFFLINE' ? 'waiting' : 'failed', percent: 0 })
    if (answer.code !== 'OFFLINE') setTrouble(answer.code)
  }, [])

  useEffect(() => {
    const again = () => {
      const now = latest.current.recording
      if (now && !now.fileKey) void bring(now)
    }
    again()
    onOnline(again)
  }, [bring])

  const path = recording?.path
  return {
    state: recording?.fileKey ? 'there' : (way?.state ?? 'waiting'),
    percent: way?.percent ?? 0,
    trouble,
    take: taken => {
      latest.current.onChange(taken)
      void bring(taken)
    },
    drop: () => {
      if (path) dropPhotos([path])
      latest.current.onChange(undefined)
    },
    retry: () => {
      if (recording) void bring(recording)
    },
    addressOf: async () => (path === undefined ? undefined : showKeptPhoto(path)),
  }
}
