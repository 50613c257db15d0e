/** What everybody has open anyway; it takes this page's place, so that "back" does not return to it. */
const ELSEWHERE = 'https://www.baidu.com/'

/** Out of this page at once: it shows nothing any more even where the other one does not load. */
export const leaveQuickly = (): void => {
  document.body.replaceChildren()
  document.title = ''
  history.replaceState(null, '', '#/pages/home/index')
  location.replace(ELSEWHERE)
}
