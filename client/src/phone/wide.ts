/** Whether two columns have room. A phone in WeChat has none. */
export const isWide = (): boolean => false
