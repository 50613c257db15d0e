import type { LocalText } from '../contract/condition'

/** Places of a campus by name; those with a number are found by their form. Offered where a place on campus is asked. */
export const campusPlaces: readonly LocalText[] = [
  { 'zh-CN': '图书馆', en: 'Library' },
  { 'zh-CN': '操场', en: 'Sports ground' },
  { 'zh-CN': '体育馆', en: 'Gymnasium' },
  { 'zh-CN': '游泳馆', en: 'Swimming pool' },
  { 'zh-CN': '校医院', en: 'Campus hospital' },
  { 'zh-CN': '医务室', en: 'First-aid room' },
  { 'zh-CN': '快递站', en: 'Parcel station' },
  { 'zh-CN': '菜鸟驿站', en: 'Cainiao parcel station' },
  { 'zh-CN': '教学楼', en: 'Teaching building' },
  { 'zh-CN': '实验楼', en: 'Laboratory building' },
  { 'zh-CN': '综合楼', en: 'Complex building' },
  { 'zh-CN': '行政楼', en: 'Administration building' },
  { 'zh-CN': '信息楼', en: 'Information building' },
  { 'zh-CN': '东门', en: 'East gate' },
  { 'zh-CN': '西门', en: 'West gate' },
  { 'zh-CN': '南门', en: 'South gate' },
  { 'zh-CN': '北门', en: 'North gate' },
  { 'zh-CN': '停车场', en: 'Car park' },
  { 'zh-CN': '篮球场', en: 'Basketball court' },
  { 'zh-CN': '网球场', en: 'Tennis court' },
  { 'zh-CN': '校车站', en: 'Campus bus stop' },
  { 'zh-CN': '礼堂', en: 'Auditorium' },
  { 'zh-CN': '澡堂', en: 'Bath house' },
  { 'zh-CN': '浴室', en: 'Shower room' },
  { 'zh-CN': '洗衣房', en: 'Laundry room' },
  { 'zh-CN': '自习室', en: 'Study room' },
  { 'zh-CN': '机房', en: 'Computer room' },
  { 'zh-CN': '食堂', en: 'Canteen' },
  { 'zh-CN': '宿舍楼', en: 'Dormitory' },
  { 'zh-CN': '超市', en: 'Supermarket' },
  { 'zh-CN': '打印店', en: 'Print shop' },
]

/** Their names as people write them. */
export const placeWords: readonly string[] = campusPlaces.map(place => place['zh-CN'])

/**
 * 3号宿舍楼, 3栋, 三食堂, 第二教学楼 … with the number in front. 三楼 alone is a floor as often as a house, so it needs 号, 栋
 * or the kind of house beside it.
 */
const NUMBERED =
  /第?([一二三四五六七八九十\d]{1,3})\s*(?:(?:号|栋|幢)\s*(宿舍楼|宿舍|公寓|教学楼|食堂|餐厅|实验楼|楼)|(宿舍楼|宿舍|公寓|教学楼|教(?!室|师|授|务|育)|食堂|餐厅|实验楼)|[栋幢])/g
const DIGITS = '零一二三四五六七八九'

const asNumber = (written: string): string => {
  if (/^\d+$/.test(written)) return String(Number(written))
  if (written === '十') return '10'
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['', written]
  const digit = (sign: string, empty: number) => (sign === '' ? empty : DIGITS.indexOf(sign))
  return String(written.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0))
}

const kindOf = (word: string): string => {
  if (word === '餐厅') return '食堂'
  return word === '教' ? '教学楼' : word
}

/** As people say it: 3号楼, 第3食堂. */
const named = (number: string, word: string): string =>
  /宿舍|公寓|楼$/.test(word) && !/教学|实验/.test(word)
    ? `${asNumber(number)}号楼`
    : `第${asNumber(number)}${kindOf(word)}`

/**
 * Places a text names, made alike: 三号宿舍楼, 3栋 and 3号楼 are the same. A house with its number says more than the room
 * in it: every house has a 洗衣房. Pure.
 */
export const placesIn = (...texts: readonly (string | undefined)[]): string[] => {
  const text = texts
    .map(one => one ?? '')
    .join('\n')
    .normalize('NFKC')
  const numbered = [...text.matchAll(NUMBERED)].map(([, number = '', house, other]) =>
    named(number, house ?? other ?? '楼'),
  )
  if (numbered.length > 0) return [...new Set(numbered)]
  return placeWords.filter(word => text.includes(word))
}

/** A text without the places it names: two troubles in one house are not one trouble. */
export const withoutPlaces = (text: string): string =>
  placeWords.reduce((left, word) => left.split(word).join(' '), text.normalize('NFKC').replace(NUMBERED, ' '))
