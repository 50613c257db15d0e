import type { Item } from '../../contract/item'
import type { Condition } from '../../contract/condition'
import { standardClock } from '../clocks'
import { contactAt, faq, national, option, phoneField, say, school } from './parts'

const isLost: Condition = { in: [{ field: 'service' }, ['lost', 'lostAndReplace']] }
const needsCard: Condition = { in: [{ field: 'service' }, ['lostAndReplace', 'broken']] }

/** Campus card (校园卡服务): a loss is effective at once, at any hour; a new card and taking a block off follow. */
export const campusCard: Item = {
  id: 'campusCard',
  version: 1,
  state: 'published',
  name: say('校园卡服务', 'Campus card'),
  tile: say('校园卡', 'Card'),
  purpose: say(
    '校园卡丢了，随时可以在这里挂失，提交那一刻立即生效。补办、换坏卡、找回后解挂也在这里，一次办完。',
    'Report a lost campus card here at any hour; it is blocked the moment you send this. Replacing a lost or broken card and unblocking a found one are done here too.',
  ),
  category: 'daily',
  department: 'network',
  words: [
    '校园卡',
    '饭卡',
    '一卡通',
    '丢卡',
    '卡丢了',
    '挂失',
    '补卡',
    '解挂',
    '消磁',
    'lost',
    'card',
    'canteen',
    'block',
    'replace',
  ],
  initials: ['xyk', 'xykfw', 'gs', 'bk', 'ykt'],
  audience: {
    kinds: ['student', 'teacher', 'staff'],
    say: say('持有校园卡的全体师生员工', 'Everybody with a campus card'),
  },
  materials: [
    {
      id: 'identity',
      name: say('有效证件', 'Identity document'),
      example: say(
        '领新卡时带身份证、护照或学生证，只看不收',
        'Bring your identity card, passport or student card when you collect the new one; it is only looked at',
      ),
      needed: needsCard,
    },
    {
      id: 'oldCard',
      name: say('坏卡', 'The broken card'),
      example: say('换坏卡时交回旧卡', 'Hand in the old card in exchange'),
      needed: { equals: [{ field: 'service' }, 'broken'] },
    },
  ],
  fees: [
    { name: say('挂失、解挂', 'Blocking and unblocking'), fen: 0, sample: true },
    { name: say('补卡、换卡工本费', 'New card'), fen: 2000, when: needsCard, sample: true },
  ],
  basis: [
    national('中华人民共和国个人信息保护法', 'Personal Information Protection Law', '主席令第91号'),
    school('校园卡管理办法', 'School rule on campus cards'),
  ],
  clock: { ...standardClock({ days: 2 }) },
  clockSample: true,
  contact: contactAt(
    'network',
    '010-60000120',
    '信息楼一层卡务中心',
    'IT Building, ground floor, card centre',
  ),
  questions: [
    faq(
      say('半夜丢了卡也能挂失吗？', 'Can I block my card at night?'),
      say(
        '能。任何时候提交都立即生效，不用等人上班。',
        'Yes. It takes effect at once at any hour; nobody needs to be at work.',
      ),
    ),
    faq(
      say('挂失前被刷走的钱怎么办？', 'Money was spent before I blocked it. What now?'),
      say(
        '请写明可疑的时间和金额，卡务中心会查流水并答复您；挂失生效后的损失由学校承担。',
        'Write down the time and amount; the card centre checks the records and answers. Losses after the block are borne by the school.',
      ),
    ),
    faq(
      say('卡找到了怎么办？', 'I found my card again. What do I do?'),
      say(
        '还没补新卡的，在这里选“找到了，解挂”。已经补了新卡的，旧卡不能再用。',
        'If no new card was made, choose “found, unblock” here. After a replacement the old card stays dead.',
      ),
    ),
    faq(
      say('旧卡里的余额呢？', 'What about the balance?'),
      say(
        '余额在账户里，不在卡上，新卡可以直接用。',
        'The balance is in your account, not on the card; the new card uses it at once.',
      ),
    ),
  ],
  form: {
    sections: [
      {
        id: 'what',
        title: say('办什么', 'What do you need'),
        fields: [
          {
            type: 'choice',
            id: 'service',
            label: say('办理事项', 'Service'),
            required: true,
            options: [
              option('lost', '丢了，先挂失', 'Lost: block it', say('提交后立即生效', 'Effective at once')),
              option(
                'lostAndReplace',
                '丢了，挂失并补卡',
                'Lost: block it and make a new one',
                say('挂失立即生效', 'The block is effective at once'),
              ),
              option('broken', '卡坏了，换卡', 'Broken: replace it'),
              option('found', '找到了，解挂', 'Found: unblock it'),
            ],
          },
          {
            type: 'note',
            id: 'atOnce',
            label: say(
              '提交后，这张卡马上不能再用。如果只是忘带，不用挂失。',
              'After you send this the card stops working at once. If you only left it at home, do not block it.',
            ),
            showIf: isLost,
          },
          {
            type: 'place',
            id: 'lastSeen',
            campus: true,
            label: say('最后在哪里用过', 'Where it was last used'),
            showIf: isLost,
            required: false,
          },
          {
            type: 'longText',
            id: 'suspicious',
            label: say('有没有不是您刷的消费', 'Any payments that were not yours?'),
            hint: say('写明时间和金额，没有就不填', 'Time and amount; leave empty if none'),
            showIf: isLost,
            required: false,
            maxCharacters: 300,
          },
          {
            type: 'longText',
            id: 'damage',
            label: say('卡怎么坏了', 'What is wrong with it'),
            showIf: { equals: [{ field: 'service' }, 'broken'] },
            required: true,
            minCharacters: 2,
            maxCharacters: 200,
          },
        ],
      },
      {
        id: 'card',
        title: say('新卡和联系', 'New card and contact'),
        fields: [
          {
            type: 'choice',
            id: 'pickUp',
            label: say('在哪里领卡', 'Where will you collect it'),
            showIf: needsCard,
            required: true,
            prefill: 'last',
            options: [
              option('centre', '信息楼卡务中心', 'Card centre, IT Building'),
              option('east', '东区食堂自助补卡机', 'Self-service machine, East Canteen'),
            ],
          },
          {
            type: 'photo',
            id: 'portrait',
            label: say('换新照片', 'New portrait'),
            hint: say('不传就用原来的照片', 'The old one is used if you send none'),
            showIf: needsCard,
            required: false,
            max: 1,
          },
          phoneField,
          {
            type: 'consent',
            id: 'own',
            label: say('这是我本人的校园卡', 'This is my own campus card'),
            required: true,
          },
        ],
      },
    ],
  },
  effects: [
    {
      effect: 'blockCard',
      when: isLost,
      say: say('校园卡已挂失，立即生效', 'Your campus card is blocked as of now'),
    },
  ],
  flow: {
    steps: [
      {
        id: 'unblock',
        name: say('核对身份并解挂', 'Identity checked, unblocked'),
        kind: 'do',
        after: [],
        mode: 'any',
        when: { equals: [{ field: 'service' }, 'found'] },
        owners: [{ owner: { by: 'role', role: 'member', department: 'network' } }],
        time: { seconds: 2 * 3600 },
      },
      {
        id: 'make',
        name: say('制新卡', 'New card made'),
        kind: 'do',
        after: [],
        mode: 'any',
        when: needsCard,
        owners: [{ owner: { by: 'role', role: 'member', department: 'network' } }],
        time: { days: 1 },
        form: {
          sections: [
            {
              id: 'card',
              title: say('新卡', 'New card'),
              fields: [
                {
                  type: 'text',
                  id: 'cardNumber',
                  label: say('新卡号', 'Card number'),
                  required: true,
                  format: 'schoolNumber',
                },
              ],
            },
          ],
        },
      },
      {
        id: 'collect',
        name: say('领卡', 'Collected'),
        kind: 'station',
        after: ['make'],
        mode: 'any',
        when: needsCard,
        owners: [{ owner: { by: 'role', role: 'member', department: 'network' } }],
        time: { days: 1 },
        say: say(
          '带有效证件来领卡，缴 20 元工本费（示例）',
          'Bring an identity document and the fee of 20 yuan (sample)',
        ),
      },
    ],
  },
  result: {
    kind: 'receipt',
    say: say('得到挂失或补卡回执，写明生效时间', 'You get a receipt with the moment it took effect'),
    verifiable: false,
    documents: [
      {
        title: say('校园卡业务回执', 'Campus card receipt'),
        lines: [
          say('{profile.name}（{profile.number}）', '{profile.name} ({profile.number})'),
          say('办理事项：{service}', 'Service: {service}'),
          say('办理日期：{today}　编号：{number}', 'Date {today} · number {number}'),
        ],
      },
    ],
  },
}
