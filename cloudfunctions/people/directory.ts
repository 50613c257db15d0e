import { OFFICE } from '@shared/catalogue/departments'
import type { Department, Person } from '@shared/contract/person'
import type { Language } from '@shared/contract/words'
import { isValid } from '@shared/domain/relations'
import { allDepartments, knownPerson, office } from './people.store'

/** What other features ask of people and departments; handed to them by routes.ts. */
export interface Directory {
  nameOf(id: string): Promise<string>
  person(id: string): Promise<Person | null>
  departments(): Promise<Department[]>
  departmentName(id: string, language: Language): Promise<string>
  /** Staff of a department who are there at `now`, members before leads, in a fixed order. */
  membersOf(department: string, now: number): Promise<Person[]>
  leadsOf(department: string, now: number): Promise<string[]>
  specialists(now: number): Promise<Person[]>
}

const isThere = (person: Person, now: number) =>
  person.left === undefined &&
  !(person.awayFrom !== undefined && person.awayFrom <= now && now < (person.awayUntil ?? Infinity))

const withRole = async (now: number, fits: (grant: Person['grants'][number]) => boolean) =>
  (await office())
    .filter(person => isThere(person, now) && person.grants.some(grant => isValid(grant, now) && fits(grant)))
    .sort((a, b) => (a._id < b._id ? -1 : 1))

const membersOf = async (department: string, now: number) => {
  const members = await withRole(now, grant => grant.role === 'member' && grant.department === department)
  if (members.length > 0) return members
  return withRole(now, grant => grant.role === 'lead' && grant.department === department)
}

/** The directory as it stands in the database. */
export const directory: Directory = {
  person: knownPerson,
  nameOf: async id => (await knownPerson(id))?.name ?? '',
  departments: allDepartments,
  departmentName: async (id, language) =>
    (await allDepartments()).find(({ _id }) => _id === id)?.name[language] ?? id,
  membersOf,
  leadsOf: async (department, now) => {
    const leads = await withRole(now, grant => grant.role === 'lead' && grant.department === department)
    return leads.map(({ _id }) => _id)
  },
  specialists: async now => {
    const specialists = await withRole(now, grant => grant.role === 'specialist')
    return specialists.length > 0 ? specialists : membersOf(OFFICE, now)
  },
}
