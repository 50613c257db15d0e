import { useEffect, useState } from 'react'

let aheadMs = 0

/** Notes the server's instant (epoch ms) of an answer that has just arrived. */
export const noteServerNow = (now: number): void => {
  aheadMs = now - Date.now()
}

/** The server's instant now (epoch ms), reckoned from its last answer: a phone's own clock may be wrong by hours. */
export const serverNow = (): number => Date.now() + aheadMs

const EVERY_MS = 15_000

/** The server's instant, renewed every quarter of a minute while the screen stands. */
export const useServerNow = (): number => {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const tick = setInterval(() => setNow(serverNow()), EVERY_MS)
    return () => clearInterval(tick)
  }, [])
  return now
}
