import type { Item } from '@shared/contract/item'
import type { FormPlace } from './forms'

/** The parts of the editor. */
export const tabs = ['texts', 'form', 'flow', 'result', 'check', 'versions'] as const
export type Tab = (typeof tabs)[number]

/** Where something stands in the editor: its part, the page of it (a path by ids), and the line to open there. */
export interface Place {
  tab: Tab
  at?: string
  line?: string
}

/** The pages of what the public reads. */
export const textPages = [
  'names',
  'audience',
  'materials',
  'fees',
  'basis',
  'clock',
  'contact',
  'questions',
  'season',
  'effects',
] as const
export type TextPage = (typeof textPages)[number]

const pageOfPart: Readonly<Record<string, TextPage>> = {
  ...Object.fromEntries(textPages.map(page => [page, page])),
  ...{ name: 'names', tile: 'names', purpose: 'names', category: 'names', department: 'names' },
  ...{ words: 'names', initials: 'names', clockSample: 'clock' },
}

const idOf = (value: unknown): string | undefined => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined
  return typeof id === 'string' ? id : undefined
}

/** A path by ids: the check names parts by id, a schema by their number in the list. */
export const byIds = (path: string, item: unknown): string[] => {
  let here: unknown = item
  return path.split('.').map(part => {
    if (Array.isArray(here)) {
      const index = /^\d+$/.test(part) ? Number(part) : here.findIndex(one => idOf(one) === part)
      here = here[index]
      return idOf(here) ?? part
    }
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[part] : undefined
    return part
  })
}

/** A part of a form: of a page's fields only the field counts. */
const inForm = (base: string, [kind = '', id = '', inner, field]: string[]): string | undefined => {
  if (kind === 'sections' && inner === 'fields' && field !== undefined) return `${base}.fields.${field}`
  return ['sections', 'fields', 'rules', 'figures'].includes(kind) && id !== ''
    ? `${base}.${kind}.${id}`
    : undefined
}

const atPage = (tab: Tab, at: string | undefined): Place => (at === undefined ? { tab } : { tab, at })

const inFlow = ([, kind, id, part, ...rest]: string[]): Place => {
  if (kind !== 'steps' || id === undefined) return { tab: 'flow' }
  const step = `flow.steps.${id}`
  const page = part === 'form' ? inForm(`${step}.form`, rest) : undefined
  return { tab: 'flow', at: page ?? step }
}

const listed = ['owners', 'copies', 'options', 'columns', 'lines', 'equipment']

/** The line of a page's list a path leads into: the second owner of a step, an option of a question. */
const lineIn = (parts: readonly string[]): string | undefined => {
  const index = parts.findIndex((part, at) => at > 2 && listed.includes(part))
  return index < 0 ? undefined : parts[index + 1]
}

/** Where in the editor a path of a definition stands, e.g. `flow.steps.venue.owners.0.when`. */
export const placeOf = (path: string, item: Item): Place => {
  const parts = byIds(path, item)
  const place = pageOf(parts)
  const line = place.line ?? lineIn(parts)
  return line === undefined ? place : { ...place, line }
}

const pageOf = (parts: string[]): Place => {
  const [head = '', second, third] = parts
  if (head === 'form') return atPage('form', inForm('form', parts.slice(1)))
  if (head === 'flow') return inFlow(parts)
  if (head === 'result')
    return atPage('result', second === 'documents' && third ? `result.documents.${third}` : 'result')
  if (head === 'booking')
    return atPage('result', second === 'resources' && third ? `booking.resources.${third}` : 'booking')
  const page = pageOfPart[head]
  if (!page) return { tab: 'check' }
  return { tab: 'texts', at: page, ...(second !== undefined ? { line: second } : {}) }
}

/** Where the form stands that a page belongs to, e.g. `flow.steps.return.form` of a question asked at a step. */
export const formPlaceOf = (at: string): FormPlace => {
  const match = /^(flow\.steps\.[^.]+\.form)\./.exec(at)
  return (match?.[1] as FormPlace | undefined) ?? 'form'
}

const among = (list: readonly unknown[] | undefined, key: string): boolean =>
  (list ?? []).some((one, index) => idOf(one) === key || String(index) === key)

/** Whether the page of a place is still there; what was taken out closes its page. */
export const isThere = (at: string, item: Item): boolean => {
  if (textPages.some(page => page === at) || at === 'result' || at === 'booking') return true
  const parts = at.split('.')
  const key = parts.at(-1) ?? ''
  if (parts[0] === 'result') return among(item.result.documents, key)
  if (parts[0] === 'booking') return among(item.booking?.resources, key)
  const base = formPlaceOf(at)
  if (base === 'form' && parts[0] === 'flow') return among(item.flow.steps, key)
  const form = base === 'form' ? item.form : item.flow.steps.find(({ id }) => id === parts[2])?.form
  const kind = parts.at(-2)
  if (kind === 'fields')
    return among(
      form?.sections.flatMap(({ fields }) => fields),
      key,
    )
  return among(kind === 'sections' ? form?.sections : kind === 'rules' ? form?.rules : form?.figures, key)
}
