import type { Condition } from '../../contract/condition'
import type { Item } from '../../contract/item'
import { standardClock } from '../clocks'
import { contactAt, faq, free, national, option, phoneField, say, school } from './parts'

const travels: Condition = { equals: [{ field: 'kind' }, 'travel'] }
const fromProject: Condition = { equals: [{ field: 'source' }, 'project'] }
const total = { sum: 'lines', column: 'amount' }
const paidToOther: Condition = { in: [{ field: 'payee' }, ['other', 'company']] }
/** Above 20,000 yuan a school leader signs as well: the amount is a sample. */
const isLarge: Condition = { gt: [total, 2_000_000] }

/** Reimbursement (费用报销): lines that add up, invoices, a payee; larger sums are signed by more people. */
export const reimbursement: Item = {
  id: 'reimbursement',
  version: 1,
  state: 'published',
  name: say('费用报销', 'Reimbursement'),
  tile: say('报销', 'Expenses'),
  purpose: say(
    '差旅、办公、会议、学生活动等已经发生的费用，在这里报销。拍发票、填明细，合计由系统算好，钱直接打到卡上，不用跑财务。',
    'Have travel, office, conference and student-activity expenses paid back. Photograph the invoices and fill in the lines; the total is worked out for you and the money goes straight to your account.',
  ),
  category: 'money',
  department: 'finance',
  words: [
    '报销',
    '费用',
    '发票',
    '差旅',
    '出差',
    '垫付',
    '经费',
    'invoice',
    'travel',
    'expenses',
    'money',
    'reimbursement',
  ],
  initials: ['bx', 'fybx', 'clbx', 'fp'],
  audience: {
    kinds: ['teacher', 'staff', 'student'],
    say: say(
      '教职工；学生报销由经费负责人批准的费用',
      'Staff; students for expenses the budget holder has agreed to',
    ),
  },
  materials: [
    {
      id: 'invoices',
      name: say('发票', 'Invoices'),
      example: say(
        '纸质发票拍照，每张单独一张照片；数电票传 PDF 或 OFD 原件',
        'Paper invoices photographed one by one; digital ones as the original PDF or OFD',
      ),
      needed: true,
      field: 'invoices',
    },
    {
      id: 'tripApproval',
      name: say('出差审批单', 'Approval of the trip'),
      example: say('出差前批准的审批单照片或 PDF', 'The form approved before the trip'),
      needed: travels,
      field: 'tripApproval',
    },
    {
      id: 'contract',
      name: say('合同或三家比价', 'Contract or three quotations'),
      example: say('合计超过 1 万元时需要', 'Needed when the total is above 10,000 yuan'),
      needed: { gt: [total, 1_000_000] },
      field: 'contract',
    },
  ],
  fees: [free],
  basis: [
    national(
      '会计档案管理办法',
      'Measures for the administration of accounting archives',
      '财政部 国家档案局令第79号',
    ),
    national(
      '关于规范电子会计凭证报销入账归档的通知',
      'Notice on reimbursing, booking and archiving electronic accounting vouchers',
      '财会〔2020〕6号',
    ),
    school('经费支出审批与报销管理办法', 'School rule on expenses and reimbursement'),
  ],
  clock: { ...standardClock({ days: 7 }) },
  clockSample: true,
  contact: contactAt(
    'finance',
    '010-60000140',
    '行政楼 206 报销大厅',
    'Administration Building 206, expenses counter',
  ),
  questions: [
    faq(
      say('电子发票要打印吗？', 'Do I print electronic invoices?'),
      say(
        '不用。传 PDF 或 OFD 原件，系统查重，不收打印件。',
        'No. Send the original PDF or OFD; duplicates are found by the machine.',
      ),
    ),
    faq(
      say('发票抬头写什么？', 'To whom must the invoice be made out?'),
      say(
        '写学校全称和纳税人识别号（在财务处网页上），写个人姓名的不能报。',
        'To the full name and tax number of the university (see the finance page); personal names cannot be accepted.',
      ),
    ),
    faq(
      say('多久到账？', 'When does the money arrive?'),
      say(
        '材料齐全的，7 个工作日内（示例）。进行到哪一步，这里随时能看到。',
        'Within 7 working days if everything is there (sample). You can follow each step here.',
      ),
    ),
    faq(
      say('借过预支款怎么办？', 'I had an advance. What do I do?'),
      say(
        '填上预支金额，系统只付差额；有剩余的会告诉您怎么退。',
        'Give the amount; only the difference is paid, and you are told how to return what is left.',
      ),
    ),
  ],
  form: {
    sections: [
      {
        id: 'what',
        title: say('什么费用', 'What for'),
        fields: [
          {
            type: 'choice',
            id: 'kind',
            label: say('费用类别', 'Kind of expense'),
            required: true,
            options: [
              option('travel', '差旅费', 'Travel'),
              option('office', '办公用品、耗材', 'Office supplies'),
              option('conference', '会议、培训', 'Conference or training'),
              option('print', '印刷、版面费', 'Printing and publication'),
              option('activity', '学生活动', 'Student activity'),
            ],
          },
          {
            type: 'longText',
            id: 'reason',
            label: say('事由', 'Reason'),
            required: true,
            minCharacters: 4,
            maxCharacters: 200,
          },
          {
            type: 'choice',
            id: 'source',
            label: say('从哪项经费出', 'Which budget'),
            required: true,
            prefill: 'last',
            options: [
              option('department', '部门经费', 'Department'),
              option('project', '科研项目', 'Research project'),
            ],
          },
          {
            type: 'text',
            id: 'projectNumber',
            label: say('项目编号', 'Project number'),
            showIf: fromProject,
            required: true,
            format: 'schoolNumber',
            prefill: 'last',
          },
          {
            type: 'person',
            id: 'projectLead',
            label: say('项目负责人', 'Head of the project'),
            hint: say(
              '不能是您自己；您就是负责人的，请选部门负责人',
              'Not yourself; if you head it, choose your head of department',
            ),
            showIf: fromProject,
            required: true,
            staffOnly: true,
            prefill: 'last',
          },
          {
            type: 'period',
            id: 'trip',
            label: say('出差时间', 'Days of travel'),
            showIf: travels,
            required: true,
            earliestInDays: -365,
            latestInDays: 0,
            maxDays: 90,
          },
          {
            type: 'place',
            id: 'destination',
            label: say('出差地点', 'Destination'),
            showIf: travels,
            required: true,
          },
          {
            type: 'file',
            id: 'tripApproval',
            label: say('出差审批单', 'Approval of the trip'),
            showIf: travels,
            required: true,
            min: 1,
            max: 2,
          },
        ],
      },
      {
        id: 'lines',
        title: say('明细和发票', 'Lines and invoices'),
        fields: [
          {
            type: 'table',
            id: 'lines',
            label: say('费用明细', 'Lines'),
            hint: say('一张发票一行', 'One line an invoice'),
            required: true,
            max: 30,
            columns: [
              {
                type: 'date',
                id: 'on',
                label: say('日期', 'Date'),
                required: true,
                earliestInDays: -365,
                latestInDays: 0,
              },
              { type: 'text', id: 'what', label: say('内容', 'What'), required: true, maxCharacters: 40 },
              {
                type: 'text',
                id: 'invoice',
                label: say('发票号码', 'Invoice number'),
                required: true,
                format: 'invoiceNumber',
              },
              {
                type: 'money',
                id: 'amount',
                label: say('金额', 'Amount'),
                required: true,
                minFen: 1,
                maxFen: 50_000_000,
                sum: true,
              },
            ],
          },
          {
            type: 'file',
            id: 'invoices',
            label: say('发票照片或原件', 'Invoices'),
            required: true,
            min: 1,
            max: 9,
            kinds: ['jpg', 'png', 'pdf', 'ofd'],
          },
          {
            type: 'file',
            id: 'contract',
            label: say('合同或三家比价', 'Contract or three quotations'),
            showIf: { gt: [total, 1_000_000] },
            required: true,
            min: 1,
            max: 5,
          },
          {
            type: 'money',
            id: 'advance',
            label: say('已预支', 'Advance received'),
            hint: say('没有就不填', 'Leave empty if none'),
            required: false,
            minFen: 1,
          },
        ],
      },
      {
        id: 'payee',
        title: say('打给谁', 'Whom to pay'),
        fields: [
          {
            type: 'choice',
            id: 'payee',
            label: say('收款人', 'Payee'),
            required: true,
            prefill: 'last',
            options: [
              option('me', '我本人', 'Myself'),
              option('other', '其他垫付人', 'Somebody else who paid'),
              option('company', '对公付款', 'A company'),
            ],
          },
          {
            type: 'text',
            id: 'accountName',
            label: say('户名', 'Account holder'),
            showIf: paidToOther,
            required: true,
            minCharacters: 2,
            maxCharacters: 60,
          },
          {
            type: 'text',
            id: 'account',
            label: say('银行卡号或账号', 'Account number'),
            required: true,
            format: 'bankAccount',
            sensitive: true,
            prefill: 'last',
          },
          {
            type: 'text',
            id: 'bank',
            label: say('开户行', 'Bank and branch'),
            required: true,
            minCharacters: 4,
            maxCharacters: 60,
            prefill: 'last',
          },
          phoneField,
          {
            type: 'consent',
            id: 'truth',
            label: say(
              '费用真实发生，发票没有重复报销',
              'These expenses are real and no invoice has been handed in before',
            ),
            required: true,
          },
        ],
      },
    ],
    rules: [
      {
        id: 'someMoney',
        must: { gt: [total, 0] },
        at: 'lines',
        say: say('合计要大于 0', 'The total must be more than 0'),
      },
    ],
    figures: [
      { id: 'total', label: say('合计', 'Total'), of: total, unit: 'fen' },
      { id: 'invoices', label: say('发票张数', 'Lines'), of: { count: 'lines' }, unit: 'count' },
    ],
  },
  flow: {
    steps: [
      {
        id: 'budget',
        name: say('经费负责人审批', 'Budget holder'),
        kind: 'approve',
        after: [],
        mode: 'all',
        owners: [
          { owner: { by: 'personInField', field: 'projectLead' }, when: fromProject },
          { owner: { by: 'leadOfRequester' }, when: { not: fromProject } },
          { owner: { by: 'role', role: 'lead', department: 'office' }, when: isLarge },
        ],
        time: { days: 2 },
      },
      {
        id: 'audit',
        name: say('财务审核', 'Finance audit'),
        kind: 'approve',
        after: ['budget'],
        mode: 'any',
        owners: [{ owner: { by: 'role', role: 'member', department: 'finance' } }],
        time: { days: 3 },
        say: say(
          '核对发票真伪、是否重复、标准是否超出',
          'Invoices are checked for validity, duplicates and limits',
        ),
      },
      {
        id: 'pay',
        name: say('付款', 'Paid'),
        kind: 'do',
        after: ['audit'],
        mode: 'one',
        owners: [{ owner: { by: 'role', role: 'lead', department: 'finance' } }],
        time: { days: 2 },
        form: {
          sections: [
            {
              id: 'payment',
              title: say('付款', 'Payment'),
              fields: [
                {
                  type: 'text',
                  id: 'voucher',
                  label: say('凭证号', 'Voucher number'),
                  required: true,
                  format: 'schoolNumber',
                },
                {
                  type: 'date',
                  id: 'paidOn',
                  label: say('付款日期', 'Paid on'),
                  required: true,
                  earliestInDays: -7,
                  latestInDays: 3,
                },
              ],
            },
          ],
        },
      },
    ],
  },
  result: {
    kind: 'receipt',
    say: say(
      '钱打到账户，得到写明金额和凭证号的付款回执',
      'The money arrives and you get a receipt with amount and voucher',
    ),
    verifiable: false,
    documents: [
      {
        title: say('报销付款回执', 'Reimbursement receipt'),
        lines: [
          say('报销人：{profile.name}（{profile.number}）', 'For: {profile.name} ({profile.number})'),
          say('事由：{reason}', 'Reason: {reason}'),
          say(
            '合计：{figure:total} 元，{figure:invoices} 张发票',
            'Total: {figure:total} yuan, {figure:invoices} invoices',
          ),
          say('办结日期：{today}　编号：{number}', 'Completed on {today} · number {number}'),
        ],
      },
    ],
  },
}
