import type { FormContext, Profile } from '@shared/contract/form'
import type { Person } from '@shared/contract/person'
import { wallMomentAt, type Zone } from '@shared/domain/calendar-zone'
import { isValid } from '@shared/domain/relations'

const profileOf = ({
  name,
  kind,
  number,
  phone,
  department,
  enrolledYear,
  joinedYear,
  level,
}: Person): Profile => ({
  name,
  kind,
  ...(number === undefined ? {} : { number }),
  ...(phone === undefined ? {} : { phone }),
  ...(department === undefined ? {} : { department }),
  ...(enrolledYear === undefined ? {} : { enrolledYear }),
  ...(joinedYear === undefined ? {} : { joinedYear }),
  ...(level === undefined ? {} : { level }),
})

/** What a form is judged by: the record and the rights of this moment, and the campus date. */
export const contextOf = (person: Person, zone: Zone, now: number): FormContext => ({
  profile: profileOf(person),
  roles: [...new Set(person.grants.filter(grant => isValid(grant, now)).map(({ role }) => role))],
  todayOn: wallMomentAt(zone, now).on,
})
