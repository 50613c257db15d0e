import { useCallback, useEffect, useRef, useState } from 'react'
import type { Code } from '@shared/contract/codes'
import { MOST_PHOTOS } from '@/cloud/limits'
import type { PhotoToSend } from '@/cloud/outbox'
import { uploadPhoto } from '@/cloud/upload'
import { choosePhotos, dropPhotos, showKeptPhoto, type ChosenPhotos, type PhotoProblem } from '@/phone/photos'

/** How far a photo has come; not kept, because after a restart it is found out anew. */
interface Way {
  state: 'going' | 'waiting' | 'failed'
  percent: number
}

/** A photo as the person sees it: where it can be shown from, and how far it has come. */
export interface ShownPhoto extends PhotoToSend {
  address?: string
  state: Way['state'] | 'there'
  percent: number
}

type Trouble = PhotoProblem | Code
/** Changes the list its owner keeps; told even after the screen has moved on, so that no chosen photo is lost. */
export type ChangePhotos = (update: (photos: PhotoToSend[]) => PhotoToSend[]) => void

interface Photos {
  shown: ShownPhoto[]
  trouble: Trouble | undefined
  add: () => void
  remove: (path: string) => void
  /** Sends one that is in the list and not there yet. */
  retry: (path: string) => void
}

/** Photos handed in with a message: chosen, sent at once. Offline they wait, and the outbox brings them. */
export const usePhotosToSend = (
  kept: readonly PhotoToSend[],
  change: ChangePhotos,
  most = MOST_PHOTOS,
  choose: (most: number) => Promise<ChosenPhotos> = choosePhotos,
): Photos => {
  const [ways, setWays] = useState<Record<string, Way>>({})
  const [trouble, setTrouble] = useState<Trouble>()
  const addresses = useAddresses(kept)
  const latest = useRef(change)
  latest.current = change

  const bring = useCallback(async (path: string) => {
    const go = (way: Way) => setWays(before => ({ ...before, [path]: way }))
    go({ state: 'going', percent: 0 })
    const answer = await uploadPhoto(path, percent => go({ state: 'going', percent }))
    if (answer.ok) {
      const { fileKey } = answer.data
      return latest.current(photos =>
        photos.map(photo => (photo.path === path ? { ...photo, fileKey } : photo)),
      )
    }
    go({ state: answer.code === 'OFFLINE' ? 'waiting' : 'failed', percent: 0 })
    if (answer.code !== 'OFFLINE') setTrouble(answer.code)
  }, [])

  const first = useRef(kept)
  useEffect(() => {
    for (const photo of first.current) if (!photo.fileKey) void bring(photo.path)
  }, [bring])

  const add = async () => {
    setTrouble(undefined)
    const { photos, problem } = await choose(most - kept.length)
    if (problem) setTrouble(problem)
    latest.current(before => [
      ...before,
      ...photos.map(({ path, name }) => ({ path, ...(name ? { name } : {}) })),
    ])
    for (const { path } of photos) void bring(path)
  }
  const remove = (path: string) => {
    dropPhotos([path])
    latest.current(photos => photos.filter(photo => photo.path !== path))
  }
  const shown = kept.map((photo): ShownPhoto => {
    const address = addresses[photo.path]
    const way = ways[photo.path] ?? { state: 'waiting', percent: 0 }
    return { ...photo, ...(address ? { address } : {}), ...way, ...(photo.fileKey ? { state: 'there' } : {}) }
  })
  return { shown, trouble, add: () => void add(), remove, retry: path => void bring(path) }
}

/** Where each photo can be shown from; missing where the picture is gone from the phone. */
const useAddresses = (photos: readonly PhotoToSend[]): Record<string, string> => {
  const [addresses, setAddresses] = useState<Record<string, string>>({})
  const asked = useRef(new Set<string>())
  useEffect(() => {
    for (const { path, fileKey } of photos) {
      // What came back from the server is not on this phone.
      if (asked.current.has(path) || path === fileKey) continue
      asked.current.add(path)
      void showKeptPhoto(path).then(address => {
        if (address) setAddresses(before => ({ ...before, [path]: address }))
      })
    }
  }, [photos])
  return addresses
}
