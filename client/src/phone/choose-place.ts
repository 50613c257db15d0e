import Taro from '@tarojs/taro'

/** A point on the map (degrees), and what stands there. */
export interface PlaceOnMap {
  name: string
  latitude: number
  longitude: number
}

/** WeChat brings a map of its own. */
export const hasMap = true

/** Lets the person point at a place; undefined where they changed their mind or do not allow it. */
export const choosePlace = async (): Promise<PlaceOnMap | undefined> => {
  const found = await Taro.chooseLocation({}).catch(() => undefined)
  if (!found) return undefined
  const { name, address, latitude, longitude } = found
  return { name: name || address, latitude: Number(latitude), longitude: Number(longitude) }
}

/** Shows a point on the map. */
export const showPlace = (place: PlaceOnMap): void => {
  void Taro.openLocation({ ...place, scale: 18 }).catch(() => undefined)
}
