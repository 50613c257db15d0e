import type { FoundPerson } from '@shared/contract/items'
import type { Person } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { find } from '../platform/store'

/** What looking for somebody needs from other features. */
export interface FindNeeds {
  office(): Promise<Person[]>
  departmentName(id: string, language: Language): Promise<string>
}

const MOST = 20
const NUMBER = /^[A-Za-z0-9-]{4,24}$/

const departmentOf = ({ grants, department }: Person): string | undefined =>
  department ?? grants.find(grant => grant.department !== undefined)?.department

/**
 * People to put into an answer: of the office by a part of the name, of everybody else by the whole name or the whole
 * number, so that nobody reads the roster by trying. At most twenty.
 */
export const findPeople =
  (needs: FindNeeds) =>
  async (
    asked: { text: string; staffOnly?: boolean | undefined },
    language: Language,
  ): Promise<{ rows: FoundPerson[] }> => {
    const office = (await needs.office()).filter(({ name }) => name.includes(asked.text))
    const named = await find<Person>('people', { name: asked.text }, MOST)
    const numbered = NUMBER.test(asked.text) ? await find<Person>('people', { number: asked.text }, 1) : []
    const fitting = [...office, ...named.filter(({ staff }) => !staff), ...numbered].filter(
      ({ left, kind }) =>
        left === undefined && !(asked.staffOnly && (kind === 'student' || kind === 'visitor')),
    )
    const rows = fitting.slice(0, MOST).map(async person => {
      const department = departmentOf(person)
      return {
        id: person._id,
        name: person.name,
        departmentName: department ? await needs.departmentName(department, language) : '',
      }
    })
    return { rows: await Promise.all(rows) }
  }
