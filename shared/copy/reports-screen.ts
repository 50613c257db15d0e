import { inBothLanguages } from './language'

/** The screen that makes reports, and the proof of a case. */
export const reportsScreenWords = inBothLanguages({
  'zh-CN': {
    title: '报告',
    kind: '哪一种',
    kinds: { month: '月报', half: '半年报' },
    year: '年份',
    yearOf: (year: number) => `${year} 年`,
    month: '月份',
    monthOf: (month: number) => `${month} 月`,
    half: '半年',
    halves: ['上半年', '下半年'],
    begin: '生成报告',
    hint: 'PDF，含五项指标、各部门对比、趋势、要点件和签字栏。',
    running: '这个月还没过完，数字到现在为止。',
    earlier: '最近做过的',
    none: '还没有做过。选好时间，点“生成报告”。',
    proof: '办件凭证',
    proofText: '一页 PDF，写明时限、过程和审计链核验结果。姓名按您能看到的显示。',
  },
  en: {
    title: 'Reports',
    kind: 'Kind',
    kinds: { month: 'Monthly', half: 'Half-yearly' },
    year: 'Year',
    yearOf: (year: number) => String(year),
    month: 'Month',
    monthOf: (month: number) =>
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '',
    half: 'Half',
    halves: ['First half', 'Second half'],
    begin: 'Make the report',
    hint: 'A PDF with five indicators, departments, trends, notable cases and signatures.',
    running: 'This period is not over; the numbers go up to now.',
    earlier: 'Made lately',
    none: 'Nothing yet. Choose a period and make the first.',
    proof: 'Proof of this case',
    proofText:
      'One page of PDF: promises, what happened, and the verified audit chain. Names as you may see them.',
  },
})
