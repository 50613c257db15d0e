import { useDidShow } from '@tarojs/taro'
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

/** Calls back each time the screen is seen again, the first time left out. */
const useSeenAgain = (act: () => void) => {
  const first = useRef(true)
  useDidShow(() => {
    if (!first.current) act()
    first.current = false
  })
}

export interface AskedPages<Row> extends Omit<Asked<Row[]>, 'put'> {
  /** Reads on; undefined where everything is shown. */
  more: (() => void) | undefined
  readingOn: boolean
}

/** A list read page by page: `ask` gets the key the last page ended with. */
export const usePages = <Row>(
  key: string,
  ask: (after: string | undefined) => Promise<Answer<Page<Row>>>,
): AskedPages<Row> => {
  const first = useAnswer(key, () => ask(undefined))
  const [further, setFurther] = useState<Page<Row>>()
  const [readingOn, setReadingOn] = useState(false)
  const [stopped, setStopped] = useState<Refused>()
  useEffect(() => setFurther(undefined), [first.data])

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
