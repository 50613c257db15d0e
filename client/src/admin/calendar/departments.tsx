import type { ReactNode } from 'react'
import type { CalendarVariant } from '@shared/contract/calendar'
import { calendarScreenWords, hoursWords } from '@shared/copy/settings-admin'
import { useSession } from '@/cloud/session'
import { Card, Section } from '@/components/card'
import { ChoiceList } from '@/components/choice'
import { Row } from '@/components/row'
import { Sheet } from '@/components/sheet'
import { open } from '@/phone/navigation'
import { Text } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { sayWeek } from '../settings/say-hours'

interface DepartmentsProps {
  variants: readonly CalendarVariant[]
  show: (sheet: ReactNode) => void
}

/** Departments by id and name, in the person's language. */
export const useDepartments = (): { value: string; words: string }[] => {
  const departments = useSession(now => now.me?.departments)
  const language = usePreferences(now => now.language)
  return (departments ?? []).map(({ id, name }) => ({ value: id, words: name[language] }))
}

/** Which departments keep hours of their own. */
export function Departments({ variants, show }: DepartmentsProps) {
  const words = useWords(calendarScreenWords)
  const hours = useWords(hoursWords)
  const departments = useDepartments()
  const nameOf = (id: string) => departments.find(({ value }) => value === id)?.words ?? id
  const others = departments.filter(({ value }) => !variants.some(({ id }) => id === value))
  const edit = (department: string) => {
    show(undefined)
    open('workCalendar', { department })
  }
  const add = () =>
    show(
      <Sheet title={words.addDepartment} onClose={() => show(undefined)}>
        <ChoiceList label={words.department} choices={others} chosen={undefined} onChoose={edit} />
      </Sheet>,
    )
  return (
    <Section title={words.departments} more={{ words: words.addDepartment, onTap: add }}>
      <Text className="fine">{words.departmentsHint}</Text>
      {variants.length > 0 && (
        <Card tight>
          {variants.map(({ id, weeklyHours }) => (
            <Row
              key={id}
              icon="house"
              title={nameOf(id)}
              note={sayWeek(weeklyHours, hours, true).join(' · ')}
              onTap={() => edit(id)}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
