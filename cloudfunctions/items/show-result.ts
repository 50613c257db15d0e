import type { Application } from '@shared/contract/application'
import type { Case } from '@shared/contract/case'
import type { Values } from '@shared/contract/form'
import type { Item } from '@shared/contract/item'
import type { ResultView } from '@shared/contract/items-story'
import type { Department } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { referencesOf } from '@shared/domain/forms-compare'
import { documentsFor } from '@shared/domain/items-document'
import QRCode from 'qrcode'
import type { Settings } from '../platform/settings'

/** What writing a paper needs from other features. */
export interface PaperNeeds {
  departments(): Promise<Department[]>
  nameOf(id: string): Promise<string>
}

/** A case whose result is to be written. */
export interface Earned {
  subject: Pick<Case, 'number'>
  application: Application
  item: Item
  now: number
  language: Language
}

const nameAll = async (
  values: Values,
  item: Item,
  needs: PaperNeeds,
  language: Language,
): Promise<Values> => {
  const { persons, departments: ids } = referencesOf(item.form, values)
  if (persons.length === 0 && ids.length === 0) return values
  const names = new Map<string, string>()
  for (const id of persons) names.set(id, await needs.nameOf(id))
  const departments = ids.length > 0 ? await needs.departments() : []
  for (const id of ids) names.set(id, departments.find(({ _id }) => _id === id)?.name[language] ?? id)
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? (names.get(value) ?? value) : value,
    ]),
  )
}

/** A code as people read it out: groups of four. */
export const readableCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

const asked: Readonly<Record<string, readonly Language[]>> = {
  zh: ['zh-CN'],
  en: ['en'],
  both: ['zh-CN', 'en'],
}

/** The languages the requester asked for (a choice field `language` of zh, en, both); else the reader's. */
export const languagesOf = ({ application, language }: Earned): readonly Language[] => {
  const { language: wanted } = application.values
  return (typeof wanted === 'string' && asked[wanted]) || [language]
}

/** The papers of a case in the languages asked for, filled in; empty where the result is not earned yet. */
export const papersOf = async (
  earned: Earned,
  needs: PaperNeeds,
  settings: Settings,
): Promise<{ title: string; lines: string[] }[]> => {
  const all = languagesOf(earned).map(language => papersIn(language, earned, needs, settings))
  return (await Promise.all(all)).flat()
}

/** The same in one language. */
export const papersIn = async (
  language: Language,
  { subject, application, item }: Earned,
  needs: PaperNeeds,
  { zone }: Settings,
): Promise<{ title: string; lines: string[] }[]> => {
  const { result, context, steps } = application
  if (!result) return []
  const values = await nameAll(application.values, item, needs, language)
  const department = context.profile.department
  const known = department ? (await needs.departments()).find(({ _id }) => _id === department) : undefined
  const profile = known ? { ...context.profile, department: known.name[language] } : context.profile
  const given = {
    today: wallMomentAt(zone, result.at).on,
    code: readableCode(result.code),
    number: subject.number,
    validUntil: result.validUntilOn ?? '',
  }
  return documentsFor(item, { values, context: { ...context, profile }, given, steps }, language)
}

/** Where anybody checks a code; without a public address the code alone stands in the picture. */
export const checkAddress = (code: string): string => {
  const home = process.env['CAMPUS_URL']
  return home ? `${home.replace(/\/$/, '')}/#/pages/verify/index?code=${code}` : readableCode(code)
}

/** What the requester has in hand at the end; null until then. */
export const showResult = async (
  earned: Earned,
  needs: PaperNeeds,
  settings: Settings,
): Promise<ResultView | null> => {
  const { result } = earned.application
  const { kind, say, verifiable } = earned.item.result
  if (!result) return null
  return {
    ...{ kind, say, issuedAt: result.at, validUntilOn: result.validUntilOn ?? null },
    code: verifiable ? readableCode(result.code) : null,
    qr: verifiable ? await QRCode.toDataURL(checkAddress(result.code), { margin: 1, width: 240 }) : null,
    documents: await papersOf(earned, needs, settings),
    hasPdf: kind === 'certificatePdf',
  }
}
