import { settingRowWords } from '@shared/copy/settings-screens'
import { useActingRoles } from '@/cloud/session'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Row } from '@/components/row'
import { open } from '@/phone/navigation'
import { useWords } from '@/theme/use-words'

/** Staff's own deadlines, among their ways to work. */
export function DeadlineRows() {
  const words = useWords(settingRowWords)
  return (
    <>
      <Row icon="clock" title={words.today} onTap={() => open('today')} />
      <Row icon="calendar" title={words.dues} onTap={() => open('dues')} />
    </>
  )
}

/** From the queue to what falls due today. */
export function DeadlineButton() {
  const words = useWords(settingRowWords)
  return <Button words={words.today} icon="clock" onTap={() => open('today')} />
}

/** What the office publishes, for everybody. */
export function PublicRows() {
  const words = useWords(settingRowWords)
  return <Row icon="clock" title={words.promises} onTap={() => open('promises')} />
}

/** How somebody wants to hear of things. */
export function MessagesRow() {
  const words = useWords(settingRowWords)
  return <Row icon="inbox" title={words.channels} note={words.channelsNote} onTap={() => open('channels')} />
}

/** What an administrator sets: calendar, promises, duty, and what did not get through. */
export function SettingRows() {
  const words = useWords(settingRowWords)
  const grants = useActingRoles()
  if (!grants.some(({ role }) => role === 'administrator')) return null
  return (
    <Section title={words.settings}>
      <Card tight>
        <Row icon="calendar" title={words.workCalendar} onTap={() => open('workCalendar')} />
        <Row icon="clock" title={words.clocksTable} onTap={() => open('clocksTable')} />
        <Row icon="phone" title={words.dutyRoster} onTap={() => open('dutyRoster')} />
        <Row icon="alert" title={words.failures} onTap={() => open('failures')} />
      </Card>
    </Section>
  )
}
