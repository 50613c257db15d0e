import type { LocalText } from '../../contract/condition'
import type { Item } from '../../contract/item'
import type { Option } from '../../contract/form'

/** A text in both languages. */
export const say = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en })

/** An option of a choice. */
export const option = (id: string, zh: string, en: string, hint?: LocalText): Option => ({
  id,
  label: say(zh, en),
  ...(hint ? { hint } : {}),
})

type Basis = Item['basis'][number]

/** A national rule: cited only with the number under which anybody can look it up. */
export const national = (zh: string, en: string, number: string): Basis => ({
  title: say(zh, en),
  number,
  level: 'national',
})

/** A rule of the school: a sample until an administrator has put the real one in. */
export const school = (zh: string, en: string): Basis => ({
  title: say(zh, en),
  level: 'school',
  sample: true,
})

/** Free of charge, which is a promise too and therefore a sample until confirmed. */
export const free: Item['fees'][number] = { name: say('不收费', 'Free of charge'), fen: 0, sample: true }

/** Where to ask; telephone and room are samples. */
export const contactAt = (department: string, phone: string, zh: string, en: string): Item['contact'] => ({
  department,
  phone,
  place: say(zh, en),
  hours: say('工作日 8:30–12:00，14:00–17:30', 'Working days 8:30–12:00 and 14:00–17:30'),
  sample: true,
})

/** A question people ask, with its answer. */
export const faq = (question: LocalText, answer: LocalText): Item['questions'][number] => ({
  question,
  answer,
})

/** The rules of the Ministry of Education on students of regular universities. */
export const studentRules = national(
  '普通高等学校学生管理规定',
  'Rules on the administration of students in regular institutions of higher education',
  '教育部令第41号',
)

/** Asks for the mobile number on record. */
export const phoneField = {
  type: 'phone' as const,
  id: 'phone',
  label: say('联系电话', 'Phone'),
  hint: say('办理中有问题会打这个电话', 'We call this number if there is a question'),
  required: true,
  prefill: 'profile.phone' as const,
}

/** "Yes" and "no" as options of a choice. */
export const yesNo: Option[] = [option('yes', '是', 'Yes'), option('no', '否', 'No')]
