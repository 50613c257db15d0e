export const onShown = (listen: () => void): void =>
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listen()
  })

export const onHidden = (listen: () => void): void => {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') listen()
  })
  window.addEventListener('pagehide', listen)
}
