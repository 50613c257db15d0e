import fc from 'fast-check'
import { courtesyWords } from '@shared/catalogue/courtesy-words'
import { situationWords } from '@shared/copy/phrases'
import { courtesyOf } from '@shared/domain/courtesy'

const remarks = (text: string, as: Parameters<typeof courtesyOf>[1] = 'reply') =>
  courtesyOf(text, as, courtesyWords).map(({ remark }) => remark)

test.each([
  ['您好，循环泵已更换，热水恢复了。', []],
  ['同学您好！明天上午派人上门维修。', []],
  ['循环泵已更换，热水恢复了。', ['noGreeting']],
  ['您好，收到。', ['noAnswer']],
  ['好的', ['noGreeting', 'noAnswer']],
  ['您好，这个不归我管，您找别人。', ['blunt', 'blunt']],
  ['不知道', ['noGreeting', 'noAnswer', 'blunt']],
  ['', []],
])('%s', (text, found) => expect(remarks(text)).toEqual(found))

test('a question needs no answer in it', () => expect(remarks('您好，几楼？', 'askForMore')).toEqual([]))

test('our own ready phrases are courteous, in both languages', () => {
  for (const words of [situationWords['zh-CN'], situationWords.en])
    for (const as of ['reply', 'askForMore', 'resolve'] as const)
      for (const phrase of words[as].flatMap(({ phrases }) => phrases))
        expect([phrase, remarks(phrase, as)]).toEqual([phrase, []])
})

test('a blunt phrase is found wherever it stands, and a greeting in front never makes it worse', () => {
  const around = fc.string({ maxLength: 20 })
  fc.assert(
    fc.property(around, fc.constantFrom(...courtesyWords.bluntPhrases), around, (before, phrase, behind) => {
      const text = `${before} ${phrase} ${behind}`
      expect(remarks(text)).toContain('blunt')
      expect(remarks(`您好，${text}`).length).toBeLessThanOrEqual(remarks(text).length)
    }),
  )
})
