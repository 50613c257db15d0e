import type { Item, Resource } from '../../contract/item'
import { standardClock } from '../clocks'
import { contactAt, faq, free, national, option, phoneField, say, school, yesNo } from './parts'

const projector = say('投影和幕布', 'Projector and screen')
const microphone = say('话筒和音响', 'Microphones and speakers')
const video = say('视频会议', 'Video conferencing')
const board = say('白板', 'Whiteboard')
const stage = say('舞台灯光', 'Stage lights')

const room = (
  id: string,
  name: Resource['name'],
  place: Resource['place'],
  seats: number,
  equipment: Resource['equipment'],
  hours: Pick<Resource, 'opensAt' | 'closesAt' | 'weekdays'>,
): Resource => ({ id, name, place, seats, equipment, capacity: 1, slotMinutes: 60, ...hours, sample: true })

const daily = {
  opensAt: '08:00',
  closesAt: '22:00',
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
} as const
const office = { opensAt: '08:00', closesAt: '18:00', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] } as const
const open = (hours: typeof daily | typeof office) => ({ ...hours, weekdays: [...hours.weekdays] })

const admin = say('行政楼', 'Administration Building')
const centre = say('大学生活动中心', 'Student Centre')

/** The rooms that can be booked; each slot of an hour holds one booking. */
const rooms: Resource[] = [
  room(
    'admin301',
    say('行政楼 301 会议室', 'Meeting room A301'),
    admin,
    16,
    [projector, video, board],
    open(office),
  ),
  room(
    'admin502',
    say('行政楼 502 会议室', 'Meeting room A502'),
    admin,
    40,
    [projector, microphone, video],
    open(office),
  ),
  room(
    'library204',
    say('图书馆 204 研讨室', 'Seminar room L204'),
    say('图书馆二楼', 'Library, second floor'),
    10,
    [board],
    open(daily),
  ),
  room(
    'centre101',
    say('活动中心 101 多功能厅', 'Multi-purpose hall C101'),
    centre,
    80,
    [projector, microphone],
    open(daily),
  ),
  room(
    'centreHall',
    say('活动中心报告厅', 'Lecture hall, Student Centre'),
    centre,
    300,
    [projector, microphone, stage],
    open(daily),
  ),
  room(
    'danceRoom',
    say('活动中心排练厅', 'Rehearsal room'),
    centre,
    30,
    [say('镜墙和音响', 'Mirrors and speakers')],
    open(daily),
  ),
]

