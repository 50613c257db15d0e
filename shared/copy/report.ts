import type { ReportPeriod } from '../contract/report'
import { inBothLanguages } from './language'

const pad = (part: number) => String(part).padStart(2, '0')

/** Reports as PDF: the month's and the half-year's. */
export const reportWords = inBothLanguages({
  'zh-CN': {
    title: (period: ReportPeriod): string => ('month' in period ? '服务质量月报' : '服务质量半年报'),
    period: (period: ReportPeriod) =>
      'month' in period
        ? `${period.year} 年 ${period.month} 月`
        : `${period.year} 年${period.half === 1 ? '上半年' : '下半年'}`,
    file: (period: ReportPeriod) =>
      'month' in period
        ? `服务质量月报-${period.year}-${pad(period.month)}.pdf`
        : `服务质量半年报-${period.year}-${period.half === 1 ? '上' : '下'}.pdf`,
    system: '校园服务通',
    office: '综合办公室',
    made: (moment: string) => `生成于 ${moment}`,
    foot: (title: string, page: number, of: number) => `${title}　第 ${page} 页，共 ${of} 页`,
    glance: { received: '收到', answered: '办结', open: '在办', late: '超时' },
    sum: '合计',
    summaryTitle: '摘要',
    summary: {
      received: (count: number, more: number | undefined) =>
        `本期收到 ${count} 件${
          more === undefined
            ? ''
            : more === 0
              ? '，和上期一样多'
              : `，比上期${more > 0 ? '多' : '少'} ${Math.abs(more)} 件`
        }。`,
      answered: (count: number, open: number) => `办结 ${count} 件${open > 0 ? `，还在办 ${open} 件` : ''}。`,
      onTime: (percent: number, points: number | undefined) =>
        `按时率 ${percent}%${
          points === undefined
            ? ''
            : points === 0
              ? '，和上期持平'
              : `，比上期${points > 0 ? '高' : '低'} ${Math.abs(points)} 个百分点`
        }。`,
      satisfied: (percent: number) => `评价过的件里，${percent}% 满意或非常满意。`,
      named: (name: string, percent: number) => `${name}（${percent}%）`,
      and: '、',
      slow: (names: string) => `按时率最低的是${names}。`,
      step: (item: string, step: string, hours: string) =>
        `最费时间的步骤是“${item}”的“${step}”，平均 ${hours} 小时。`,
      place: (place: string, count: number) => `反映最多的地点是${place}，${count} 件。`,
    },
    rates: '一、五项指标',
    ratesNow: '本期',
    ratesBefore: '上期',
    change: '变化',
    points: (points: number) => (points === 0 ? '持平' : `${points > 0 ? '+' : ''}${points} 个百分点`),
    few: '件太少',
    none: '无',
    departments: '二、各部门',
    onTimeDrawn: '各部门按时率（黑线：不扣等补充的时间）',
    table: {
      name: '名称',
      received: '收到',
      answered: '办结',
      response: '响应率',
      onTime: '按时率',
      unpaused: '不扣暂停',
      paused: '暂停（时）',
      satisfaction: '满意率',
      rectification: '整改率',
    },
    kinds: '三、各类型与事项',
    lost: '四、时间花在哪里',
    lostText: '平均每件在各阶段的自然时间。',
    turns: { untaken: '待接手', handling: '办理', waiting: '等补充', moved: '转办后待接手' },
    hoursEach: (hours: string) => `${hours} 小时`,
    stepsText: '各事项中平均最费时间的步骤（自然时间，不含等申请人补正）。',
    stepTable: { item: '事项', step: '步骤', cases: '件数', hours: '平均', late: '其中超时' },
    trends: '五、什么时候、从哪里来',
    byWeek: '每周收到（红色为没有做到时限的；横轴是那一周的周一）',
    byDay: '每天收到（红色为没有做到时限的）',
    byHour: '一天中各小时收到',
    place: '地点',
    placeLate: '其中超时',
    cases: '六、要点件',
    casesText: '姓名和号码已遮盖；可按编号在系统中查看全过程。',
    why: {
      late: '超时最久',
      low: '评价不满意',
      reopened: '多次重办',
      bounced: '多次转办',
      praised: '非常满意',
    },
    caseTable: { why: '缘由', number: '编号', department: '部门', about: '内容', measure: '程度' },
    lateHours: (hours: number) => `晚 ${hours} 小时`,
    level: (level: number) => `${level} 分`,
    times: (times: number) => `${times} 次`,
    noCases: '本期没有需要列出的件。',
    how: '七、口径',
    howText: [
      '各数按件的收到日归入当期，统计到报告生成前；此后有变动的，以系统当日数字为准。',
      '按时：该件全部时限都做到。响应：首次回复和联系本人都做到。',
      '等待申请人补充期间时限暂停；“不扣暂停”是把这段时间也算上的按时率，两者并列，以免暂停掩盖超时。',
      '少于 10 件的不计比例。每一个数都可以在系统“数字”页用“核对这些数字”从原始记录重算。',
    ],
    signature: ['编制', '审核', '负责人', '日期'],
    seal: '（盖章）',
    nothing: '本期没有收到件。',
  },
  en: {
    title: (period: ReportPeriod): string =>
      'month' in period ? 'Monthly service report' : 'Half-yearly service report',
    period: (period: ReportPeriod) =>
      'month' in period
        ? `${period.year}-${pad(period.month)}`
        : `${period.half === 1 ? 'First' : 'Second'} half of ${period.year}`,
    file: (period: ReportPeriod) =>
      'month' in period
        ? `service-report-${period.year}-${pad(period.month)}.pdf`
        : `service-report-${period.year}-H${period.half}.pdf`,
    system: 'Campus service pass',
    office: 'General Office',
    made: (moment: string) => `Made ${moment}`,
    foot: (title: string, page: number, of: number) => `${title}   page ${page} of ${of}`,
    glance: { received: 'Received', answered: 'Resolved', open: 'In work', late: 'Late' },
    sum: 'All',
    summaryTitle: 'Summary',
    summary: {
      received: (count: number, more: number | undefined) =>
        `${count} received${
          more === undefined
            ? ''
            : more === 0
              ? ', as many as before'
              : `, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than before`
        }.`,
      answered: (count: number, open: number) =>
        `${count} resolved${open > 0 ? `, ${open} still in work` : ''}.`,
      onTime: (percent: number, points: number | undefined) =>
        `${percent}% on time${
          points === undefined
            ? ''
            : points === 0
              ? ', as before'
              : `, ${Math.abs(points)} points ${points > 0 ? 'more' : 'less'} than before`
        }.`,
      satisfied: (percent: number) => `Of those rated, ${percent}% were satisfied or very satisfied.`,
      named: (name: string, percent: number) => `${name} (${percent}%)`,
      and: ', ',
      slow: (names: string) => `Least on time: ${names}.`,
      step: (item: string, step: string, hours: string) =>
        `The slowest step: ${step} of ${item}, ${hours} h on average.`,
      place: (place: string, count: number) => `Most came from ${place}: ${count}.`,
    },
    rates: '1. Five indicators',
    ratesNow: 'Now',
    ratesBefore: 'Before',
    change: 'Change',
    points: (points: number) => (points === 0 ? 'same' : `${points > 0 ? '+' : ''}${points} points`),
    few: 'too few',
    none: 'none',
    departments: '2. Departments',
    onTimeDrawn: 'On time by department (black mark: waiting counted, too)',
    table: {
      name: 'Name',
      received: 'Received',
      answered: 'Resolved',
      response: 'Response',
      onTime: 'On time',
      unpaused: 'No pauses',
      paused: 'Paused (h)',
      satisfaction: 'Satisfied',
      rectification: 'Put right',
    },
    kinds: '3. Types and items',
    lost: '4. Where the time goes',
    lostText: 'Average time of a case at each stage, by the clock on the wall.',
    turns: { untaken: 'Not taken', handling: 'In work', waiting: 'Waiting', moved: 'Handed over' },
    hoursEach: (hours: string) => `${hours} h`,
    stepsText: 'Steps of items that take longest on average, waiting for the applicant left out.',
    stepTable: { item: 'Item', step: 'Step', cases: 'Cases', hours: 'Each', late: 'Of them late' },
    trends: '5. When and where from',
    byWeek: 'Received each week (red: a promise was missed; each week by its Monday)',
    byDay: 'Received each day (red: a promise was missed)',
    byHour: 'Received by hour of the day',
    place: 'Place',
    placeLate: 'of them late',
    cases: '6. Notable cases',
    casesText: 'Names and numbers are masked; each can be followed in the system by its number.',
    why: { late: 'Latest', low: 'Low rating', reopened: 'Reopened', bounced: 'Bounced', praised: 'Praised' },
    caseTable: {
      why: 'Why',
      number: 'Number',
      department: 'Department',
      about: 'About',
      measure: 'How much',
    },
    lateHours: (hours: number) => `${hours} h late`,
    level: (level: number) => `${level} of 5`,
    times: (times: number) => `${times} times`,
    noCases: 'Nothing to list.',
    how: '7. How this is counted',
    howText: [
      'Every number belongs to the day its case came in, counted up to just before this report was made.',
      'On time: every promise of the case was kept. Response: first reply and contact were.',
      'Waiting for the requester stops the clock. “No pauses” counts that time, too, so that a pause hides nothing.',
      'No share of fewer than 10. Every number can be counted anew from the records on the page “Figures”.',
    ],
    signature: ['Prepared', 'Checked', 'Head of office', 'Date'],
    seal: '(seal)',
    nothing: 'Nothing came in.',
  },
})
