import { useState } from 'react'
import type { CaseView, CommandName } from '@shared/contract/case'
import { caseScreenWords } from '@shared/copy/case-screen'
import { likenessWords } from '@shared/copy/likeness'
import { itemCaseWords } from '@shared/copy/item-case'
import { viewCase } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { Screen } from '@/components/screen'
import { Stars } from '@/components/stars'
import { Quote } from '@/components/timeline'
import { AnonymousHere } from '@/parts/anonymous-here'
import { Clocks } from '@/parts/clocks'
import { FollowsRow } from '@/parts/follows-row'
import { Application } from '@/parts/items/application'
import { useMySteps } from '@/parts/items/my-steps'
import { Loaded } from '@/parts/loaded'
import { Recording } from '@/parts/recording'
import { ProofRow } from '@/parts/proof-row'
import { Story } from '@/parts/story'
import { open, useOpenedWith } from '@/phone/navigation'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { AskedCase } from './asked-case'
import { CaseActions } from './actions'
import { CaseHead } from './head'
import { OwnerCard } from './owner'
import { CommandSheet } from './sheets'
import './case.css'

/** One case as a story: where it stands, who has it, what happened, what I can do. */
export default function Case() {
  const words = useWords(caseScreenWords)
  const { id = '' } = useOpenedWith()
  const asked = useAnswer(`case:${id}`, () => viewCase({ id }))
  const [doing, setDoing] = useState<CommandName>()
  const view = asked.data?.case
  const steps = useMySteps(view, asked)
  const mends = view?.application?.canResubmit === true
  return (
    <Screen
      title={words.title}
      footer={
        view && (
          <>
            {(view.commands.length > 0 || mends) && (
              <CaseActions
                view={view}
                asked={asked}
                quiet={steps.footer !== undefined || mends}
                onChoose={setDoing}
              />
            )}
            {mends && <MendButton id={id} />}
            {view.mayGoOn && <GoOnButton view={view} />}
            {steps.footer}
          </>
        )
      }
      over={
        <>
          {view && doing && (
            <CommandSheet command={doing} view={view} asked={asked} onClose={() => setDoing(undefined)} />
          )}
          {steps.over}
        </>
      }
    >
      <Loaded asked={asked}>{({ case: shown }) => <CaseBody view={shown} asked={asked} />}</Loaded>
    </Screen>
  )
}

/** The one thing to do when something was sent back. */
function MendButton({ id }: { id: string }) {
  const words = useWords(itemCaseWords)
  return <Button words={words.mend} icon="pen" look="primary" onTap={() => open('mend', { id })} />
}

/** Too late to reopen: a new one that is linked to this. */
function GoOnButton({ view: { id, number, department, departmentName } }: { view: CaseView }) {
  const words = useWords(caseScreenWords)
  return (
    <Button
      words={words.goOn}
      icon="again"
      look="second"
      onTap={() => open('feedback', { after: id, number, department, departmentName })}
    />
  )
}

/** One answer for several people: said before anything else, so that nobody wonders whose words these are. */
function Together({ view: { joined, merged } }: { view: CaseView }) {
  const words = useWords(likenessWords)
  if (!joined && !merged) return null
  return (
    <Note tone="calm" icon="copy">
      <Text>{joined ? words.joinedHere : words.mergedHere}</Text>
    </Note>
  )
}

/** Once there is a result, it is what somebody opens the case for; the story below tells how it came about. */
function AnswerFirst({ view: { status, story } }: { view: CaseView }) {
  const words = useWords(caseScreenWords)
  if (status !== 'resolved' && status !== 'closed') return null
  const text = story.filter(({ command }) => command === 'resolve').at(-1)?.text
  if (!text) return null
  return (
    <Section title={words.result}>
      <Card>
        <Text selectable>{text}</Text>
      </Card>
    </Section>
  )
}

function CaseBody({ view, asked }: { view: CaseView; asked: AskedCase }) {
  const words = useWords(caseScreenWords)
  return (
    <>
      {view.requester.anonymous && <AnonymousHere />}
      <Together view={view} />
      <CaseHead view={view} />
      <FollowsRow view={view} />
      {view.application && <Application view={view} application={view.application} />}
      <Recording view={view} asked={asked} />
      <AnswerFirst view={view} />
      <OwnerCard view={view} />
      {view.rating && (
        <Section title={words.yourRating}>
          <Card>
            <Stars level={view.rating.level} />
            {view.rating.text && <Quote>{view.rating.text}</Quote>}
          </Card>
        </Section>
      )}
      <Clocks clocks={view.clocks} />
      <Section title={words.story}>
        <Card>
          <Story view={view} />
        </Card>
      </Section>
      <ProofRow caseId={view.id} />
    </>
  )
}
