import { useState } from 'react'
import type { Form, FormContext, FormProblem, Values } from '@shared/contract/form'
import { checkForm, fieldsOf, visibleFields } from '@shared/domain/forms'
import { answersOf, type Typed } from './typed'

/** Changes one answer; a function gets the answer as it is then, so that two changes build on each other. */
export type ChangeAnswer = (field: string, value: unknown) => void

export interface FormWork {
  form: Form
  context: FormContext
  typed: Typed
  change: ChangeAnswer
  /** Fields to draw now, and which are needed. */
  shown: ReturnType<typeof visibleFields>
  /** Checked answers so far. */
  values: Values
  /** Everything wrong with the answers, told or not. */
  problems: readonly FormProblem[]
  /** What is told: problems of fields the person has been through, and what the server found. */
  told: readonly FormProblem[]
  /** Tells what is wrong with these fields (all where left out). Gives the problems among them. */
  look: (fields?: readonly string[]) => readonly FormProblem[]
  /** Tells what the server found; each stands until its field is changed. */
  noteServer: (problems: readonly FormProblem[]) => void
}

interface FormSetting {
  form: Form
  context: FormContext
  typed: Typed
  change: ChangeAnswer
  /** What else must hold of the checked answers, e.g. a room's own hours. */
  alsoCheck?: (values: Values) => readonly FormProblem[]
}

const rootOf = (path: string) => path.split('.')[0] ?? ''
const nothing = () => []

/** Works a form: what to draw, what is wrong, and what of that to tell. The answers live with the caller, as a draft. */
export const useForm = ({ form, context, typed, change, alsoCheck = nothing }: FormSetting): FormWork => {
  const [looked, setLooked] = useState<ReadonlySet<string>>(() => new Set())
  const [fromServer, noteServer] = useState<readonly FormProblem[]>([])
  const answers = answersOf(form, typed)
  const { values, problems: own } = checkForm(form, answers, context)
  const problems = [...own, ...alsoCheck(values)]
  return {
    form,
    context,
    typed,
    values,
    problems,
    shown: visibleFields(form, answers, context),
    told: [...problems.filter(({ path }) => looked.has(rootOf(path))), ...fromServer],
    change: (field, value) => {
      noteServer(before => before.filter(({ path }) => rootOf(path) !== field))
      change(field, value)
    },
    look: (fields = fieldsOf(form).map(({ id }) => id)) => {
      setLooked(before => new Set([...before, ...fields]))
      return [...problems, ...fromServer].filter(({ path }) => fields.includes(rootOf(path)))
    },
    noteServer,
  }
}
