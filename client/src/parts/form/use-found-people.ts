import { useEffect, useState } from 'react'
import type { FoundPerson } from '@shared/contract/items'
import { findPeople } from '@/cloud/items-api'

interface Found {
  rows: readonly FoundPerson[]
  /** `short`: too little to look for. */
  state: 'short' | 'asking' | 'here' | 'refused'
}

const LEAST_CHARACTERS = 2
const TYPING_MS = 350

/** People whose name or number fits what is being typed, asked for once the typing pauses. */
export const useFoundPeople = (text: string, staffOnly: boolean): Found => {
  const [found, setFound] = useState<Found>({ rows: [], state: 'short' })
  const wanted = text.trim()
  useEffect(() => {
    if (wanted.length < LEAST_CHARACTERS) {
      setFound({ rows: [], state: 'short' })
      return undefined
    }
    let current = true
    setFound(before => ({ ...before, state: 'asking' }))
    const timer = setTimeout(
      () =>
        void findPeople({ text: wanted, ...(staffOnly ? { staffOnly } : {}) }).then(answer => {
          if (!current) return
          setFound(answer.ok ? { rows: answer.data.rows, state: 'here' } : { rows: [], state: 'refused' })
        }),
      TYPING_MS,
    )
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [wanted, staffOnly])
  return found
}
