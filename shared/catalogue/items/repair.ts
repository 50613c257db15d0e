import type { Item } from '../../contract/item'
import { standardClock } from '../clocks'
import { contactAt, faq, national, option, phoneField, say, school } from './parts'

/** Repairs (报修): place, photos and a time window; the worker closes with a photo, the requester confirms. */
export const repair: Item = {
  id: 'repair',
  version: 1,
  state: 'published',
  name: say('报修', 'Repairs'),
  tile: say('报修', 'Repairs'),
  purpose: say(
    '宿舍、教室、办公室的水、电、门窗、家具、空调坏了，在这里报修。拍张照片、说清地点和方便上门的时间，师傅修好后会拍照请您确认。',
    'Report what is broken in dormitories, classrooms and offices: water, electricity, doors, furniture, air conditioning. Send a photo, the place and a good time; the worker sends a photo when done and you confirm.',
  ),
  category: 'daily',
  department: 'logistics',
  words: [
    '报修',
    '维修',
    '漏水',
    '停电',
    '跳闸',
    '灯坏',
    '空调',
    '热水',
    '门锁',
    '马桶',
    '堵了',
    'broken',
    'leak',
    'light',
    'heating',
    'repair',
  ],
  initials: ['bx', 'wx'],
  audience: {
    kinds: ['student', 'teacher', 'staff'],
    say: say('全体在校师生员工', 'All students, teachers and staff'),
  },
  materials: [
    {
      id: 'pictures',
      name: say('现场照片', 'Photos'),
      example: say(
        '一张近照看清损坏处，一张远照看清位置；正在发生危险时不用拍',
        'One close photo of the damage, one from farther off that shows where it is; none while there is danger',
      ),
      needed: true,
      field: 'photos',
    },
  ],
  fees: [
    { name: say('正常损耗', 'Ordinary wear'), fen: 0, sample: true },
    {
      name: say(
        '人为损坏只收材料费，修前当面说清价格',
        'Damage by misuse: cost of material only, told before the work begins',
      ),
      fen: 0,
      sample: true,
    },
  ],
  basis: [
    national(
      '高等学校消防安全管理规定',
      'Rules on fire safety in institutions of higher education',
      '教育部 公安部令第28号',
    ),
    school('校内报修与维修服务管理办法', 'School rule on repairs and maintenance'),
  ],
  clock: { ...standardClock({ days: 3 }) },
  clockSample: true,
  contact: contactAt('logistics', '010-60000110', '后勤服务大厅 1 号窗口', 'Campus Services Hall, window 1'),
  questions: [
    faq(
      say('正在漏水、冒火花，也在这里报吗？', 'Water is pouring or sparks are flying. Do I report it here?'),
      say(
        '请先离开危险处，选“有危险”，系统会马上通知值班人员；有人受伤或起火请直接打 119、120。',
        'Move away first, then choose “dangerous”: the people on duty are told at once. For fire or injury call 119 or 120.',
      ),
    ),
    faq(
      say('我不在宿舍，师傅能进去修吗？', 'May the worker enter while I am out?'),
      say(
        '您同意的话可以，由宿管陪同进入；不同意就在您选的时间上门。',
        'If you agree, together with the dormitory keeper; otherwise at the time you chose.',
      ),
    ),
    faq(
      say('修完又坏了怎么办？', 'It broke again after the repair. What now?'),
      say(
        '15 天内可以在原来的件里点“还没解决”，由原来的师傅负责，不重新排队。',
        'Within 15 days reopen the same case; the same worker is responsible and you do not queue again.',
      ),
    ),
  ],
  form: {
    sections: [
      {
        id: 'what',
        title: say('什么坏了', 'What is broken'),
        fields: [
          {
            type: 'choice',
            id: 'kind',
            label: say('类别', 'Kind'),
            required: true,
            options: [
              option('water', '水（漏水、堵塞、没热水）', 'Water (leak, blockage, no hot water)'),
              option('power', '电（没电、灯、插座）', 'Electricity (no power, light, socket)'),
              option('door', '门窗、门锁', 'Door, window, lock'),
              option('furniture', '家具', 'Furniture'),
              option('climate', '空调、暖气、风扇', 'Air conditioning, heating, fan'),
              option('lift', '电梯', 'Lift'),
              option('device', '投影、话筒等教学设备', 'Projector, microphone, teaching equipment'),
              option('other', '其他', 'Other'),
            ],
          },
          {
            type: 'choice',
            id: 'danger',
            label: say('现在有没有危险', 'Is it dangerous now?'),
            hint: say(
              '大量漏水、冒烟、冒火花、有人被困、东西快掉下来',
              'Flooding, smoke, sparks, somebody trapped, something about to fall',
            ),
            required: true,
            options: [option('no', '没有', 'No'), option('yes', '有危险', 'Dangerous')],
          },
          {
            type: 'longText',
            id: 'description',
            label: say('说说情况', 'What happened'),
            required: true,
            minCharacters: 4,
            maxCharacters: 500,
          },
          {
            type: 'photo',
            id: 'photos',
            label: say('照片', 'Photos'),
            required: { not: { equals: [{ field: 'danger' }, 'yes'] } },
            min: 1,
            max: 6,
          },
        ],
      },
      {
        id: 'where',
        title: say('地点和时间', 'Where and when'),
        fields: [
          {
            type: 'choice',
            id: 'area',
            label: say('区域', 'Area'),
            required: true,
            prefill: 'last',
            options: [
              option('dormitory', '宿舍', 'Dormitory'),
              option('teaching', '教学楼、实验室', 'Teaching building, laboratory'),
              option('office', '办公楼', 'Office building'),
              option('public', '食堂、道路等公共场所', 'Canteen, road, other public place'),
            ],
          },
          {
            type: 'place',
            id: 'place',
            campus: true,
            label: say('具体地点', 'Exact place'),
            hint: say(
              '例如：3 号楼 412 室靠窗的灯',
              'For example: Building 3, room 412, the lamp by the window',
            ),
            required: true,
            prefill: 'last',
          },
          {
            type: 'timeWindow',
            id: 'visit',
            label: say('方便上门的时间', 'When may we come'),
            showIf: {
              and: [
                { in: [{ field: 'area' }, ['dormitory', 'office']] },
                { equals: [{ field: 'danger' }, 'no'] },
              ],
            },
            required: true,
            earliestInDays: 0,
            latestInDays: 14,
            opensAt: '08:00',
            closesAt: '20:00',
            stepMinutes: 60,
            minMinutes: 120,
          },
          {
            type: 'choice',
            id: 'mayEnter',
            label: say(
              '您不在时，师傅可以由宿管陪同进入吗',
              'May the worker enter with the keeper while you are out?',
            ),
            showIf: { equals: [{ field: 'area' }, 'dormitory'] },
            required: true,
            options: [option('yes', '可以', 'Yes'), option('no', '请等我在的时候', 'Only while I am there')],
          },
          phoneField,
        ],
      },
    ],
  },
  flow: {
    steps: [
      {
        id: 'accept',
        name: say('接单派工', 'Accepted and assigned'),
        kind: 'do',
        after: [],
        mode: 'any',
        owners: [
          {
            owner: {
              by: 'value',
              field: 'area',
              cases: { dormitory: { by: 'role', role: 'member', department: 'dormitory' } },
              otherwise: { by: 'role', role: 'member', department: 'logistics' },
            },
          },
        ],
        time: { seconds: 2 * 3600 },
        say: say('两个工作小时内会有人接单', 'Somebody accepts it within two working hours'),
      },
      {
        id: 'mend',
        name: say('上门维修', 'Repair'),
        kind: 'do',
        after: ['accept'],
        mode: 'one',
        owners: [{ owner: { by: 'role', role: 'member', department: 'logistics' } }],
        time: { days: 2 },
        form: {
          sections: [
            {
              id: 'work',
              title: say('修了什么', 'What was done'),
              fields: [
                {
                  type: 'longText',
                  id: 'done',
                  label: say('处理情况', 'Work done'),
                  required: true,
                  minCharacters: 2,
                  maxCharacters: 300,
                },
                {
                  type: 'photo',
                  id: 'after',
                  label: say('修好后的照片', 'Photo after the repair'),
                  required: true,
                  min: 1,
                  max: 4,
                },
                {
                  type: 'table',
                  id: 'parts',
                  label: say('用了哪些材料', 'Material used'),
                  required: false,
                  max: 20,
                  columns: [
                    {
                      type: 'text',
                      id: 'name',
                      label: say('材料', 'Material'),
                      required: true,
                      maxCharacters: 30,
                    },
                    {
                      type: 'number',
                      id: 'count',
                      label: say('数量', 'Quantity'),
                      required: true,
                      min: 1,
                      max: 999,
                    },
                    { type: 'money', id: 'cost', label: say('费用', 'Cost'), required: true, sum: true },
                  ],
                },
              ],
            },
          ],
        },
      },
      {
        id: 'confirm',
        name: say('您来确认', 'You confirm'),
        kind: 'confirm',
        after: ['mend'],
        mode: 'any',
        owners: [{ owner: { by: 'requester' } }, { owner: { by: 'specialist' } }],
        time: { seconds: 4 * 3600 },
        say: say('看看照片和现场，修好了点“确认”', 'Look at the photo and the spot; confirm if it is mended'),
      },
    ],
  },
  result: {
    kind: 'receipt',
    say: say('维修记录和照片留在这一件里，随时可查', 'The record with photos stays in this case'),
    verifiable: false,
    documents: [],
  },
}
