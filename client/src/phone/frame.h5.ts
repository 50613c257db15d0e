/** In a browser the bar above a screen is ours to draw. */
export const drawsOwnBar = true
