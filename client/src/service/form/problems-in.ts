import type { Problem } from '@shared/contract/codes'
import type { FormProblem } from '@shared/contract/form'
import { formProblemWords } from '@shared/contract/form-words'

/** What the server found wrong with answers, as far as it is about a form. */
export const problemsIn = (problems: readonly (Problem & Partial<Pick<FormProblem, 'params'>>)[] = []) =>
  problems.flatMap(({ path, problem, params = {} }): FormProblem[] => {
    const word = formProblemWords.find(known => known === problem)
    return word ? [{ path: path.replace(/^values\./, ''), problem: word, params }] : []
  })
