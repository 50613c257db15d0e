const DRAWN_MS = 60

/** Besides scrolling, the web gives the field the cursor, so that keyboards and screen readers are there, too. */
export const scrollTo = (id: string): void => {
  setTimeout(() => {
    const found = document.getElementById(id)
    found?.scrollIntoView?.({ block: 'center' })
    found?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }, DRAWN_MS)
}

export const scrollToTop = (): void => {
  document.documentElement.scrollTop = 0
  // Each screen scrolls in a box of its own.
  for (const screen of document.querySelectorAll('.taro_page_show')) screen.scrollTop = 0
}
