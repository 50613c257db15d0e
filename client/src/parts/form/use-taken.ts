import { useEffect, useState } from 'react'
import { listSlots } from '@/cloud/items-api'
import type { BookingHere } from './part-props'

interface Taken {
  keys: ReadonlySet<string>
  /** The server could not say; handing in checks it all the same. */
  unknown: boolean
}

const nothing: Taken = { keys: new Set(), unknown: false }
const RENEW_MS = 20_000

/** The slots of one day that somebody else holds, renewed while they are looked at; nothing where nothing is booked. */
export const useTaken = (booking: BookingHere | undefined, on: string): Taken => {
  const [taken, setTaken] = useState(nothing)
  const item = booking?.item
  const resource = booking?.resource
  useEffect(() => {
    setTaken(nothing)
    if (item === undefined || resource === undefined) return undefined
    let looking = true
    const ask = () =>
      void listSlots({ item, resource, fromOn: on, days: 1 }).then(answer => {
        if (!looking) return
        if (answer.ok) setTaken({ keys: new Set(answer.data.taken), unknown: false })
        else setTaken(before => ({ ...before, unknown: true }))
      })
    ask()
    const timer = setInterval(ask, RENEW_MS)
    return () => {
      looking = false
      clearInterval(timer)
    }
  }, [item, resource, on])
  return taken
}
