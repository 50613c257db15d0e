import type { Condition } from '../../contract/condition'
import type { Item } from '../../contract/item'
import { standardClock } from '../clocks'
import { contactAt, faq, national, option, phoneField, say, school, studentRules, yesNo } from './parts'

const isFresher: Condition = { equals: [{ profile: 'enrolledYear' }, { today: 'year' }] }
const needsLoan: Condition = { equals: [{ field: 'payment' }, 'greenChannel'] }
const movesHousehold: Condition = { equals: [{ field: 'movesHousehold' }, 'yes'] }
const byDepartment = (department: string) => ({ owner: { by: 'role', role: 'member', department } as const })

/** New-student registration (新生报到): one form before arrival, then a list of stations on the day. */
export const newStudent: Item = {
  id: 'newStudent',
  version: 1,
  state: 'published',
  name: say('新生报到', 'New-student registration'),
  tile: say('新生报到', 'Freshers'),
  purpose: say(
    '今年录取的新生来校前在这里填好信息，到校当天按站点逐个办理。每办完一站，手机上就亮一站，不用来回排队。',
    'Admitted this year? Fill this in before you travel, then pass the stations on the day. Each one lights up as it is done, so you never queue twice.',
  ),
  category: 'arrival',
  department: 'student',
  words: [
    '新生',
    '报到',
    '入学',
    '注册',
    '迎新',
    '录取通知书',
    '绿色通道',
    '宿舍',
    'fresher',
    'arrival',
    'registration',
    'enrol',
  ],
  initials: ['xs', 'xsbd', 'bd', 'yx', 'rx'],
  season: { months: [8, 9], kinds: ['student'], when: isFresher },
  audience: {
    kinds: ['student'],
    when: isFresher,
    say: say('今年录取的本科和研究生新生', 'Undergraduates and postgraduates admitted this year'),
  },
  materials: [
    {
      id: 'admission',
      name: say('录取通知书', 'Letter of admission'),
      example: say('带原件；编号在右上角', 'Bring the original; its number is at the top right'),
      needed: true,
    },
    {
      id: 'identity',
      name: say('居民身份证', 'Identity card'),
      example: say(
        '带原件核验，只看不收；留学生带护照',
        'Bring the original, it is only looked at; international students bring their passport',
      ),
      needed: true,
    },
    {
      id: 'portrait',
      name: say('证件照', 'Portrait'),
      example: say(
        '白底，近三个月内，用于学生证和校园卡',
        'White background, less than three months old, for your student and campus card',
      ),
      needed: true,
      field: 'portrait',
    },
    {
      id: 'hardship',
      name: say('家庭经济困难证明', 'Proof of financial hardship'),
      example: say(
        '走绿色通道时需要：乡镇、街道证明或生源地贷款回执',
        'For the green channel: a statement of your township, or the slip of a student loan',
      ),
      needed: needsLoan,
      field: 'hardship',
    },
    {
      id: 'household',
      name: say('户口迁移证', 'Household transfer certificate'),
      example: say(
        '自愿迁户口时需要，由原户籍派出所开具',
        'Only if you choose to move your registration; issued by the police station at home',
      ),
      needed: movesHousehold,
      field: 'household',
    },
  ],
  fees: [
    {
      name: say(
        '学费、住宿费按招生简章，在财务系统缴纳',
        'Tuition and rent as announced, paid in the finance system',
      ),
      fen: 0,
      sample: true,
    },
    { name: say('报到手续', 'Registration itself'), fen: 0, sample: true },
  ],
  basis: [
    studentRules,
    national('中华人民共和国个人信息保护法', 'Personal Information Protection Law', '主席令第91号'),
    school('新生入学与资格审查办法', 'School rule on admission and registration'),
  ],
  clock: { ...standardClock({ days: 3 }) },
  clockSample: true,
  contact: contactAt('student', '010-60000102', '体育馆迎新大厅', 'Gymnasium, welcome hall'),
  questions: [
    faq(
      say('不能按时报到怎么办？', 'I cannot come in time. What now?'),
      say(
        '请提前在“请假”里申请，一般不超过两周；不请假逾期的，按规定视为放弃入学资格。',
        'Ask for leave beforehand, as a rule up to two weeks; staying away without leave counts as giving up your place.',
      ),
    ),
    faq(
      say('暂时交不上学费能报到吗？', 'I cannot pay yet. May I register?'),
      say(
        '能。选“绿色通道”，先办入学，再由资助中心帮您办贷款或缓缴。',
        'Yes. Choose the green channel: you register first, then the aid centre helps with a loan or later payment.',
      ),
    ),
    faq(
      say('户口一定要迁吗？', 'Must I move my household registration?'),
      say('不用，自愿。', 'No, it is up to you.'),
    ),
    faq(
      say('家长可以陪吗？', 'May my parents come?'),
      say(
        '可以，请填同行人数，迎新大厅有休息区，校外停车场有接驳车。',
        'Yes; tell us how many. There is a rest area, and a shuttle from the car park.',
      ),
    ),
  ],
  form: {
    sections: [
      {
        id: 'person',
        title: say('您的信息', 'About you'),
        fields: [
          {
            type: 'text',
            id: 'name',
            label: say('姓名', 'Name'),
            required: true,
            minCharacters: 2,
            maxCharacters: 60,
            prefill: 'profile.name',
          },
          {
            type: 'text',
            id: 'admissionNumber',
            label: say('录取通知书编号', 'Number of the letter of admission'),
            required: true,
            format: 'schoolNumber',
          },
          {
            type: 'choice',
            id: 'paperKind',
            label: say('证件', 'Identity document'),
            required: true,
            options: [
              option('resident', '居民身份证', 'Identity card'),
              option('passport', '护照', 'Passport'),
            ],
          },
          {
            type: 'idNumber',
            id: 'idNumber',
            label: say('身份证号', 'Identity number'),
            showIf: { equals: [{ field: 'paperKind' }, 'resident'] },
            required: true,
            sensitive: true,
          },
          {
            type: 'text',
            id: 'passport',
            label: say('护照号码', 'Passport number'),
            showIf: { equals: [{ field: 'paperKind' }, 'passport'] },
            required: true,
            format: 'passport',
            sensitive: true,
          },
          phoneField,
          { type: 'photo', id: 'portrait', label: say('证件照', 'Portrait'), required: true, min: 1, max: 1 },
          {
            type: 'table',
            id: 'family',
            label: say('家庭联系人', 'Family contacts'),
            required: true,
            min: 1,
            max: 3,
            columns: [
              { type: 'text', id: 'name', label: say('姓名', 'Name'), required: true, maxCharacters: 30 },
              {
                type: 'choice',
                id: 'relation',
                label: say('关系', 'Relation'),
                required: true,
                options: [
                  option('father', '父亲', 'Father'),
                  option('mother', '母亲', 'Mother'),
                  option('other', '其他监护人', 'Other'),
                ],
              },
              {
                type: 'text',
                id: 'phone',
                label: say('电话', 'Phone'),
                required: true,
                minCharacters: 7,
                maxCharacters: 20,
              },
            ],
          },
        ],
      },
      {
        id: 'arrival',
        title: say('怎么来', 'Your journey'),
        fields: [
          {
            type: 'date',
            id: 'arrivesOn',
            label: say('到校日期', 'Day of arrival'),
            required: true,
            earliestInDays: 0,
            latestInDays: 60,
          },
          {
            type: 'choice',
            id: 'transport',
            label: say('交通方式', 'How you travel'),
            required: true,
            options: [
              option('train', '火车', 'Train'),
              option('plane', '飞机', 'Plane'),
              option('car', '自驾', 'Car'),
              option('local', '本市', 'I live here'),
            ],
          },
          {
            type: 'choice',
            id: 'pickUp',
            label: say('要不要校车接站', 'Shall the school bus meet you?'),
            showIf: { in: [{ field: 'transport' }, ['train', 'plane']] },
            required: true,
            options: yesNo,
          },
          {
            type: 'text',
            id: 'arrivalDetail',
            label: say('车次或航班、到站时间', 'Train or flight, and time'),
            showIf: { equals: [{ field: 'pickUp' }, 'yes'] },
            required: true,
            minCharacters: 4,
            maxCharacters: 60,
          },
          {
            type: 'number',
            id: 'companions',
            label: say('同行几人', 'People coming with you'),
            required: true,
            min: 0,
            max: 6,
            unit: say('人', 'people'),
          },
        ],
      },
      {
        id: 'life',
        title: say('生活和费用', 'Living and fees'),
        fields: [
          {
            type: 'choice',
            id: 'payment',
            label: say('学费住宿费', 'Tuition and rent'),
            required: true,
            options: [
              option('paid', '已缴或报到前缴', 'Paid, or before arrival'),
              option(
                'greenChannel',
                '走绿色通道',
                'Green channel',
                say('先入学，再办资助', 'Register first, aid afterwards'),
              ),
            ],
          },
          {
            type: 'file',
            id: 'hardship',
            label: say('困难证明或贷款回执', 'Proof of hardship or loan slip'),
            showIf: needsLoan,
            required: true,
            min: 1,
            max: 3,
          },
          {
            type: 'many',
            id: 'needs',
            label: say('需要我们照顾的', 'What we should know'),
            hint: say('只有负责老师能看到', 'Only the teachers in charge see this'),
            required: false,
            sensitive: true,
            options: [
              option('halal', '清真饮食', 'Halal food'),
              option('wheelchair', '无障碍房间', 'Accessible room'),
              option('illness', '慢性病或过敏', 'Chronic illness or allergy'),
              option('lowerBed', '需要下铺', 'Lower bed'),
            ],
          },
          {
            type: 'longText',
            id: 'health',
            label: say('健康情况说明', 'About your health'),
            showIf: { in: [{ field: 'needs' }, ['illness', 'wheelchair']] },
            required: true,
            sensitive: true,
            maxCharacters: 300,
          },
          {
            type: 'choice',
            id: 'uniform',
            label: say('军训服尺码', 'Size of the training uniform'),
            required: true,
            options: [
              option('S', 'S（160）', 'S (160)'),
              option('M', 'M（165）', 'M (165)'),
              option('L', 'L（170）', 'L (170)'),
              option('XL', 'XL（175）', 'XL (175)'),
              option('XXL', 'XXL（180 以上）', 'XXL (180 and more)'),
            ],
          },
          {
            type: 'choice',
            id: 'movesHousehold',
            label: say('要不要把户口迁到学校', 'Move your household registration to the university?'),
            required: true,
            options: yesNo,
          },
          {
            type: 'photo',
            id: 'household',
            label: say('户口迁移证', 'Household transfer certificate'),
            showIf: movesHousehold,
            required: true,
            min: 1,
            max: 2,
          },
          {
            type: 'consent',
            id: 'truth',
            label: say(
              '以上信息属实，同意学校仅为入学和在校管理使用',
              'This is true; the university may use it for admission and student life only',
            ),
            required: true,
          },
        ],
      },
    ],
  },
  flow: {
    steps: [
      {
        id: 'identity',
        name: say('第一站：核验身份', 'Station 1: identity'),
        kind: 'station',
        after: [],
        mode: 'any',
        owners: [byDepartment('student')],
        startsAfter: { lastOn: 'arrivesOn' },
        time: { days: 1 },
        say: say(
          '带录取通知书和身份证到迎新大厅',
          'Bring the letter of admission and your identity card to the welcome hall',
        ),
      },
      {
        id: 'fees',
        name: say('缴费或绿色通道', 'Fees or green channel'),
        kind: 'station',
        after: ['identity'],
        mode: 'any',
        owners: [
          {
            owner: {
              by: 'value',
              field: 'payment',
              cases: { greenChannel: { by: 'role', role: 'member', department: 'student' } },
              otherwise: { by: 'role', role: 'member', department: 'finance' },
            },
          },
        ],
        time: { days: 1 },
      },
      {
        id: 'dormitory',
        name: say('宿舍领钥匙', 'Dormitory key'),
        kind: 'station',
        after: ['identity'],
        mode: 'any',
        owners: [byDepartment('dormitory')],
        time: { days: 1 },
        form: {
          sections: [
            {
              id: 'bed',
              title: say('床位', 'Bed'),
              fields: [
                {
                  type: 'place',
                  id: 'bed',
                  label: say('楼栋、房间、床位', 'Building, room, bed'),
                  required: true,
                },
              ],
            },
          ],
        },
      },
      {
        id: 'card',
        name: say('领校园卡', 'Campus card'),
        kind: 'station',
        after: ['identity'],
        mode: 'any',
        owners: [byDepartment('network')],
        time: { days: 1 },
      },
      {
        id: 'health',
        name: say('入学体检', 'Health check'),
        kind: 'station',
        after: ['identity'],
        mode: 'any',
        owners: [byDepartment('hospital')],
        time: { days: 2 },
        say: say('早上空腹到校医院', 'At the campus hospital, in the morning before breakfast'),
      },
      {
        id: 'household',
        name: say('落户登记', 'Household registration'),
        kind: 'station',
        after: ['identity'],
        mode: 'any',
        when: movesHousehold,
        owners: [byDepartment('security')],
        time: { days: 2 },
      },
    ],
  },
  result: {
    kind: 'pass',
    say: say(
      '全部站点完成即注册成功，得到电子报到单',
      'When all stations are lit you are registered and get an electronic slip',
    ),
    verifiable: true,
    documents: [
      {
        title: say('新生报到单', 'Registration slip'),
        lines: [
          say('{name}，{profile.enrolledYear} 级', '{name}, entry {profile.enrolledYear}'),
          say('床位：{step:dormitory.bed}', 'Bed: {step:dormitory.bed}'),
          say('报到日期：{today}　核验码：{code}', 'Registered on {today} · verification code {code}'),
        ],
      },
    ],
  },
}
