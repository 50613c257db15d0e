import { useEffect, useRef } from 'react'
import type { Refused } from '@/cloud/call'
import { say } from '@/components/snackbar'

/** Says once, in passing, why something was refused. */
export const useSayRefusal = (refused: Refused | undefined, sentence: (refused: Refused) => string): void => {
  const latest = useRef(sentence)
  latest.current = sentence
  useEffect(() => {
    if (refused) say(latest.current(refused), { icon: 'alert', forMs: 6_000 })
  }, [refused])
}
