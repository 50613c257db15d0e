import type { Condition } from '../../contract/condition'
import type { Document, Item } from '../../contract/item'
import { standardClock } from '../clocks'
import { contactAt, faq, free, national, option, phoneField, say, school, studentRules } from './parts'

const student: Condition = { role: 'student' }
const income: Condition = { equals: [{ field: 'staffKind' }, 'income'] }
const inEnglish: Condition = { in: [{ field: 'language' }, ['en', 'both']] }
const onPaper: Condition = { equals: [{ field: 'delivery' }, 'paper'] }

const closing: Document['lines'] = [
  say('用途：{purpose} {otherPurpose}', 'Purpose: {purpose} {otherPurpose}'),
  say('特此证明。', 'It is issued at the request of the person named above.'),
  say('开具日期：{today}　有效期至：{validUntil}', 'Issued on {today}, valid until {validUntil}'),
  say('编号：{number}　核验码：{code}', 'Number {number} · verification code {code}'),
]

const paper = (when: Condition, zh: string, en: string, line: Document['lines'][number]): Document => ({
  title: say(zh, en),
  when,
  lines: [line, ...closing],
})

/** Certificates (在读/在职证明): kinds, languages, copies; a PDF with a code that anybody can check. */
export const certificate: Item = {
  id: 'certificate',
  version: 1,
  state: 'published',
  name: say('在读/在职证明', 'Certificates'),
  tile: say('证明', 'Certificate'),
  purpose: say(
    '开具在读、预计毕业、在职、收入证明，中文、英文都可以。得到带核验码的电子证明，收件单位扫码就能查真伪；需要盖红章的纸质件也在这里一起办。',
    'Get proof of enrolment, expected graduation, employment or income, in Chinese or English. You receive a PDF with a code that anybody can verify; stamped paper copies are made with the same request.',
  ),
  category: 'papers',
  department: 'office',
  words: [
    '证明',
    '在读证明',
    '在职证明',
    '收入证明',
    '预计毕业',
    '盖章证明',
    '签证',
    'certificate',
    'enrolment',
    'employment',
    'income',
    'visa',
    'proof',
  ],
  initials: ['zm', 'zdzm', 'zzzm', 'srzm', 'zdzzzm'],
  audience: {
    kinds: ['student', 'teacher', 'staff'],
    say: say(
      '在籍学生和在职教职工，只能为自己开',
      'Enrolled students and employed staff, for themselves only',
    ),
  },
  materials: [
    {
      id: 'passport',
      name: say('护照首页（办签证时）', 'Passport page (for visas)'),
      example: say('拼音姓名要和护照一致，可以不传', 'So that the spelling of your name agrees; optional'),
      needed: false,
      field: 'passportPage',
    },
  ],
  fees: [free],
  basis: [
    studentRules,
    national('中华人民共和国电子签名法', 'Electronic Signature Law', '主席令第18号，2019年修正'),
    school('学籍与人事证明开具办法', 'School rule on certificates'),
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
      say('电子证明和纸质证明有什么不同？', 'How does the PDF differ from paper?'),
      say(
        '效力一样。电子证明带核验码，对方打开网页输入编号就能查；对方坚持要红章原件时再选纸质。',
        'Both count the same. The PDF carries a code that can be checked online; choose paper only if a red stamp is demanded.',
      ),
    ),
    faq(
      say('英文姓名写什么？', 'How is my name spelt in English?'),
      say('按护照上的拼音写，签证处会核对。', 'As in your passport; visa offices compare it.'),
    ),
    faq(
      say('证明多久有效？', 'How long is it valid?'),
      say(
        '90 天（示例）。过期后可以再开，不限次数。',
        '90 days (sample). You can ask for another at any time.',
      ),
    ),
    faq(
      say('可以替同学代开吗？', 'Can I ask for a classmate?'),
      say(
        '不可以，证明里有个人信息，只能本人开。',
        'No. It contains personal data and is issued to the person only.',
      ),
    ),
  ],
  form: {
    sections: [
      {
        id: 'kind',
        title: say('开什么证明', 'Which certificate'),
        fields: [
          {
            type: 'choice',
            id: 'studentKind',
            label: say('证明种类', 'Kind'),
            showIf: student,
            required: true,
            options: [
              option('enrolment', '在读证明', 'Enrolment'),
              option('graduation', '预计毕业证明', 'Expected graduation'),
            ],
          },
          {
            type: 'choice',
            id: 'staffKind',
            label: say('证明种类', 'Kind'),
            showIf: { not: student },
            required: true,
            options: [option('employment', '在职证明', 'Employment'), option('income', '收入证明', 'Income')],
          },
          {
            type: 'date',
            id: 'graduatesOn',
            label: say('预计毕业日期', 'Expected date of graduation'),
            showIf: { equals: [{ field: 'studentKind' }, 'graduation'] },
            required: true,
            earliestInDays: 0,
            latestInDays: 2200,
          },
          {
            type: 'choice',
            id: 'purpose',
            label: say('用途', 'Purpose'),
            required: true,
            options: [
              option('visa', '签证、出境', 'Visa or travel abroad'),
              option('job', '求职、实习', 'Job or internship'),
              option('bank', '银行、贷款', 'Bank or loan'),
              option('grant', '奖助学金、升学', 'Scholarship or further study'),
              option('residence', '户口、居住证', 'Residence registration'),
              option('other', '其他', 'Other'),
            ],
          },
          {
            type: 'text',
            id: 'otherPurpose',
            label: say('写明用途', 'Which purpose'),
            showIf: { equals: [{ field: 'purpose' }, 'other'] },
            required: true,
            minCharacters: 2,
            maxCharacters: 60,
          },
        ],
      },
      {
        id: 'how',
        title: say('怎么开', 'How'),
        fields: [
          {
            type: 'choice',
            id: 'language',
            label: say('语言', 'Language'),
            required: true,
            options: [
              option('zh', '中文', 'Chinese'),
              option('en', '英文', 'English'),
              option('both', '中英文各一份', 'Both'),
            ],
          },
          {
            type: 'text',
            id: 'nameInEnglish',
            label: say('拼音或英文姓名', 'Name in Latin letters'),
            hint: say('和护照一致，例如 LI Xiaoming', 'As in the passport, e.g. LI Xiaoming'),
            showIf: inEnglish,
            required: true,
            minCharacters: 2,
            maxCharacters: 60,
            prefill: 'last',
          },
          {
            type: 'photo',
            id: 'passportPage',
            label: say('护照首页', 'Passport page'),
            showIf: { and: [inEnglish, { equals: [{ field: 'purpose' }, 'visa'] }] },
            required: false,
            max: 1,
          },
          {
            type: 'choice',
            id: 'delivery',
            label: say('形式', 'Form'),
            required: true,
            options: [
              option('electronic', '电子证明（PDF）', 'Electronic (PDF)'),
              option('paper', '电子证明 + 盖章纸质件', 'Electronic and stamped paper'),
            ],
          },
          {
            type: 'number',
            id: 'copies',
            label: say('纸质份数', 'Paper copies'),
            showIf: onPaper,
            required: true,
            min: 1,
            max: 10,
            unit: say('份', 'copies'),
          },
          phoneField,
        ],
      },
    ],
  },
  flow: {
    steps: [
      {
        id: 'verify',
        name: say('核对学籍或人事信息', 'Records checked'),
        kind: 'do',
        after: [],
        mode: 'any',
        owners: [
          { owner: { by: 'role', role: 'member', department: 'academic' }, when: student },
          { owner: { by: 'role', role: 'member', department: 'personnel' }, when: { not: student } },
        ],
        time: { seconds: 4 * 3600 },
      },
      {
        id: 'income',
        name: say('核对收入', 'Income confirmed'),
        kind: 'approve',
        after: [],
        mode: 'any',
        when: income,
        owners: [{ owner: { by: 'role', role: 'member', department: 'finance' } }],
        time: { days: 1 },
        form: {
          sections: [
            {
              id: 'income',
              title: say('收入', 'Income'),
              fields: [
                {
                  type: 'money',
                  id: 'yearly',
                  label: say('年收入（税前）', 'Yearly income before tax'),
                  required: true,
                  minFen: 1,
                },
              ],
            },
          ],
        },
      },
      {
        id: 'stamp',
        name: say('盖章，到窗口领取', 'Stamped, to be collected'),
        kind: 'do',
        after: ['verify', 'income'],
        mode: 'any',
        when: onPaper,
        owners: [{ owner: { by: 'role', role: 'member', department: 'office' } }],
        time: { days: 1 },
        say: say('带校园卡到综合服务窗口领取', 'Collect it at the one-stop window with your campus card'),
      },
    ],
  },
  result: {
    kind: 'certificatePdf',
    say: say(
      '电子证明（PDF）带核验码，任何人都能在线查验真伪',
      'A PDF with a verification code that anybody can check online',
    ),
    after: ['verify', 'income'],
    verifiable: true,
    validDays: 90,
    documents: [
      paper(
        { equals: [{ field: 'studentKind' }, 'enrolment'] },
        '在读证明',
        'Certificate of Enrolment',
        say(
          '兹证明 {profile.name}，学号 {profile.number}，{profile.enrolledYear} 年入学，现为我校在读学生。',
          'This is to certify that {nameInEnglish}, student number {profile.number}, enrolled in {profile.enrolledYear}, is currently a student of this university.',
        ),
      ),
      paper(
        { equals: [{ field: 'studentKind' }, 'graduation'] },
        '预计毕业证明',
        'Certificate of Expected Graduation',
        say(
          '兹证明 {profile.name}，学号 {profile.number}，{profile.enrolledYear} 年入学，现为我校在读学生，如期完成学业，预计于 {graduatesOn} 毕业。',
          'This is to certify that {nameInEnglish}, student number {profile.number}, enrolled in {profile.enrolledYear}, is expected to graduate on {graduatesOn} upon completing the programme.',
        ),
      ),
      paper(
        { equals: [{ field: 'staffKind' }, 'employment'] },
        '在职证明',
        'Certificate of Employment',
        say(
          '兹证明 {profile.name}，工号 {profile.number}，自 {profile.joinedYear} 年起在我校工作，现为我校在职人员。',
          'This is to certify that {nameInEnglish}, staff number {profile.number}, has been employed by this university since {profile.joinedYear}.',
        ),
      ),
      paper(
        income,
        '收入证明',
        'Certificate of Income',
        say(
          '兹证明 {profile.name}，工号 {profile.number}，为我校在职人员，年收入（税前）人民币 {step:income.yearly} 元。',
          'This is to certify that {nameInEnglish}, staff number {profile.number}, is employed by this university with a yearly income before tax of CNY {step:income.yearly}.',
        ),
      ),
    ],
  },
}
