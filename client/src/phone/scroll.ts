import Taro from '@tarojs/taro'

const DRAWN_MS = 60

/** Brings the element with this id to the top of the screen, once what was just asked for is drawn. */
export const scrollTo = (id: string): void => {
  setTimeout(() => {
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -72, duration: 200 }).catch(() => undefined)
  }, DRAWN_MS)
}

/** Back to where a screen begins. */
export const scrollToTop = (): void => {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
}
