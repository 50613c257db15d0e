import type { Item } from '../../contract/item'
import { standardClock } from '../clocks'
import { contactAt, faq, free, option, phoneField, say, school, studentRules, yesNo } from './parts'

/** Leave and return (请假销假): beyond 3 days a second signature, beyond 7 a third in parallel; the return is confirmed. */
export const leave: Item = {
  id: 'leave',
  version: 1,
  state: 'published',
  name: say('请假销假', 'Leave and return'),
  tile: say('请假', 'Leave'),
  purpose: say(
    '因病、因事、因公需要离开学习或工作岗位时，在这里请假。回来后在同一件里销假，不用再交表。',
    'Ask for leave here when illness, family or official business keeps you from class or work. Confirm your return in the same case; there is no second form.',
  ),
  category: 'daily',
  department: 'student',
  words: [
    '请假',
    '销假',
    '病假',
    '事假',
    '公假',
    '离校',
    '返校',
    '延假',
    'absence',
    'sick',
    'leave',
    'return',
  ],
  initials: ['qj', 'xj', 'qjxj', 'bj', 'sj'],
  audience: {
    kinds: ['student', 'teacher', 'staff'],
    say: say('全体在校学生和教职工', 'All enrolled students and all staff'),
  },
  materials: [
    {
      id: 'medicalProof',
      name: say('病假证明', 'Medical certificate'),
      example: say(
        '医院诊断证明、病假条或急诊病历的照片，能看清姓名和日期',
        'Photo of a diagnosis, sick note or emergency record with name and date readable',
      ),
      needed: { and: [{ equals: [{ field: 'kind' }, 'sick'] }, { gt: [{ days: 'period' }, 1] }] },
      field: 'proof',
    },
    {
      id: 'officialNotice',
      name: say('公假通知', 'Notice of official business'),
      example: say(
        '竞赛、会议、实习的通知或邀请函',
        'Notice or invitation of the contest, conference or placement',
      ),
      needed: { equals: [{ field: 'kind' }, 'official'] },
      field: 'proof',
    },
  ],
  fees: [free],
  basis: [
    studentRules,
    school('学生请假管理办法', 'School rule on student leave'),
    school('教职工考勤与请假规定', 'School rule on staff attendance'),
  ],
  clock: { ...standardClock({ days: 2 }) },
  clockSample: true,
  contact: contactAt('student', '010-60000102', '学生事务中心 105', 'Student Affairs Centre, room 105'),
  questions: [
    faq(
      say('突然生病，来不及先请假怎么办？', 'I fell ill and could not ask beforehand. What now?'),
      say(
        '病假可以在 3 天内补办，上传就诊证明即可。其他假需要提前请。',
        'Sick leave can be filed up to 3 days later with a medical record. Other leave must be asked for beforehand.',
      ),
    ),
    faq(
      say('谁来批？', 'Who approves?'),
      say(
        '3 天以内由辅导员（教职工由部门负责人）批；超过 3 天再加学院（教职工加人事处）；超过 7 天还要学生工作处（教职工由综合办公室）会签。',
        'Up to 3 days your counsellor (staff: head of department). Beyond 3 days also your college (staff: Human Resources). Beyond 7 days Student Affairs (staff: the General Office) signs as well.',
      ),
    ),
    faq(
      say('提前回来了，或者要晚回来，怎么办？', 'I am back early, or will be late. What do I do?'),
      say(
        '提前回来直接销假，按实际日期计算。要晚回来请在到期前补充说明并联系辅导员。',
        'If early, just confirm your return; the real date counts. If late, add a note before the last day and tell your counsellor.',
      ),
    ),
    faq(
      say('忘了销假会怎样？', 'What if I forget to confirm my return?'),
      say(
        '假期最后一天之后，系统会提醒您和辅导员各确认一次；辅导员也可以先确认您已返校。',
        'After the last day both you and your counsellor are reminded; your counsellor can confirm first.',
      ),
    ),
  ],
  form: {
    sections: [
      {
        id: 'what',
        title: say('请什么假', 'What leave'),
        fields: [
          {
            type: 'choice',
            id: 'kind',
            label: say('假别', 'Kind of leave'),
            required: true,
            options: [
              option('sick', '病假', 'Sick leave'),
              option('personal', '事假', 'Personal leave'),
              option(
                'official',
                '公假',
                'Official business',
                say('竞赛、会议、实习等', 'Contest, conference, placement'),
              ),
              option('family', '婚丧探亲', 'Family event'),
            ],
          },
          {
            type: 'period',
            id: 'period',
            label: say('从哪天到哪天', 'From which day to which'),
            hint: say('首尾两天都算', 'Both days count'),
            required: true,
            earliestInDays: -3,
            latestInDays: 120,
            maxDays: 60,
          },
          {
            type: 'longText',
            id: 'reason',
            label: say('原因', 'Reason'),
            hint: say('一两句话说清楚就可以', 'A sentence or two will do'),
            required: true,
            minCharacters: 4,
            maxCharacters: 300,
          },
          {
            type: 'photo',
            id: 'proof',
            label: say('证明材料', 'Proof'),
            hint: say(
              '超过一天的病假和公假需要',
              'Needed for sick leave beyond one day and for official business',
            ),
            required: {
              or: [
                { and: [{ equals: [{ field: 'kind' }, 'sick'] }, { gt: [{ days: 'period' }, 1] }] },
                { equals: [{ field: 'kind' }, 'official'] },
              ],
            },
            min: 1,
            max: 6,
          },
        ],
      },
      {
        id: 'away',
        title: say('离校期间', 'While you are away'),
        fields: [
          {
            type: 'choice',
            id: 'leavesCampus',
            label: say('是否离开本市', 'Will you leave the city?'),
            required: true,
            options: yesNo,
          },
          {
            type: 'place',
            id: 'destination',
            label: say('去哪里', 'Where to'),
            showIf: { equals: [{ field: 'leavesCampus' }, 'yes'] },
            required: true,
          },
          {
            type: 'table',
            id: 'classes',
            label: say('缺的课', 'Classes missed'),
            hint: say('方便老师安排补课，可以不填', 'So that teachers can arrange make-up work; optional'),
            showIf: { role: 'student' },
            required: false,
            max: 20,
            columns: [
              { type: 'date', id: 'on', label: say('日期', 'Date'), required: true },
              { type: 'text', id: 'course', label: say('课程', 'Course'), required: true, maxCharacters: 40 },
              {
                type: 'text',
                id: 'teacher',
                label: say('教师', 'Teacher'),
                required: false,
                maxCharacters: 20,
              },
            ],
          },
          {
            type: 'person',
            id: 'substitute',
            label: say('谁代您的课或工作', 'Who takes over your classes or work'),
            showIf: { not: { role: 'student' } },
            required: { gt: [{ days: 'period' }, 3] },
            staffOnly: true,
          },
        ],
      },
      {
        id: 'contact',
        title: say('怎么联系您', 'How to reach you'),
        fields: [
          phoneField,
          {
            type: 'text',
            id: 'emergencyName',
            label: say('紧急联系人', 'Emergency contact'),
            showIf: { equals: [{ field: 'leavesCampus' }, 'yes'] },
            required: true,
            maxCharacters: 30,
            prefill: 'last',
          },
          {
            type: 'phone',
            id: 'emergencyPhone',
            label: say('紧急联系人电话', 'Their phone'),
            showIf: { equals: [{ field: 'leavesCampus' }, 'yes'] },
            required: true,
            prefill: 'last',
          },
          {
            type: 'consent',
            id: 'promise',
            label: say(
              '我会按时返校销假，路上注意安全，行程变化及时告知',
              'I will return and confirm it in time, take care on the way, and tell you of changes',
            ),
            required: true,
          },
        ],
      },
    ],
    rules: [
      {
        id: 'beforehand',
        when: { not: { equals: [{ field: 'kind' }, 'sick'] } },
        must: { not: { lt: [{ firstOn: 'period' }, { today: 'on' }] } },
        at: 'period',
        say: say('除病假外，请假不能从过去的日期开始', 'Only sick leave may begin in the past'),
      },
    ],
    figures: [{ id: 'days', label: say('请假天数', 'Days of leave'), of: { days: 'period' }, unit: 'days' }],
  },
  flow: {
    steps: [
      {
        id: 'first',
        name: say('辅导员或部门负责人审批', 'Counsellor or head of department'),
        kind: 'approve',
        after: [],
        mode: 'one',
        owners: [
          { owner: { by: 'counsellor' }, when: { role: 'student' } },
          { owner: { by: 'leadOfRequester' }, when: { not: { role: 'student' } } },
        ],
        time: { days: 1 },
      },
      {
        id: 'higher',
        name: say('上级会签（超过 3 天）', 'Further signatures (beyond 3 days)'),
        kind: 'approve',
        after: ['first'],
        mode: 'all',
        when: { gt: [{ days: 'period' }, 3] },
        owners: [
          { owner: { by: 'leadOfRequester' }, when: { role: 'student' } },
          {
            owner: { by: 'role', role: 'lead', department: 'personnel' },
            when: { not: { role: 'student' } },
          },
          {
            owner: { by: 'role', role: 'lead', department: 'student' },
            when: { and: [{ role: 'student' }, { gt: [{ days: 'period' }, 7] }] },
          },
          {
            owner: { by: 'role', role: 'lead', department: 'office' },
            when: { and: [{ not: { role: 'student' } }, { gt: [{ days: 'period' }, 7] }] },
          },
        ],
        time: { days: 1 },
      },
      {
        id: 'return',
        name: say('返校销假', 'Return confirmed'),
        kind: 'confirm',
        after: ['higher'],
        mode: 'all',
        owners: [
          { owner: { by: 'requester' } },
          { owner: { by: 'counsellor' }, when: { role: 'student' } },
          { owner: { by: 'leadOfRequester' }, when: { not: { role: 'student' } } },
        ],
        time: { days: 1 },
        startsAfter: { lastOn: 'period' },
        say: say('回来后点“确认”，写上实际返校日期', 'When you are back, confirm with the real date'),
        form: {
          sections: [
            {
              id: 'return',
              title: say('销假', 'Return'),
              fields: [
                {
                  type: 'date',
                  id: 'returnedOn',
                  label: say('实际返校日期', 'Day of return'),
                  required: true,
                  earliestInDays: -60,
                  latestInDays: 0,
                },
                {
                  type: 'text',
                  id: 'remark',
                  label: say('说明', 'Remark'),
                  hint: say('提前或推迟返校时写一句', 'A sentence if earlier or later than planned'),
                  required: false,
                  maxCharacters: 100,
                },
              ],
            },
          ],
        },
      },
    ],
  },
  result: {
    kind: 'pass',
    say: say(
      '批准后立即得到电子假条，门卫和任课老师可以扫码核验',
      'Once approved you have an electronic leave slip that guards and teachers can verify',
    ),
    after: ['higher'],
    verifiable: true,
    documents: [
      {
        title: say('请假条', 'Leave slip'),
        lines: [
          say('{profile.name}（{profile.number}）', '{profile.name} ({profile.number})'),
          say('假别：{kind}', 'Kind: {kind}'),
          say('时间：{period}，共 {figure:days} 天', 'Period: {period}, {figure:days} days'),
          say('去向：{destination}', 'Destination: {destination}'),
          say('批准日期：{today}　核验码：{code}', 'Approved on {today} · verification code {code}'),
        ],
      },
    ],
  },
}
