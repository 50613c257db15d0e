import type { FormProblem } from '@shared/contract/form'
import type { FormWork } from '@/parts/form/use-form'
import { scrollTo, scrollToTop } from '@/phone/scroll'

/** The last look, after all pages of a form. */
export const CHECK = 'check'

interface Place {
  page: string
  checked: boolean
}

export interface FormPages {
  /** Ids of the pages that have something to ask, in order. */
  ids: readonly string[]
  /** The page that is open: one of them, or the last look. */
  here: string
  next: () => void
  /** False on the first page: there "back" leaves the screen. */
  back: () => boolean
  /** Opens the page a field stands on. */
  goTo: (field: string) => void
}

/** The pages of a form one after another; whoever has had the last look comes back to it from every page. */
export const usePages = (work: FormWork, { page, checked }: Place, go: (place: Place) => void): FormPages => {
  const shown = new Set(work.shown.map(({ field }) => field.id))
  const sections = work.form.sections.filter(({ fields }) => fields.some(({ id }) => shown.has(id)))
  const ids = sections.map(({ id }) => id)
  const here = page === CHECK || ids.includes(page) ? page : (ids[0] ?? CHECK)
  const open = (place: Place) => {
    go(place)
    scrollToTop()
  }
  const fieldsHere = () => sections.find(({ id }) => id === here)?.fields.map(({ id }) => id) ?? []
  return {
    ids,
    here,
    next: () => {
      if (work.look(fieldsHere()).length > 0) return scrollTo('problem-summary')
      const following = checked ? CHECK : (ids[ids.indexOf(here) + 1] ?? CHECK)
      open({ page: following, checked: checked || following === CHECK })
    },
    back: () => {
      const before =
        checked && here !== CHECK ? CHECK : here === CHECK ? ids.at(-1) : ids[ids.indexOf(here) - 1]
      if (before === undefined) return false
      open({ page: before, checked })
      return true
    },
    goTo: field => {
      const section = sections.find(({ fields }) => fields.some(({ id }) => id === field))
      if (section) open({ page: section.id, checked })
    },
  }
}

/** What is told of the fields of one page. */
export const toldOn = (work: FormWork, page: string): FormProblem[] => {
  const fields = new Set(work.form.sections.find(({ id }) => id === page)?.fields.map(({ id }) => id))
  return work.told.filter(({ path }) => fields.has(path.split('.')[0] ?? ''))
}
