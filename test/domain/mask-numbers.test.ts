import fc from 'fast-check'
import { maskNumbers } from '../../shared/domain/mask-numbers'

test.each([
  ['我的电话13812345678，请回电', '我的电话138********，请回电'],
  ['打 138 1234 5678 找我', '打 138******** 找我'],
  ['+86-13812345678', '138********'],
  ['身份证11010519491231002X丢了', '身份证110***************丢了'],
  ['卡号6222 0212 3456 7890 123', '卡号622****************'],
  ['宿管电话 0571-88206666', '宿管电话 057*********'],
  ['全角１３８１２３４５６７８', '全角138********'],
])('%s', (text, masked) => expect(maskNumbers(text)).toBe(masked))

test.each([
  '学号20240315',
  '3号楼401',
  '2026-03-11 09:00',
  '欠我 1234567 元',
  '110、119、12356',
  '编号 260311-7K3M2P',
])('left alone: %s', text => expect(maskNumbers(text)).toBe(text))

test('property: masked twice is masked once, and no mobile number survives among any words', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), (words, number) => {
      const masked = maskNumbers(`${words.replace(/\d/g, '')}电话${number}。`)
      expect(masked).not.toContain(String(number))
      expect(maskNumbers(masked)).toBe(masked)
    }),
  )
})
