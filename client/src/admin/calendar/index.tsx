import { useOpenedWith } from '@/phone/navigation'
import { CampusCalendar } from './campus'
import { DepartmentCalendar } from './department'

/** The calendar of the campus, or what one department does differently. */
export default function WorkCalendar() {
  const { department } = useOpenedWith()
  return department ? <DepartmentCalendar id={department} /> : <CampusCalendar />
}
