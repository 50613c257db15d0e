/** As the styles have it (admin/item/item.css). */
const WIDE_PX = 1000

/** Whether two columns have room. */
export const isWide = (): boolean => window.innerWidth >= WIDE_PX
