import { useCallback, useEffect, useRef, useState } from 'react'
import type { Code } from '@shared/contract/codes'
import { choosePhotos, dropPhotos, showKeptPhoto, type PhotoProblem } from '@/phone/photos'
import type { PhotoToSend } from '@/cloud/outbox'
import { uploadPhoto } from '@/cloud/upload'

/** A photo on its way: `percent` while it goes, `failed` where the server did not take it. */
export interface ShownPhoto extends PhotoToSend {
  /** Where it can be shown from; undefined where the picture is gone from the phone. */
  address?: string
  state: 'going' | 'there' | 'waiting' | 'failed'
  percent: number
}

type Trouble = PhotoProblem | Code

interface Photos {
  shown: ShownPhoto[]
  toSend: PhotoToSend[]
  trouble: Trouble | undefined
  add: () => void
  remove: (path: string) => void
  retry: (path: string) => void
}

const MOST = 9

/**
 * Photos handed in with a message: chosen, sent at once, kept over restarts by whoever keeps `toSend`. Offline they
 * wait, and the outbox brings them.
 */
export const usePhotosToSend = (
  kept: readonly PhotoToSend[],
  onChange: (photos: PhotoToSend[]) => void,
): Photos => {
  const [shown, setShown] = useState<ShownPhoto[]>(() =>
    kept.map(photo => ({ ...photo, state: photo.fileKey ? 'there' : 'waiting', percent: 0 })),
  )
  const [trouble, setTrouble] = useState<Trouble>()
  const change = useCallback((path: string, more: Partial<ShownPhoto>) => {
    setShown(photos => photos.map(photo => (photo.path === path ? { ...photo, ...more } : photo)))
  }, [])
  const bring = useCallback(
    async (path: string) => {
      change(path, { state: 'going', percent: 0 })
      const answer = await uploadPhoto(path, percent => change(path, { percent }))
      if (answer.ok) return change(path, { state: 'there', fileKey: answer.data.fileKey })
      change(path, { state: answer.code === 'OFFLINE' ? 'waiting' : 'failed' })
      if (answer.code !== 'OFFLINE') setTrouble(answer.code)
    },
    [change],
  )
  const show = useCallback(
    (path: string) => void showKeptPhoto(path).then(address => address && change(path, { address })),
    [change],
  )

  const toSend = shown.map(({ path, fileKey }) => (fileKey ? { path, fileKey } : { path }))
  useTellChanges(toSend, onChange)
  const first = useRef(shown)
  useEffect(() => {
    for (const photo of first.current) {
      show(photo.path)
      if (!photo.fileKey) void bring(photo.path)
    }
  }, [show, bring])

  const add = async () => {
    setTrouble(undefined)
    const { photos, problem } = await choosePhotos(MOST - shown.length)
    if (problem) setTrouble(problem)
    setShown(before => [
      ...before,
      ...photos.map(({ path }) => ({ path, state: 'going' as const, percent: 0 })),
    ])
    for (const { path } of photos) {
      show(path)
      void bring(path)
    }
  }
  const remove = (path: string) => {
    dropPhotos([path])
    setShown(photos => photos.filter(photo => photo.path !== path))
  }
  return { shown, toSend, trouble, add: () => void add(), remove, retry: path => void bring(path) }
}

const useTellChanges = (toSend: PhotoToSend[], tell: (photos: PhotoToSend[]) => void) => {
  const listener = useRef(tell)
  listener.current = tell
  const told = useRef(JSON.stringify(toSend))
  useEffect(() => {
    const now = JSON.stringify(toSend)
    if (now === told.current) return
    told.current = now
    listener.current(toSend)
  })
}
