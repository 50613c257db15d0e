import type { PlaceOnMap } from './choose-place'

/** No map from the network: where somebody stands is nobody else's business. Places are chosen from a list. */
export const hasMap = false

export const choosePlace = (): Promise<PlaceOnMap | undefined> => Promise.resolve(undefined)

export const showPlace = (_place: PlaceOnMap): void => undefined
