import { useEffect, useState, type ReactNode } from 'react'
import type { CaseView } from '@shared/contract/case'
import { caseScreenWords } from '@shared/copy/case-screen'
import { handleWords } from '@shared/copy/staff'
import { viewCase } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Card, Note, Section } from '@/components/card'
import { Screen } from '@/components/screen'
import { Clocks } from '@/parts/clocks'
import { FollowsRow } from '@/parts/follows-row'
import { Application } from '@/parts/items/application'
import { useMySteps } from '@/parts/items/my-steps'
import { Loaded } from '@/parts/loaded'
import { Recording } from '@/parts/recording'
import { PastCases } from '@/parts/past-cases'
import { PerhapsUrgent } from '@/parts/perhaps-urgent'
import { ProofRow } from '@/parts/proof-row'
import { Story } from '@/parts/story'
import { openInstead, useOpenedWith } from '@/phone/navigation'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { ContentMark } from './content-mark'
import { DeskActions, type DeskSheet } from './actions'
import { ExtensionAsked } from './extension'
import { DeskNotes } from './desk-notes'
import { DeskHead } from './head'
import { OwnerAtDesk } from './owner-at-desk'
import { DeskSheets } from './sheets'
import { Understood } from './understood'
import { useHandle } from './use-handle'
import './handle.css'

/** One case at the desk: what was asked, what happened, what to do next; nothing needs another screen. */
export default function Handle() {
  const words = useWords(handleWords)
  const { id = '' } = useOpenedWith()
  const asked = useAnswer<{ case: CaseView }>(`case:${id}`, () => viewCase({ id }))
  const handling = useHandle(id, asked)
  const [sheet, setSheet] = useState<DeskSheet>()
  const view = asked.data?.case
  const steps = useMySteps(view, asked)
  // A message both sides get leads here; whoever asked reads their own story.
  const own = view?.requester.relation === 'you'
  useEffect(() => {
    if (own) openInstead('case', { id })
  }, [own, id])
  return (
    <Screen
      title={words.title}
      footer={
        steps.footer ??
        (view && view.commands.some(name => name !== 'unmerge') && (
          <DeskActions view={view} handling={handling} onChoose={setSheet} />
        ))
      }
      over={
        steps.over ??
        (view && sheet && (
          <DeskSheets
            sheet={sheet}
            view={view}
            handling={handling}
            onChoose={setSheet}
            onClose={() => setSheet(undefined)}
          />
        ))
      }
    >
      <Loaded asked={asked}>
        {({ case: shown }) => (
          <Desk
            view={shown}
            pending={handling.pending}
            recording={<Recording view={shown} asked={asked} />}
            again={asked.again}
            content={<ContentMark view={shown} handling={handling} />}
            extension={<ExtensionAsked view={shown} handling={handling} onRefuse={setSheet} />}
            owner={<OwnerAtDesk view={shown} onChoose={setSheet} />}
          />
        )}
      </Loaded>
    </Screen>
  )
}

interface DeskProps {
  view: CaseView
  pending: boolean
  extension: ReactNode
  owner: ReactNode
  content: ReactNode
  recording: ReactNode
  again: () => void
}

function Desk({ view, pending, extension, content, owner, recording, again }: DeskProps) {
  const words = useWords(handleWords)
  const screen = useWords(caseScreenWords)
  return (
    <>
      {pending && (
        <Note tone="warn" icon="send">
          <Text>{words.waitingToGo}</Text>
        </Note>
      )}
      <PerhapsUrgent view={view} />
      {extension}
      {content}
      <DeskNotes view={view} />
      <DeskHead view={view} />
      <FollowsRow view={view} />
      {owner}
      {recording}
      {view.application ? (
        <Application view={view} application={view.application} open />
      ) : (
        <Understood view={view} />
      )}
      {!view.application && <PastCases view={view} onChanged={again} />}
      <Clocks clocks={view.clocks} />
      <Section title={screen.story}>
        <Card>
          <Story view={view} />
        </Card>
      </Section>
      <ProofRow caseId={view.id} />
    </>
  )
}
