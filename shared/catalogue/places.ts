/** Places of a campus by name; those with a number are found by their form. Offered where a place on campus is asked. */
export const placeWords: readonly string[] =
  '图书馆 操场 体育馆 游泳馆 校医院 医务室 快递站 菜鸟驿站 教学楼 实验楼 综合楼 行政楼 信息楼 东门 西门 南门 北门 停车场 篮球场 网球场 校车站 礼堂 澡堂 浴室 洗衣房 自习室 机房 食堂 宿舍楼 超市 打印店'.split(
    ' ',
  )

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
