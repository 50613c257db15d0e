import type { LocalText } from '@shared/contract/condition'
import type { Item } from '@shared/contract/item'
import { fieldsOf } from '@shared/domain/forms'
import { byIds, formPlaceOf, placeOf, textPages, type TextPage } from '../model/places'
import { formAt } from '../model/forms'
import type { Sayings } from './sayings'

const isTextPage = (at: string): at is TextPage => textPages.some(page => page === at)

const nameIn = (list: readonly unknown[] | undefined, key: string, { text }: Sayings): string | undefined => {
  const found = (list ?? []).find(
    (one, index) => (one as { id?: string }).id === key || String(index) === key,
  )
  if (typeof found !== 'object' || found === null) return undefined
  const { name, label, title, question, say } = found as Record<string, LocalText | undefined>
  const called = name ?? label ?? title ?? question ?? say
  return called && text(called)
}

/** What a page of the editor is called. */
export const titleOf = (at: string, item: Item, sayings: Sayings): string => {
  const { page } = sayings.editor
  if (isTextPage(at)) return page[at]
  if (at === 'result' || at === 'booking') return page[at]
  const parts = at.split('.')
  const key = parts.at(-1) ?? ''
  const named = (list: readonly unknown[] | undefined, otherwise: string) =>
    nameIn(list, key, sayings) || otherwise
  if (parts[0] === 'result') return named(item.result.documents, page.document)
  if (parts[0] === 'booking') return named(item.booking?.resources, page.resource)
  const base = formPlaceOf(at)
  if (base === 'form' && parts[0] === 'flow') return named(item.flow.steps, page.step)
  const form = formAt(item, base)
  const kind = parts.at(-2)
  if (kind === 'fields') return named(form && fieldsOf(form), page.field)
  if (kind === 'sections') return named(form?.sections, page.section)
  return kind === 'rules' ? page.rule : named(form?.figures, page.figure)
}

const lineOf = (path: string[], item: Item, sayings: Sayings): string | undefined => {
  const [head = '', key] = path
  const list = (item as unknown as Record<string, unknown>)[head]
  return key !== undefined && Array.isArray(list) ? nameIn(list, key, sayings) : undefined
}

/** Said by the name of what stands in them. */
const lists = new Set(['steps', 'fields', 'sections', 'resources', 'documents', 'form'])

/** A place of a definition (`flow.steps.venue.owners.0.when`) in the words the editor uses; what has none stays a path. */
export const sayPlace = (path: string, item: Item, sayings: Sayings): string => {
  const { admin, editor } = sayings
  const { tab, at } = placeOf(path, item)
  const parts = byIds(path, item)
  const outer = at ? formPlaceOf(at) : 'form'
  const step = outer === 'form' ? [] : [titleOf(outer.replace(/\.form$/, ''), item, sayings)]
  const said = [
    tab === 'check' ? path : admin.tab[tab],
    ...step,
    ...(at ? [titleOf(at, item, sayings)] : []),
    ...(tab === 'texts' ? [lineOf(parts, item, sayings) ?? ''] : []),
    ...parts
      .slice(tab === 'texts' ? 0 : 1)
      .filter((part, index, all) => index === all.length - 1 || !lists.has(part))
      .flatMap(part => editor.part[part as keyof typeof editor.part] ?? []),
  ].filter(word => word !== '')
  return said.filter((word, index) => said.indexOf(word) === index).join(' › ')
}
