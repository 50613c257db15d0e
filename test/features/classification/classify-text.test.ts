import fc from 'fast-check'
import { classifyText, rankDepartments } from '../../../cloudfunctions/classification/classify-text'
import { understandingSchema } from '@shared/contract/case'
import { departments } from '@shared/catalogue/departments'

describe('What a message wants', () => {
  test.each([
    ['三食堂的勺子每次都要抖三抖', 'complaint'],
    ['要是图书馆能开到十一点半就好了', 'suggestion'],
    ['补办校园卡是不是要去综合楼啊', 'inquiry'],
    ['洗澡洗到一半没热水了 天天这样', 'complaint'],
    ['给轮椅老师的门禁读卡器低二十公分', 'suggestion'],
    ['缓考申请在哪填', 'inquiry'],
  ])('%s → %s, without a type word', (text, type) => {
    expect(classifyText(text).type).toBe(type)
  })
})

describe('Whom it concerns', () => {
  test.each([
    ['补办校园卡是不是要去综合楼啊', 'network'],
    ['宿管阿姨每次都不敲门', 'dormitory'],
    ['助学金这个月还没到账', 'finance'],
    ['选课系统又崩了', 'academic'],
  ])('%s goes to %s, first or second', (text, department) => {
    expect(
      rankDepartments(text)
        .slice(0, 2)
        .map(one => one.department),
    ).toContain(department)
  })

  test('spam goes to the window specialist and is unsure', () => {
    const told = classifyText('出四六级答案包过 加微信 刷单日结')
    expect(told).toMatchObject({ department: 'office', unsure: true })
    expect(told.flags).toContain('spam')
  })
})

describe('What cannot wait', () => {
  test.each([
    '四号楼三楼着火了 全是烟',
    '我们困在电梯里出不来',
    '整栋楼停电了 有人在楼梯上摔倒了',
    '食堂吃完晚饭 我们宿舍四个人上吐下泻',
    '全班的身份证号被挂在网上 谁都能下载',
  ])('%s is urgent', text => {
    expect(classifyText(text).urgency).toBe('urgent')
  })

  test.each(['我不想活了', '我把遗书写好了 今晚就结束吧'])('%s shows the help numbers', text => {
    const told = classifyText(text)
    expect(told.urgency).toBe('urgent')
    expect(told.flags).toContain('selfHarm')
  })

  test.each(['这学期的选修课几号可以退', '图书馆周日几点开门', '建议食堂多放几台微波炉'])(
    '%s is not',
    text => {
      expect(classifyText(text)).toMatchObject({ urgency: 'normal', flags: [] })
    },
  )
})

describe('The words that decided', () => {
  test('stand in the message as it was written', () => {
    const text = 'Ｗｉｆｉ，又断了！！宿舍晚上１１点以后根本连不上……'
    const { words } = classifyText(text)
    expect(words.length).toBeGreaterThan(0)
    words.forEach(word => expect(text).toContain(word))
  })

  test('are whole words, not two characters of different ones', () => {
    const { words } = classifyText('三号宿舍楼的热水还没有修好，水龙头也漏水')
    expect(words).toEqual(expect.arrayContaining(['热水', '漏水']))
    expect(words).not.toContain('水还')
  })

  test('name the trouble of an urgent message first', () => {
    expect(classifyText('五楼水管爆了 配电箱在冒烟').words[0]).toMatch(/冒烟|水管|爆/)
  })
})

const writing = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'的了吗食堂着火😀Ａ，。？! \n1①ﬁ\u{20000}'), maxLength: 300 }),
)

describe('Whatever anybody writes', () => {
  test('the answer keeps the contract, words are pieces of the text, confidences are probabilities', () => {
    fc.assert(
      fc.property(writing, text => {
        const told = classifyText(text)
        expect(understandingSchema.parse(told)).toEqual(told)
        expect(departments.map(({ _id }) => _id)).toContain(told.department)
        const confidences = [told.typeConfidence, told.departmentConfidence, told.urgencyConfidence]
        confidences.forEach(one => expect(one >= 0 && one <= 1).toBe(true))
        told.words.forEach(word => expect(text.includes(word)).toBe(true))
      }),
    )
  })

  test('the same text gives the same answer, however it is punctuated at the ends', () => {
    fc.assert(
      fc.property(writing, text => {
        expect(classifyText(text)).toEqual(classifyText(text))
        expect(classifyText(`  ${text.trim()}，，`).type).toBe(classifyText(`${text.trim()}。`).type)
      }),
    )
  })

  test('nothing recognisable is unsure', () => {
    expect(classifyText('').unsure).toBe(true)
    expect(classifyText('𠀀𠀁').unsure).toBe(true)
  })
})
