import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, Page } from '@shared/contract/answer'
import type { Refused } from './call'

/** What a screen knows of a question it asked the server. */
export interface Asked<T> {
  data: T | undefined
  /** Why there is nothing newer; `data` may still hold what was seen last. */
  refused: Refused | undefined
  asking: boolean
  again: () => void
  /** Puts in what an act has just answered, so that nothing is asked twice. */
  put: (data: T) => void
}

/** What was seen last, by question, while the app is open: screens show it at once and renew it. */
const seen = new Map<string, unknown>()

/** Forgets what was seen, e.g. when another person signs in. */
export const forgetSeen = (): void => seen.clear()

/**
 * Asks when the screen opens and each time it is seen again. `key` names the question; `ask` is called once at a time.
 */
export const useAnswer = <T>(key: string, ask: () => Promise<Answer<T>>): Asked<T> => {
  const [data, setData] = useState(() => seen.get(key) as T | undefined)
  const [refused, setRefused] = useState<Refused>()
  const [asking, setAsking] = useState(true)
  const latest = useRef({ key, ask, turn: 0 })
  latest.current.key = key
  latest.current.ask = ask

  const put = useCallback((fresh: T) => {
    seen.set(latest.current.key, fresh)
    setData(fresh)
    setRefused(undefined)
  }, [])

  const again = useCallback(() => {
    latest.current.turn += 1
    const { turn } = latest.current
    setAsking(true)
    void latest.current.ask().then(answer => {
      if (turn !== latest.current.turn) return
      setAsking(false)
      if (answer.ok) put(answer.data)
      else setRefused(answer)
    })
  }, [put])

  useEffect(() => {
    setData(seen.get(key) as T | undefined)
    again()
    const asked = latest.current
    return () => {
      asked.turn += 1
    }
  }, [key, again])
  useSeenAgain(again)
  return { data, refused, asking, again, put }
}

const shown = new Set<() => void>()

/** Asks anew what the screen that is seen has asked, e.g. when the network is back or something has arrived. */
export const renewShown = (): void => {
  for (const again of shown) again()
}

/** Within this time after it is drawn, a part hears of the screen's first being seen. */
const FIRST_SEEN_MS = 1_000

/**
 * Asks again each time the screen is seen again, the first time left out, and when everything shown is renewed. A part
 * that is drawn later than its screen never hears of the first time.
 */
const useSeenAgain = (again: () => void) => {
  const first = useRef(true)
  useEffect(() => {
    const timer = setTimeout(() => (first.current = false), FIRST_SEEN_MS)
    return () => clearTimeout(timer)
  }, [])
  useDidShow(() => {
    shown.add(again)
    if (!first.current) again()
    first.current = false
  })
  useDidHide(() => shown.delete(again))
  useEffect(() => {
    shown.add(again)
    return () => void shown.delete(again)
  }, [again])
}

const useRenewal = (again: () => void, everyMs: number | undefined) =>
  useEffect(() => {
    if (everyMs === undefined) return undefined
    const timer = setInterval(() => {
      if (shown.has(again)) again()
    }, everyMs)
    return () => clearInterval(timer)
  }, [again, everyMs])

export interface AskedPages<Row> extends Omit<Asked<Row[]>, 'put'> {
  /** Reads on; undefined where everything is shown. */
  more: (() => void) | undefined
  readingOn: boolean
}

/** A list read page by page: `ask` gets the key the last page ended with. */
export const usePages = <Row>(
  key: string,
  ask: (after: string | undefined) => Promise<Answer<Page<Row>>>,
  renewEveryMs?: number,
): AskedPages<Row> => {
  const first = useAnswer(key, () => ask(undefined))
  const [further, setFurther] = useState<Page<Row>>()
  const [readingOn, setReadingOn] = useState(false)
  const [stopped, setStopped] = useState<Refused>()
  useEffect(() => setFurther(undefined), [first.data])
  // Whoever has read on is not thrown back to the top.
  useRenewal(first.again, further === undefined ? renewEveryMs : undefined)

  const next = further ? further.next : first.data?.next
  const readOn = (after: string) => {
    setReadingOn(true)
    void ask(after).then(answer => {
      setReadingOn(false)
      setStopped(answer.ok ? undefined : answer)
      if (answer.ok)
        setFurther(before => ({ ...answer.data, rows: [...(before?.rows ?? []), ...answer.data.rows] }))
    })
  }
  return {
    data: first.data && [...first.data.rows, ...(further?.rows ?? [])],
    refused: first.refused ?? stopped,
    asking: first.asking,
    again: first.again,
    more: next === undefined ? undefined : () => readOn(next),
    readingOn,
  }
}
