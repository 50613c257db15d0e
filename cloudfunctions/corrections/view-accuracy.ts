import type { Case } from '@shared/contract/case'
import type { Department } from '@shared/contract/person'
import type { AccuracyAnswer, AccuracyRow } from '@shared/contract/routing'
import { feedbackTypes, type Language } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { judge } from '@shared/domain/judge'
import { countCorrections, pageOfReceived } from './corrections.store'

const DAY_MS = 86_400_000
/** Newest cases that are counted at most; enough for a share to within three points. */
const MOST_CASES = 1_000

const receivedSince = async (sinceAt: number): Promise<{ cases: Case[]; limited: boolean }> => {
  const cases: Case[] = []
  let after: string | undefined
  do {
    const { rows, next } = await pageOfReceived(sinceAt, after)
    // Applications are filled in, not understood: they say nothing about the machine.
    cases.push(...rows.filter(({ application }) => application === undefined))
    after = next
  } while (after !== undefined && cases.length < MOST_CASES)
  return { cases, limited: after !== undefined }
}

const share = (verdicts: readonly (boolean | null)[]) => {
  const judged = verdicts.filter(verdict => verdict !== null)
  return { judged: judged.length, right: judged.filter(Boolean).length }
}

const rowsBy = (
  cases: readonly Case[],
  part: 'type' | 'department',
  names: readonly { of: string; name: string }[],
): AccuracyRow[] => {
  const all = { of: null, name: '', ...share(cases.map(subject => judge(subject)[part])) }
  const each = names.map(({ of, name }) => {
    const understoodSo = cases.filter(({ understanding }) => understanding[part] === of)
    return { of, name, ...share(understoodSo.map(subject => judge(subject)[part])) }
  })
  return [all, ...each.filter(({ judged }) => judged > 0)]
}

/** How often the machine was right, by the type and department it had understood (issue 4). Reads at most 1,000 cases. */
export const viewAccuracy =
  (needs: {
    departments(): Promise<Department[]>
    answers(sinceAt: number, now: number): Promise<AccuracyAnswer['answers']>
  }) =>
  async (days: number, now: number, language: Language): Promise<AccuracyAnswer> => {
    const sinceAt = now - days * DAY_MS
    const [{ cases, limited }, corrections, departments, answers] = await Promise.all([
      receivedSince(sinceAt),
      countCorrections(sinceAt),
      needs.departments(),
      needs.answers(sinceAt, now),
    ])
    const types = feedbackTypes.map(type => ({ of: type, name: caseWords[language].type[type] }))
    const places = departments.map(({ _id, name }) => ({ of: _id, name: name[language] }))
    return {
      days,
      cases: cases.length,
      limited,
      corrections,
      types: rowsBy(cases, 'type', types),
      departments: rowsBy(cases, 'department', places),
      answers,
      urgency: share(cases.map(subject => judge(subject).urgency)),
    }
  }
