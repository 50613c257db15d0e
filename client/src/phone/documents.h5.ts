export const openDocument = (url: string, _kind: string): void => {
  window.open(url, '_blank', 'noopener')
}