/** Rooms and meeting rooms (场地与会议室预约): hours of a room that only one booking can hold. */
export const roomBooking: Item = {
  id: 'room',
  version: 1,
  state: 'published',
  name: say('场地与会议室预约', 'Room booking'),
  tile: say('订场地', 'Rooms'),
  purpose: say(
    '预约会议室、研讨室、报告厅和活动场地。先看哪段时间空着，选好就为您留住，不会被别人同时订走。',
    'Book meeting rooms, seminar rooms, halls and rehearsal rooms. See what is free; the hours you take are held for you and nobody else can have them.',
  ),
  category: 'space',
  department: 'office',
  words: [
    '场地',
    '会议室',
    '教室',
    '预约',
    '报告厅',
    '研讨室',
    '排练',
    '活动',
    'meeting',
    'room',
    'venue',
    'booking',
    'hall',
  ],
  initials: ['cd', 'hys', 'cdyy', 'yycd', 'cdyhysyy'],
  audience: {
    kinds: ['student', 'teacher', 'staff'],
    say: say(
      '全体师生员工；学生预约由辅导员确认',
      'All students and staff; students need their counsellor’s word',
    ),
  },
  materials: [
    {
      id: 'safetyPlan',
      name: say('安全预案', 'Safety plan'),
      example: say(
        '写明负责人、疏散路线、应急电话，一页即可',
        'One page: who is responsible, escape routes, emergency numbers',
      ),
      needed: { gt: [{ field: 'people' }, 100] },
      field: 'safetyPlan',
    },
    {
      id: 'speaker',
      name: say('校外主讲人简介', 'About the outside speaker'),
      example: say('姓名、单位、职务、讲座提纲', 'Name, institution, position, outline of the talk'),
      needed: { equals: [{ field: 'outsideSpeaker' }, 'yes'] },
      field: 'speaker',
    },
  ],
  fees: [free],
  basis: [
    national(
      '高等学校消防安全管理规定',
      'Rules on fire safety in institutions of higher education',
      '教育部 公安部令第28号',
    ),
    school('校内场地使用管理办法', 'School rule on the use of rooms'),
    school('讲座报告会审批办法', 'School rule on lectures and talks'),
  ],
  clock: { ...standardClock({ days: 2 }) },
  clockSample: true,
  contact: contactAt(
    'office',
    '010-60000101',
    '行政楼 108 综合服务窗口',
    'Administration Building 108, one-stop window',
  ),
  questions: [
    faq(
      say('什么情况下不用审批？', 'When is no approval needed?'),
      say(
        '教职工预约、不超过 50 人、没有校外主讲人的，提交后立即生效。',
        'For staff, up to 50 people and no outside speaker, the booking holds at once.',
      ),
    ),
    faq(
      say('等审批的时候，别人会不会订走？', 'Can somebody else take it while I wait for approval?'),
      say(
        '不会。提交成功那一刻，这几个小时就留给您了；没通过或您撤回，才会放出来。',
        'No. The hours are held from the moment you hand it in, and freed only if it is refused or withdrawn.',
      ),
    ),
    faq(
      say('用不了了怎么办？', 'What if I no longer need it?'),
      say(
        '请尽早在这一件里撤回，让别人可以用。一学期三次订了不用，会暂停预约。',
        'Please withdraw early so that others can use it. Three no-shows in a term pause your right to book.',
      ),
    ),
    faq(
      say('最多能订多久？', 'How long can I book?'),
      say('一次最多 4 小时，可以提前 30 天订。', 'Up to 4 hours at a time, up to 30 days ahead.'),
    ),
  ],
  form: {
    sections: [
      {
        id: 'room',
        title: say('地点和时间', 'Which room and when'),
        fields: [
          {
            type: 'choice',
            id: 'room',
            label: say('场地', 'Room'),
            required: true,
            options: rooms.map(({ id, name, seats }) => ({
              id,
              label: name,
              hint: say(`${seats} 座`, `${seats} seats`),
            })),
          },
          {
            type: 'timeWindow',
            id: 'window',
            label: say('时间', 'Time'),
            required: true,
            earliestInDays: 0,
            latestInDays: 30,
            opensAt: '08:00',
            closesAt: '22:00',
            stepMinutes: 60,
            minMinutes: 60,
            maxMinutes: 240,
          },
          {
            type: 'number',
            id: 'people',
            label: say('人数', 'People'),
            required: true,
            min: 1,
            max: 300,
            unit: say('人', 'people'),
          },
        ],
      },
      {
        id: 'event',
        title: say('办什么活动', 'What for'),
        fields: [
          {
            type: 'text',
            id: 'title',
            label: say('活动名称', 'Title'),
            required: true,
            minCharacters: 2,
            maxCharacters: 60,
          },
          {
            type: 'choice',
            id: 'purpose',
            label: say('用途', 'Purpose'),
            required: true,
            options: [
              option('meeting', '会议', 'Meeting'),
              option('lecture', '讲座、报告', 'Lecture or talk'),
              option('teaching', '教学、研讨', 'Teaching or seminar'),
              option('society', '社团活动', 'Society activity'),
              option('other', '其他', 'Other'),
            ],
          },
          {
            type: 'choice',
            id: 'outsideSpeaker',
            label: say('有没有校外主讲人', 'Is there an outside speaker?'),
            showIf: { in: [{ field: 'purpose' }, ['lecture', 'society', 'teaching', 'other']] },
            required: true,
            options: yesNo,
          },
          {
            type: 'longText',
            id: 'speaker',
            label: say('主讲人和提纲', 'Speaker and outline'),
            showIf: { equals: [{ field: 'outsideSpeaker' }, 'yes'] },
            required: true,
            minCharacters: 10,
            maxCharacters: 800,
          },
          {
            type: 'file',
            id: 'safetyPlan',
            label: say('安全预案', 'Safety plan'),
            showIf: { gt: [{ field: 'people' }, 100] },
            required: true,
            min: 1,
            max: 2,
            kinds: ['pdf', 'ofd'],
          },
        ],
      },
      {
        id: 'help',
        title: say('需要准备什么', 'What you need'),
        fields: [
          {
            type: 'many',
            id: 'setup',
            label: say('现场准备', 'Set-up'),
            hint: say('不需要就不选', 'Leave empty if nothing'),
            required: false,
            options: [
              option('projector', '投影', 'Projector'),
              option('microphone', '话筒', 'Microphones'),
              option('video', '视频会议', 'Video conference'),
              option('water', '饮用水', 'Drinking water'),
              option('desk', '签到台', 'Sign-in desk'),
            ],
          },
          phoneField,
          {
            type: 'consent',
            id: 'promise',
            label: say(
              '活动由我负责，用后恢复原样、关灯锁门',
              'I am responsible for the event and leave the room tidy, dark and locked',
            ),
            required: true,
          },
        ],
      },
    ],
    rules: rooms.map(({ id, seats }) => ({
      id: `seats-${id}`,
      when: { equals: [{ field: 'room' }, id] },
      must: { not: { gt: [{ field: 'people' }, seats] } },
      at: 'people',
      say: say(`这个场地最多 ${seats} 人`, `This room holds ${seats} people at most`),
    })),
    figures: [
      { id: 'minutes', label: say('使用时长', 'Duration'), of: { minutes: 'window' }, unit: 'minutes' },
    ],
  },
  flow: {
    steps: [
      {
        id: 'counsellor',
        name: say('辅导员确认', 'Counsellor'),
        kind: 'approve',
        after: [],
        mode: 'one',
        when: { role: 'student' },
        owners: [{ owner: { by: 'counsellor' } }],
        time: { seconds: 4 * 3600 },
      },
      {
        id: 'venue',
        name: say('场地审批', 'Approval'),
        kind: 'approve',
        after: ['counsellor'],
        mode: 'all',
        when: {
          or: [
            { role: 'student' },
            { gt: [{ field: 'people' }, 50] },
            { equals: [{ field: 'outsideSpeaker' }, 'yes'] },
          ],
        },
        owners: [
          { owner: { by: 'role', role: 'member', department: 'office' } },
          {
            owner: { by: 'role', role: 'lead', department: 'league' },
            when: { equals: [{ field: 'outsideSpeaker' }, 'yes'] },
          },
          {
            owner: { by: 'role', role: 'lead', department: 'security' },
            when: { gt: [{ field: 'people' }, 100] },
          },
        ],
        time: { days: 1 },
      },
      {
        id: 'prepare',
        name: say('现场准备', 'Room prepared'),
        kind: 'do',
        after: ['venue'],
        mode: 'any',
        when: { gt: [{ count: 'setup' }, 0] },
        owners: [{ owner: { by: 'role', role: 'member', department: 'logistics' } }],
        time: { seconds: 2 * 3600 },
      },
    ],
  },
  result: {
    kind: 'booking',
    say: say('得到预约凭证，凭它到场地值班处开门', 'You get a booking slip; show it to have the door opened'),
    after: ['venue'],
    verifiable: true,
    documents: [
      {
        title: say('场地预约凭证', 'Booking slip'),
        lines: [
          say('{room}', '{room}'),
          say('{window}，{people} 人', '{window}, {people} people'),
          say('活动：{title}', 'Event: {title}'),
          say('负责人：{profile.name} {phone}', 'Responsible: {profile.name} {phone}'),
          say('预约号：{number}　核验码：{code}', 'Number {number} · verification code {code}'),
        ],
      },
    ],
  },
  booking: { resourceField: 'room', windowField: 'window', resources: rooms },
}
