const BUILDING =
  /^[\p{Script=Han}A-Za-z0-9 ]{1,10}?(?:宿舍楼|号楼|教学楼|图书馆|体育馆|实验楼|食堂|餐厅|公寓|楼|馆|园|场|门|院|中心|校区)/u

/**
 * The building a place names, for counting: never a room, which would lead to people. Undefined where none is named.
 */
export const buildingOf = (place: string | undefined): string | undefined =>
  place === undefined ? undefined : BUILDING.exec(place.trim())?.[0]
