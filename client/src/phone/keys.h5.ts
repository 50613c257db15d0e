/** Calls back when Escape is pressed, until the returned function is called. */
export const listenForEscape = (onEscape: () => void): (() => void) => {
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape()
  }
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}
