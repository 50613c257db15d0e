import type { Condition } from '../../contract/condition'
import type { Item } from '../../contract/item'
import { standardClock } from '../clocks'
import { contactAt, faq, national, option, phoneField, say, school } from './parts'

const borrows: Condition = { equals: [{ field: 'service' }, 'borrow'] }
const renews: Condition = { equals: [{ field: 'service' }, 'renew'] }
const recommends: Condition = { equals: [{ field: 'service' }, 'recommend'] }
const librarian = { by: 'role', role: 'member', department: 'library' } as const

/** Library (图书借阅): have books put aside, renew, recommend a purchase; three ways through one item. */
export const library: Item = {
  id: 'library',
  version: 1,
  state: 'published',
  name: say('图书借阅', 'Library'),
  tile: say('图书', 'Library'),
  purpose: say(
    '预约图书并送到您选的取书点，快到期的书在这里续借。馆里没有的书可以推荐购买，买到后优先借给您。',
    'Have books brought to a pick-up point and renew those that fall due. Recommend what the library lacks; when it arrives you get it first.',
  ),
  category: 'study',
  department: 'library',
  words: [
    '图书',
    '借书',
    '还书',
    '续借',
    '荐购',
    '预约图书',
    '图书馆',
    'book',
    'borrow',
    'renew',
    'recommend',
    'library',
  ],
  initials: ['ts', 'tsjy', 'js', 'xj', 'jg', 'tsg'],
  audience: {
    kinds: ['student', 'teacher', 'staff'],
    say: say('持有校园卡的全体师生员工', 'Everybody with a campus card'),
  },
  materials: [
    {
      id: 'card',
      name: say('校园卡', 'Campus card'),
      example: say('取书时刷卡，不用交复印件', 'Touch it when you collect the books; no copies needed'),
      needed: borrows,
    },
    {
      id: 'isbn',
      name: say('书的 ISBN', 'ISBN of the book'),
      example: say(
        '在书的封底条码上方，例如 978-7-04-050694-5',
        'Above the bar code on the back cover, e.g. 978-7-04-050694-5',
      ),
      needed: false,
      field: 'isbn',
    },
  ],
  fees: [
    { name: say('借阅、续借、荐购', 'Borrowing, renewing, recommending'), fen: 0, sample: true },
    {
      name: say('超期每册每天 0.10 元，还书时结清', 'Overdue: 0.10 yuan a book and day, paid on return'),
      fen: 0,
      sample: true,
    },
  ],
  basis: [
    national(
      '普通高等学校图书馆规程',
      'Regulations for libraries of regular institutions of higher education',
      '教高〔2015〕14号',
    ),
    school('图书借阅规则', 'Library lending rules'),
  ],
  clock: { ...standardClock({ days: 15 }) },
  clockSample: true,
  contact: contactAt(
    'library',
    '010-60000130',
    '图书馆一层总服务台',
    'Library, ground floor, information desk',
  ),
  questions: [
    faq(
      say('一次能借几本，借多久？', 'How many books, and for how long?'),
      say(
        '学生 20 册、30 天，教职工 30 册、60 天（示例），可续借一次。',
        'Students 20 books for 30 days, staff 30 for 60 days (sample); one renewal.',
      ),
    ),
    faq(
      say('什么时候不能续借？', 'When can a book not be renewed?'),
      say(
        '有人预约、已经超期、或已续借过一次的不能再续，请先归还。',
        'If somebody has reserved it, if it is overdue, or if it was renewed once already.',
      ),
    ),
    faq(
      say('荐购多久有结果？', 'How long does a recommendation take?'),
      say(
        '5 个工作日内告诉您买不买；决定买的，到馆后通知您优先借。',
        'You hear within 5 working days whether it will be bought, and again when it has arrived.',
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
              option('borrow', '预约借书', 'Borrow', say('送到取书点', 'Brought to a pick-up point')),
              option('renew', '续借', 'Renew'),
              option('recommend', '荐购', 'Recommend a purchase'),
            ],
          },
        ],
      },
      {
        id: 'books',
        title: say('哪些书', 'Which books'),
        fields: [
          {
            type: 'table',
            id: 'books',
            label: say('要借的书', 'Books to borrow'),
            showIf: borrows,
            required: true,
            max: 10,
            columns: [
              { type: 'text', id: 'title', label: say('书名', 'Title'), required: true, maxCharacters: 80 },
              {
                type: 'text',
                id: 'callNumber',
                label: say('索书号', 'Call number'),
                required: false,
                maxCharacters: 40,
              },
              {
                type: 'number',
                id: 'volume',
                label: say('第几册', 'Volume'),
                required: false,
                min: 1,
                max: 99,
              },
            ],
          },
          {
            type: 'choice',
            id: 'pickUp',
            label: say('取书点', 'Pick-up point'),
            showIf: borrows,
            required: true,
            prefill: 'last',
            options: [
              option('desk', '图书馆总服务台', 'Library desk'),
              option('eastLocker', '东区宿舍书柜', 'Lockers, East dormitories'),
              option('westLocker', '西区宿舍书柜', 'Lockers, West dormitories'),
            ],
          },
          {
            type: 'table',
            id: 'loans',
            label: say('要续借的书', 'Loans to renew'),
            showIf: renews,
            required: true,
            max: 20,
            columns: [
              {
                type: 'text',
                id: 'barcode',
                label: say('条码号', 'Bar code'),
                required: true,
                format: 'schoolNumber',
              },
              { type: 'text', id: 'title', label: say('书名', 'Title'), required: false, maxCharacters: 80 },
              {
                type: 'date',
                id: 'dueOn',
                label: say('应还日期', 'Due on'),
                required: true,
                earliestInDays: 0,
                latestInDays: 90,
              },
            ],
          },
          {
            type: 'text',
            id: 'title',
            label: say('书名', 'Title'),
            showIf: recommends,
            required: true,
            maxCharacters: 120,
          },
          {
            type: 'text',
            id: 'author',
            label: say('作者', 'Author'),
            showIf: recommends,
            required: true,
            maxCharacters: 60,
          },
          {
            type: 'text',
            id: 'isbn',
            label: say('ISBN', 'ISBN'),
            showIf: recommends,
            required: false,
            format: 'isbn',
          },
          {
            type: 'text',
            id: 'publisher',
            label: say('出版社', 'Publisher'),
            showIf: recommends,
            required: false,
            maxCharacters: 60,
          },
          {
            type: 'money',
            id: 'price',
            label: say('大约多少钱', 'Approximate price'),
            showIf: recommends,
            required: false,
            minFen: 100,
            maxFen: 1_000_000,
          },
          {
            type: 'longText',
            id: 'reason',
            label: say('为什么推荐', 'Why'),
            showIf: recommends,
            required: true,
            minCharacters: 5,
            maxCharacters: 300,
          },
        ],
      },
      { id: 'contact', title: say('联系方式', 'Contact'), fields: [phoneField] },
    ],
    figures: [
      { id: 'books', label: say('借几种', 'Titles to borrow'), of: { count: 'books' }, unit: 'count' },
      { id: 'loans', label: say('续借几册', 'Loans to renew'), of: { count: 'loans' }, unit: 'count' },
    ],
  },
  flow: {
    steps: [
      {
        id: 'lend',
        name: say('找书并送到取书点', 'Found and brought'),
        kind: 'do',
        after: [],
        mode: 'any',
        when: borrows,
        owners: [{ owner: librarian }],
        time: { days: 1 },
        say: say('送到后通知您，保留 3 天', 'You are told when they are there; kept for 3 days'),
      },
      {
        id: 'renew',
        name: say('续借', 'Renewed'),
        kind: 'do',
        after: [],
        mode: 'any',
        when: renews,
        owners: [{ owner: librarian }],
        time: { seconds: 4 * 3600 },
        form: {
          sections: [
            {
              id: 'renewal',
              title: say('续借结果', 'Renewal'),
              fields: [
                {
                  type: 'date',
                  id: 'dueOn',
                  label: say('新的应还日期', 'New due date'),
                  required: true,
                  earliestInDays: 1,
                  latestInDays: 120,
                },
              ],
            },
          ],
        },
      },
      {
        id: 'review',
        name: say('采访馆员审核', 'Acquisition librarian'),
        kind: 'approve',
        after: [],
        mode: 'any',
        when: recommends,
        owners: [{ owner: librarian }],
        time: { days: 5 },
      },
      {
        id: 'buy',
        name: say('购买到馆', 'Bought'),
        kind: 'do',
        after: ['review'],
        mode: 'any',
        when: recommends,
        owners: [{ owner: librarian }],
        copies: [{ by: 'role', role: 'lead', department: 'library' }],
        time: { days: 10 },
      },
    ],
  },
  result: {
    kind: 'receipt',
    say: say(
      '得到取书、续借或荐购的结果通知',
      'You are told when to collect, the new due date, or that the book has arrived',
    ),
    verifiable: false,
    documents: [],
  },
}
