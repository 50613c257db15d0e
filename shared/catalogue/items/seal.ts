import type { Condition } from '../../contract/condition'
import type { Item } from '../../contract/item'
import { standardClock } from '../clocks'
import { contactAt, faq, free, national, option, phoneField, say, school, yesNo } from './parts'

const isContract: Condition = { equals: [{ field: 'documentKind' }, 'contract'] }
const takesOut: Condition = { equals: [{ field: 'takesOut' }, 'yes'] }
/** Contracts above 50,000 yuan are read by the lawyer and signed by the office: the amount is a sample. */
const isLarge: Condition = { and: [isContract, { gt: [{ field: 'amount' }, 5_000_000] }] }

/** Seal use (用印申请): the document, how many copies, who answers for it; the stamped page is kept. */
export const seal: Item = {
  id: 'seal',
  version: 1,
  state: 'published',
  name: say('用印申请', 'Seal use'),
  tile: say('用印', 'Seal'),
  purpose: say(
    '合同、函件、申报材料等需要盖学校公章的，在这里申请。上传定稿，领导在手机上批，批完到窗口盖章，盖好的那一页留档。',
    'Apply here to have the university seal put on contracts, letters and applications. Upload the final text, it is approved on the phone, then stamped at the window; the stamped page is kept on file.',
  ),
  category: 'papers',
  department: 'office',
  words: ['用印', '盖章', '公章', '合同章', '法人章', '合同', 'seal', 'stamp', 'chop', 'contract'],
  initials: ['yy', 'yysq', 'gz'],
  audience: {
    kinds: ['teacher', 'staff'],
    say: say('教职工；学生社团的材料由指导教师申请', 'Staff; for student societies their adviser applies'),
  },
  materials: [
    {
      id: 'document',
      name: say('要盖章的定稿', 'The final document'),
      example: say(
        'PDF 或 OFD，和要盖的纸质件一字不差',
        'PDF or OFD, word for word as the paper to be stamped',
      ),
      needed: true,
      field: 'document',
    },
    {
      id: 'legalReview',
      name: say('法律审核意见', 'Legal review'),
      example: say(
        '5 万元以上的合同需要法律顾问签字',
        'For contracts above 50,000 yuan, signed by the legal adviser',
      ),
      needed: isLarge,
      field: 'legalReview',
    },
  ],
  fees: [free],
  basis: [
    national(
      '国务院关于国家行政机关和企业事业单位社会团体印章管理的规定',
      'State Council rules on the seals of administrative organs, enterprises, institutions and associations',
      '国发〔1999〕25号',
    ),
    school('学校印章使用管理办法', 'School rule on the use of seals'),
  ],
  clock: { ...standardClock({ days: 3 }) },
  clockSample: true,
  contact: contactAt(
    'office',
    '010-60000101',
    '行政楼 108 综合服务窗口',
    'Administration Building 108, one-stop window',
  ),
  questions: [
    faq(
      say('空白的纸能盖章吗？', 'Can a blank sheet be stamped?'),
      say(
        '不能。空白、未填完、与上传定稿不一致的一律不盖。',
        'No. Nothing blank, unfinished or different from the uploaded text is stamped.',
      ),
    ),
    faq(
      say('能把印章带出去盖吗？', 'Can the seal leave the office?'),
      say(
        '原则上不能。确有必要的，写明时间地点，由综合办两人同行。',
        'As a rule no. Where needed, give place and time; two people of the General Office go with it.',
      ),
    ),
    faq(
      say('紧急怎么办？', 'What if it is urgent?'),
      say(
        '写明截止时间，系统按时间排队并提醒审批人；超过两小时没人看会提醒其负责人。',
        'Give the deadline; the approver is reminded, and after two hours their superior.',
      ),
    ),
  ],
  form: {
    sections: [
      {
        id: 'document',
        title: say('盖什么', 'What is stamped'),
        fields: [
          {
            type: 'choice',
            id: 'sealKind',
            label: say('用哪个章', 'Which seal'),
            required: true,
            options: [
              option('university', '学校公章', 'University seal'),
              option('contractSeal', '合同专用章', 'Contract seal'),
              option('legalPerson', '法定代表人名章', 'Seal of the legal representative'),
            ],
          },
          {
            type: 'choice',
            id: 'documentKind',
            label: say('文件种类', 'Kind of document'),
            required: true,
            options: [
              option('contract', '合同、协议', 'Contract or agreement'),
              option('letter', '函件、介绍信', 'Letter'),
              option('application', '申报材料', 'Application'),
              option('statement', '证明、报表', 'Statement or return'),
            ],
          },
          {
            type: 'text',
            id: 'title',
            label: say('文件名称', 'Title'),
            required: true,
            minCharacters: 4,
            maxCharacters: 100,
          },
          {
            type: 'text',
            id: 'recipient',
            label: say('送到哪个单位', 'For which institution'),
            required: true,
            minCharacters: 2,
            maxCharacters: 80,
          },
          {
            type: 'money',
            id: 'amount',
            label: say('合同金额', 'Amount of the contract'),
            showIf: isContract,
            required: true,
          },
          {
            type: 'file',
            id: 'document',
            label: say('定稿', 'Final document'),
            required: true,
            min: 1,
            max: 3,
            kinds: ['pdf', 'ofd'],
          },
          {
            type: 'file',
            id: 'legalReview',
            label: say('法律审核意见', 'Legal review'),
            showIf: isLarge,
            required: true,
            min: 1,
            max: 1,
          },
          {
            type: 'number',
            id: 'pages',
            label: say('每份页数', 'Pages a copy'),
            required: true,
            min: 1,
            max: 500,
            unit: say('页', 'pages'),
          },
          {
            type: 'number',
            id: 'copies',
            label: say('份数', 'Copies'),
            required: true,
            min: 1,
            max: 50,
            unit: say('份', 'copies'),
          },
        ],
      },
      {
        id: 'who',
        title: say('谁批准', 'Who approves, who answers'),
        fields: [
          {
            type: 'person',
            id: 'leader',
            label: say('分管领导', 'Leader in charge'),
            required: true,
            staffOnly: true,
            prefill: 'last',
          },
          {
            type: 'choice',
            id: 'takesOut',
            label: say('要把印章带出办公室吗', 'Must the seal leave the office?'),
            required: true,
            options: yesNo,
          },
          {
            type: 'timeWindow',
            id: 'outing',
            label: say('外出用印时间', 'When'),
            showIf: takesOut,
            required: true,
            earliestInDays: 1,
            latestInDays: 14,
            opensAt: '08:00',
            closesAt: '18:00',
            stepMinutes: 30,
            maxMinutes: 240,
            weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
          },
          {
            type: 'place',
            id: 'outingPlace',
            label: say('外出地点', 'Where'),
            showIf: takesOut,
            required: true,
          },
          phoneField,
          {
            type: 'signature',
            id: 'signature',
            label: say('经办人签名', 'Signature of the applicant'),
            hint: say(
              '用手指签，表示内容与定稿一致',
              'With your finger: the paper is the same as the uploaded text',
            ),
            required: true,
          },
        ],
      },
    ],
    rules: [
      {
        id: 'contractSeal',
        when: { equals: [{ field: 'sealKind' }, 'contractSeal'] },
        must: isContract,
        at: 'sealKind',
        say: say('合同专用章只能盖在合同、协议上', 'The contract seal is for contracts and agreements only'),
      },
    ],
    figures: [{ id: 'copies', label: say('用印份数', 'Copies'), of: { field: 'copies' }, unit: 'count' }],
  },
  flow: {
    steps: [
      {
        id: 'department',
        name: say('部门负责人审核', 'Head of department'),
        kind: 'approve',
        after: [],
        mode: 'one',
        owners: [{ owner: { by: 'leadOfRequester' } }],
        time: { days: 1 },
      },
      {
        id: 'leader',
        name: say('分管领导审批', 'Leader in charge'),
        kind: 'approve',
        after: ['department'],
        mode: 'all',
        owners: [
          { owner: { by: 'personInField', field: 'leader' } },
          { owner: { by: 'role', role: 'lead', department: 'office' }, when: { or: [isLarge, takesOut] } },
        ],
        time: { days: 1 },
      },
      {
        id: 'stamp',
        name: say('盖章登记', 'Stamped and registered'),
        kind: 'do',
        after: ['leader'],
        mode: 'any',
        owners: [{ owner: { by: 'role', role: 'member', department: 'office' } }],
        copies: [{ by: 'leadOfRequester' }],
        time: { days: 1 },
        say: say('带纸质件到综合服务窗口盖章', 'Bring the paper to the one-stop window'),
        form: {
          sections: [
            {
              id: 'register',
              title: say('用印登记', 'Seal register'),
              fields: [
                {
                  type: 'text',
                  id: 'registerNumber',
                  label: say('登记号', 'Number in the register'),
                  required: true,
                  format: 'schoolNumber',
                },
                {
                  type: 'number',
                  id: 'stamped',
                  label: say('实际盖章份数', 'Copies stamped'),
                  required: true,
                  min: 1,
                  max: 50,
                },
                {
                  type: 'photo',
                  id: 'stampedPage',
                  label: say('盖章页照片', 'Photo of the stamped page'),
                  required: true,
                  min: 1,
                  max: 3,
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
      '文件盖好章；用印登记号和盖章页留在这一件里',
      'The document is stamped; register number and stamped page stay in this case',
    ),
    verifiable: false,
    documents: [
      {
        title: say('用印登记单', 'Seal register slip'),
        lines: [
          say('文件：{title}', 'Document: {title}'),
          say(
            '用印：{sealKind}，{step:stamp.stamped} 份，每份 {pages} 页',
            'Seal: {sealKind}, {step:stamp.stamped} copies of {pages} pages',
          ),
          say('送往：{recipient}', 'For: {recipient}'),
          say(
            '登记号：{step:stamp.registerNumber}　日期：{today}',
            'Register {step:stamp.registerNumber} · {today}',
          ),
        ],
      },
    ],
  },
}
