import fc from 'fast-check'
import { someone } from '../../../shared/catalogue/name-words'
import { maskNames } from '../../../cloudfunctions/corrections/mask-names'

test.each([
  ['我叫欧阳植，三层的灯坏了', '我叫某某，三层的灯坏了'],
  ['我叫王小明三层的灯坏了', '我叫某某三层的灯坏了'],
  ['我是张三，校园卡丢了', '我是某某，校园卡丢了'],
  ['联系人李雷，请回电', '联系人某某，请回电'],
  ['姓名：迪丽努尔，大二', '姓名：某某，大二'],
  ['Hello, my name is Alice Brown and my card is lost', 'Hello, my name is 某某 and my card is lost'],
])('what somebody says their name is: %s', (text, masked) => expect(maskNames(text, [])).toBe(masked))

test.each([
  '我是大一新生，宿舍没有热水',
  '我是计算机学院的',
  '我是高三学生家长',
  '本人校园卡丢了',
  '食堂阿姨叫我等一下',
  '王府井食堂的饭凉了',
])('left alone: %s', text => expect(maskNames(text, [])).toBe(text))

test('names the roster knows are masked wherever they stand; one inside the other, too', () =>
  expect(maskNames('周建国老师没接电话，周建不在', ['周建', '周建国', ''])).toBe(
    '某某老师没接电话，某某不在',
  ))

test('property: no known name survives, and masked twice is masked once', () => {
  const names = fc.array(fc.constantFrom('林小满', '欧阳植', '唐敏', 'Anna', '周建国'), { maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          names.map(list => list.join('我叫')),
        ),
      ),
      names,
      (words, known) => {
        const masked = maskNames(words.join(''), known)
        for (const name of known) expect(masked.includes(name)).toBe(false)
        expect(maskNames(masked, [...known, someone])).toBe(masked)
      },
    ),
  )
})
