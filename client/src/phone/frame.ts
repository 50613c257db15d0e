/** WeChat draws the bar above a screen itself. */
export const drawsOwnBar = false
