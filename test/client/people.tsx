import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import { flush } from '@/cloud/outbox'
import { openWith } from './taro'

/** Draws a screen as if opened with these, and does on it what a person does. */
export const see = (Screen: ComponentType, given: Record<string, string> = {}) => {
  openWith(given)
  render(<Screen />)
}

/** The person puts the screen away; what the phone keeps stays. */
export const leave = () => cleanup()

/** What can be tapped and says these words; what lies over a screen is drawn last. */
const tappable = (words: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('button')]
    .filter(button => button.getAttribute('aria-label') === words || button.textContent?.trim() === words)
    .at(-1) ??
  screen.queryAllByText(words).at(-1)?.closest('button') ??
  undefined

export const tap = async (words: string) => {
  const button = await waitFor(() => {
    const found = tappable(words)
    if (!found) throw new Error(`nothing to tap says "${words}"`)
    return found
  })
  await act(async () => void fireEvent.click(button))
}

/** Two taps before anything is drawn anew. */
export const tapTwice = async (words: string) => {
  const button = tappable(words)
  await act(async () => {
    if (button) fireEvent.click(button)
    if (button) fireEvent.click(button)
  })
}

export const write = async (label: string, value: string) => {
  const named = await screen.findAllByLabelText(label)
  const field = named.find(each => each.matches('input, textarea'))
  if (!field) throw new Error(`no field "${label}"`)
  await act(async () => void fireEvent.change(field, { target: { value } }))
}

export const sees = (words: string | RegExp) => screen.findByText(words)
export const seesNot = (words: string | RegExp) => expect(screen.queryByText(words)).toBeNull()

/** Lets what is under way come to its end. */
export const settle = (ms = 50) => act(() => new Promise(resolve => setTimeout(resolve, ms)))

/** The outbox sends what is due, asked from two sides at once; `everything` as if the app were put away. */
export const goesOut = (everything = false) =>
  act(async () => {
    await Promise.all([flush(everything), flush(everything)])
  })
