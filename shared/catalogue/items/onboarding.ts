import type { Condition } from '../../contract/condition'
import type { Item } from '../../contract/item'
import { standardClock } from '../clocks'
import { contactAt, faq, free, national, option, phoneField, say, school, yesNo } from './parts'

const wantsHousing: Condition = { equals: [{ field: 'housing' }, 'yes'] }
const workedBefore: Condition = { equals: [{ field: 'workedBefore' }, 'yes'] }
const byDepartment = (department: string) => ({ owner: { by: 'role', role: 'member', department } as const })

/** Staff onboarding (教职工入职): one check by Human Resources, then several departments at the same time. */
export const onboarding: Item = {
  id: 'onboarding',
  version: 1,
  state: 'published',
  name: say('教职工入职', 'Staff onboarding'),
  tile: say('入职', 'New staff'),
  purpose: say(
    '新入职的教职工在这里一次交齐材料。人事处核对后，账号、校园卡、工资、住房和工位由各部门同时办理，您不用一家家跑。',
    'New colleagues hand in everything once here. After Human Resources has checked it, accounts, card, salary, housing and desk are prepared by all departments at the same time.',
  ),
  category: 'arrival',
  department: 'personnel',
  words: [
    '入职',
    '新教师',
    '报到',
    '人事',
    '工号',
    '周转房',
    '新员工',
    'hire',
    'join',
    'onboarding',
    'new staff',
  ],
  initials: ['rz', 'jzgrz', 'jzg', 'xjs'],
  season: {
    months: [3, 7, 8, 9],
    kinds: ['teacher', 'staff'],
    when: { equals: [{ profile: 'joinedYear' }, { today: 'year' }] },
  },
  audience: {
    kinds: ['teacher', 'staff'],
    when: { equals: [{ profile: 'joinedYear' }, { today: 'year' }] },
    say: say(
      '今年新入职、已收到录用通知的教职工',
      'Teachers and staff joining this year who have their letter of appointment',
    ),
  },
  materials: [
    {
      id: 'degrees',
      name: say('学历学位证书', 'Degree certificates'),
      example: say(
        '从本科起每一张，扫描件；境外学历附教育部留学服务中心认证',
        'All from bachelor on, scanned; foreign degrees with the certification of the CSCSE',
      ),
      needed: true,
      field: 'degrees',
    },
    {
      id: 'health',
      name: say('体检报告', 'Health report'),
      example: say(
        '三个月内，二级甲等以上医院',
        'Less than three months old, from a hospital of grade II-A or above',
      ),
      needed: true,
      field: 'health',
    },
    {
      id: 'leaving',
      name: say('离职证明', 'Proof of leaving the last employer'),
      example: say(
        '有工作经历的需要，写明离职日期并盖章',
        'If you have worked before; stamped, with the date of leaving',
      ),
      needed: workedBefore,
      field: 'leaving',
    },
    {
      id: 'portrait',
      name: say('证件照', 'Portrait'),
      example: say('白底，用于工作证和校园卡', 'White background, for your staff and campus card'),
      needed: true,
      field: 'portrait',
    },
  ],
  fees: [free],
  basis: [
    national('事业单位人事管理条例', 'Regulations on personnel of public institutions', '国务院令第652号'),
    national(
      '事业单位公开招聘人员暂行规定',
      'Provisional rules on open recruitment by public institutions',
      '人事部令第6号',
    ),
    school('教职工入职与试用期管理办法', 'School rule on joining and probation'),
  ],
  clock: { ...standardClock({ days: 5 }) },
  clockSample: true,
  contact: contactAt('personnel', '010-60000150', '行政楼 305', 'Administration Building 305'),
  questions: [
    faq(
      say('工号和邮箱什么时候有？', 'When do I get my staff number and e-mail?'),
      say(
        '人事处核对通过后 1 个工作日内，短信和站内通知您。',
        'Within one working day of the check by Human Resources; you are told here.',
      ),
    ),
    faq(
      say('境外学历怎么办？', 'My degree is from abroad. What do I need?'),
      say(
        '附教育部留学服务中心的认证书；还在办的，先传受理单，试用期内补上。',
        'The certification of the CSCSE; if pending, hand in its slip and the paper during probation.',
      ),
    ),
    faq(
      say('可以申请周转房吗？', 'Can I apply for transitional housing?'),
      say(
        '可以，在表里选“需要”，后勤处按到校时间排序安排。',
        'Yes, choose “yes” in the form; Campus Services assigns by day of arrival.',
      ),
    ),
    faq(
      say('材料交一次就够吗？', 'Is handing in once really enough?'),
      say(
        '够。各部门都看这一份；缺什么会一次告诉您。',
        'Yes. All departments use these papers; whatever is missing is named at once.',
      ),
    ),
  ],
  form: {
    sections: [
      {
        id: 'person',
        title: say('个人信息', 'About you'),
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
          {
            type: 'text',
            id: 'email',
            label: say('常用邮箱', 'Private e-mail'),
            required: true,
            format: 'email',
          },
          { type: 'photo', id: 'portrait', label: say('证件照', 'Portrait'), required: true, min: 1, max: 1 },
        ],
      },
      {
        id: 'post',
        title: say('岗位', 'Your post'),
        fields: [
          {
            type: 'department',
            id: 'department',
            label: say('到哪个部门', 'Department'),
            required: true,
            prefill: 'profile.department',
          },
          {
            type: 'choice',
            id: 'post',
            label: say('岗位类别', 'Kind of post'),
            required: true,
            options: [
              option('teaching', '专任教师', 'Teaching'),
              option('research', '科研、博士后', 'Research or post-doc'),
              option('counsellor', '辅导员', 'Counsellor'),
              option('administration', '管理', 'Administration'),
              option('technical', '教辅、工勤', 'Technical and support'),
            ],
          },
          {
            type: 'date',
            id: 'startsOn',
            label: say('到岗日期', 'First day of work'),
            required: true,
            earliestInDays: -30,
            latestInDays: 180,
          },
          {
            type: 'choice',
            id: 'workedBefore',
            label: say('以前有没有工作单位', 'Have you worked elsewhere before?'),
            required: true,
            options: yesNo,
          },
        ],
      },
      {
        id: 'papers',
        title: say('学历和材料', 'Education and papers'),
        fields: [
          {
            type: 'table',
            id: 'education',
            label: say('学习经历（从本科起）', 'Education from bachelor on'),
            required: true,
            min: 1,
            max: 6,
            columns: [
              {
                type: 'text',
                id: 'school',
                label: say('学校', 'University'),
                required: true,
                maxCharacters: 60,
              },
              {
                type: 'choice',
                id: 'degree',
                label: say('学位', 'Degree'),
                required: true,
                options: [
                  option('bachelor', '学士', 'Bachelor'),
                  option('master', '硕士', 'Master'),
                  option('doctor', '博士', 'Doctor'),
                  option('none', '无学位', 'None'),
                ],
              },
              {
                type: 'date',
                id: 'graduatedOn',
                label: say('毕业日期', 'Graduated on'),
                required: true,
                latestInDays: 0,
              },
            ],
          },
          {
            type: 'file',
            id: 'degrees',
            label: say('学历学位证书', 'Degree certificates'),
            required: true,
            min: 1,
            max: 8,
          },
          {
            type: 'file',
            id: 'health',
            label: say('体检报告', 'Health report'),
            required: true,
            min: 1,
            max: 2,
            sensitive: true,
          },
          {
            type: 'file',
            id: 'leaving',
            label: say('离职证明', 'Proof of leaving'),
            showIf: workedBefore,
            required: true,
            min: 1,
            max: 2,
          },
        ],
      },
      {
        id: 'settle',
        title: say('工资和住房', 'Salary, accounts, housing'),
        fields: [
          {
            type: 'text',
            id: 'account',
            label: say('工资卡号', 'Account for your salary'),
            required: true,
            format: 'bankAccount',
            sensitive: true,
          },
          {
            type: 'text',
            id: 'bank',
            label: say('开户行', 'Bank and branch'),
            required: true,
            minCharacters: 4,
            maxCharacters: 60,
          },
          {
            type: 'many',
            id: 'accounts',
            label: say('需要开通', 'Accounts you need'),
            required: true,
            min: 1,
            options: [
              option('mail', '学校邮箱', 'E-mail'),
              option('vpn', '校外访问（VPN）', 'Access from outside (VPN)'),
              option('teaching', '教务系统', 'Teaching system'),
              option('research', '科研系统', 'Research system'),
            ],
          },
          {
            type: 'choice',
            id: 'housing',
            label: say('需要周转房吗', 'Do you need transitional housing?'),
            required: true,
            options: yesNo,
          },
          {
            type: 'number',
            id: 'household',
            label: say('同住几人（含本人）', 'People living with you, yourself included'),
            showIf: wantsHousing,
            required: true,
            min: 1,
            max: 8,
          },
          { type: 'signature', id: 'signature', label: say('本人签名', 'Your signature'), required: true },
          {
            type: 'consent',
            id: 'truth',
            label: say(
              '材料真实；如有虚假，同意取消录用',
              'The papers are genuine; false ones end the appointment',
            ),
            required: true,
          },
        ],
      },
    ],
    figures: [
      { id: 'studies', label: say('学习经历', 'Studies'), of: { count: 'education' }, unit: 'count' },
    ],
  },
  flow: {
    steps: [
      {
        id: 'check',
        name: say('人事处核对材料', 'Papers checked by Human Resources'),
        kind: 'approve',
        after: [],
        mode: 'any',
        owners: [byDepartment('personnel')],
        time: { days: 2 },
        form: {
          sections: [
            {
              id: 'number',
              title: say('工号', 'Staff number'),
              fields: [
                {
                  type: 'text',
                  id: 'staffNumber',
                  label: say('工号', 'Staff number'),
                  required: true,
                  format: 'schoolNumber',
                },
              ],
            },
          ],
        },
      },
      {
        id: 'accounts',
        name: say('开通账号和校园卡', 'Accounts and campus card'),
        kind: 'do',
        after: ['check'],
        mode: 'any',
        owners: [byDepartment('network')],
        time: { days: 1 },
      },
      {
        id: 'salary',
        name: say('工资建档', 'Salary'),
        kind: 'do',
        after: ['check'],
        mode: 'any',
        owners: [byDepartment('finance')],
        time: { days: 2 },
      },
      {
        id: 'housing',
        name: say('安排周转房', 'Housing'),
        kind: 'do',
        after: ['check'],
        mode: 'any',
        when: wantsHousing,
        owners: [byDepartment('logistics')],
        time: { days: 3 },
        form: {
          sections: [
            {
              id: 'flat',
              title: say('房源', 'Flat'),
              fields: [
                { type: 'place', id: 'flat', label: say('楼栋、房间', 'Building and flat'), required: true },
              ],
            },
          ],
        },
      },
      {
        id: 'desk',
        name: say('用人部门安排工位和带教', 'Desk and mentor'),
        kind: 'do',
        after: ['check'],
        mode: 'one',
        owners: [{ owner: { by: 'roleInField', role: 'lead', field: 'department' } }],
        time: { days: 2 },
        form: {
          sections: [
            {
              id: 'desk',
              title: say('工位和带教', 'Desk and mentor'),
              fields: [
                { type: 'place', id: 'desk', label: say('工位', 'Desk'), required: true },
                {
                  type: 'person',
                  id: 'mentor',
                  label: say('带教老师', 'Mentor'),
                  required: true,
                  staffOnly: true,
                },
              ],
            },
          ],
        },
      },
      {
        id: 'arrive',
        name: say('到岗确认', 'Arrival confirmed'),
        kind: 'confirm',
        after: ['accounts', 'salary', 'housing', 'desk'],
        mode: 'one',
        owners: [byDepartment('personnel')],
        copies: [{ by: 'roleInField', role: 'lead', field: 'department' }],
        startsAfter: { firstOn: 'startsOn' },
        time: { days: 1 },
      },
    ],
  },
  result: {
    kind: 'receipt',
    say: say(
      '得到工号、账号和一份入职办结单',
      'You have your staff number, accounts and a slip that all is done',
    ),
    verifiable: false,
    documents: [
      {
        title: say('入职办结单', 'Onboarding slip'),
        lines: [
          say('{name}　工号 {step:check.staffNumber}', '{name} · staff number {step:check.staffNumber}'),
          say('到岗日期：{startsOn}', 'First day: {startsOn}'),
          say(
            '工位：{step:desk.desk}　周转房：{step:housing.flat}',
            'Desk: {step:desk.desk} · housing: {step:housing.flat}',
          ),
          say('办结日期：{today}　编号：{number}', 'Completed on {today} · number {number}'),
        ],
      },
    ],
  },
}
