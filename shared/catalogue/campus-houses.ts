import type { LocalText } from '../contract/condition'

/** A kind of place and the places of it, as people of the demo school say them; a school puts its own here. */
export interface PlaceGroup {
  name: LocalText
  places: readonly LocalText[]
}

const place = (chinese: string, english: string): LocalText => ({ 'zh-CN': chinese, en: english })
const dormitories = [...'一二三四五六七八九十'].map((number, nth) =>
  place(`${number}号宿舍楼`, `Dormitory ${nth + 1}`),
)

/** What is offered where a place on campus is asked, most asked for first; how texts name places is `places.ts`. */
export const placeGroups: readonly PlaceGroup[] = [
  { name: place('宿舍', 'Dormitories'), places: dormitories },
  {
    name: place('教学和办公', 'Teaching and offices'),
    places: [
      place('第一教学楼', 'Teaching building 1'),
      place('第二教学楼', 'Teaching building 2'),
      place('逸夫楼', 'Yifu building'),
      place('实验楼', 'Laboratory building'),
      place('信息楼', 'Information building'),
      place('图书馆', 'Library'),
      place('综合楼', 'Complex building'),
      place('行政楼', 'Administration building'),
    ],
  },
  {
    name: place('吃住生活', 'Daily life'),
    places: [
      place('一食堂', 'Canteen 1'),
      place('二食堂', 'Canteen 2'),
      place('三食堂', 'Canteen 3'),
      place('超市', 'Supermarket'),
      place('快递站', 'Parcel station'),
      place('浴室', 'Shower room'),
      place('洗衣房', 'Laundry room'),
      place('打印店', 'Print shop'),
      place('校医院', 'Campus hospital'),
    ],
  },
  {
    name: place('运动和活动', 'Sports and events'),
    places: [
      place('体育馆', 'Gymnasium'),
      place('操场', 'Sports ground'),
      place('篮球场', 'Basketball court'),
      place('网球场', 'Tennis court'),
      place('游泳馆', 'Swimming pool'),
      place('礼堂', 'Auditorium'),
    ],
  },
  {
    name: place('门和道路', 'Gates and roads'),
    places: [
      place('东门', 'East gate'),
      place('西门', 'West gate'),
      place('南门', 'South gate'),
      place('北门', 'North gate'),
      place('停车场', 'Car park'),
      place('校车站', 'Campus bus stop'),
    ],
  },
]
