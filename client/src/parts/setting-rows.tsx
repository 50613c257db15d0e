import { settingRowWords } from '@shared/copy/settings-screens'
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
  return (
    <Section title={words.published}>
      <Card tight>
        <Row icon="stamp" title={words.promises} onTap={() => open('promises')} />
      </Card>
    </Section>
  )
}
