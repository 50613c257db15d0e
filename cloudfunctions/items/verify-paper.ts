import type { VerifyAnswer } from '@shared/contract/items'
import type { Language } from '@shared/contract/words'
import { hasRunOut } from '@shared/domain/application'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { maskNumbers } from '@shared/domain/mask-numbers'
import type { Settings } from '../platform/settings'
import { caseOfCode, itemOf } from './items.store'
import { papersOf, type PaperNeeds } from './show-result'

/** What people type or scan: small letters, spaces and dashes do not matter, nor do letters that look like digits. */
const plain = (code: string): string =>
  code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** The family name and as many stars as there are other characters: enough to compare with an identity card. */
const shortened = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.min(rest.length, 4))
}

/**
 * Whether a paper is real, for anybody who holds its code: what it says, when it was given and until when it is good.
 * The name is shortened and long numbers are masked; codes are 60 bits from a key, so nobody finds one by trying.
 */
export const verifyPaper =
  (needs: PaperNeeds & { settings(): Promise<Settings> }) =>
  async (asked: { code: string }, now: number, language: Language): Promise<VerifyAnswer> => {
    const subject = await caseOfCode(plain(asked.code))
    const application = subject?.application
    const item = subject ? await itemOf(subject.item, subject.itemVersion) : null
    if (!subject || !application?.result || !item?.result.verifiable) return { known: false }
    const settings = await needs.settings()
    const { name } = application.context.profile
    const holder = shortened(name)
    const hide = (text: string) => maskNumbers(name === '' ? text : text.replaceAll(name, holder))
    const papers = await papersOf({ subject, application, item, now, language }, needs, settings)
    const ended = application.flow.state === 'withdrawn' || application.flow.state === 'rejected'
    const { result } = application
    return {
      ...{ known: true, itemName: item.name, number: subject.number, holder, ended },
      valid: !ended && !hasRunOut(result, wallMomentAt(settings.zone, now).on),
      documents: papers.map(({ title, lines }) => ({ title, lines: lines.map(hide) })),
      issuedOn: wallMomentAt(settings.zone, result.at).on,
      validUntilOn: result.validUntilOn ?? null,
    }
  }
