import { useEffect, useRef, useState } from 'react'
import type { LikenessAnswers, OwnIssue, SimilarAnswer, SimilarIssue } from '@shared/contract/likeness'
import { errorSentences } from '@shared/copy/errors'
import { likenessWords } from '@shared/copy/likeness'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { countAnswer, findSimilar, joinIssue } from '@/cloud/api'
import { newRequestKey } from '@/cloud/request-key'
import { forgetSeen } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { say } from '@/components/snackbar'
import { goBack, open, openInstead } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayDay } from '@/time/say-time'
import { useServerNow } from '@/time/server-clock'
import { dropFeedbackDraft, type FeedbackDraft } from './draft'

type Found = LikenessAnswers['feedback.similar']

const QUIET_MS = 900
const FEWEST_CHARACTERS = 6

/** Asks once the person has stopped writing for a moment; nothing found, or no network, says nothing. */
const useSimilar = ({ text, place }: FeedbackDraft): Found | undefined => {
  const [found, setFound] = useState<Found>()
  const turn = useRef(0)
  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    const said = text.trim()
    if (said.length < FEWEST_CHARACTERS) return setFound(undefined)
    const timer = setTimeout(() => {
      const where = place.trim()
      void findSimilar({ text: said, ...(where ? { place: where } : {}) }).then(answer => {
        if (mine === turn.current) setFound(answer.ok ? answer.data : undefined)
      })
    }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [text, place])
  return found
}

/** While writing: what others have told of at the same place, and answers that are published already. */
export function Similar({ draft }: { draft: FeedbackDraft }) {
  const words = useWords(likenessWords)
  const found = useSimilar(draft)
  const [passed, setPassed] = useState<readonly string[]>([])
  if (!found) return null
  const answers = found.answers.filter(({ id }) => !passed.includes(id)).slice(0, 1)
  return (
    <>
      {found.mine.length > 0 && (
        <Section title={words.mineTitle}>
          <Card>
            <Text className="quiet small">{words.mineHint}</Text>
            {found.mine.map(issue => (
              <Mine key={issue.id} issue={issue} />
            ))}
          </Card>
        </Section>
      )}
      {answers.map(answer => (
        <Section key={answer.id} title={words.answersTitle}>
          <Answer draft={draft} answer={answer} onPass={() => setPassed(before => [...before, answer.id])} />
        </Section>
      ))}
      {found.issues.length > 0 && (
        <Section title={words.title}>
          <Card>
            <Text className="quiet small">{words.hint}</Text>
            {found.issues.map(issue => (
              <Issue key={issue.id} draft={draft} issue={issue} />
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}

function Mine({ issue: { id, number, title, createdAt } }: { issue: OwnIssue }) {
  const words = useWords(likenessWords)
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  return (
    <View className="row similar-issue">
      <View className="grow">
        <View className="strong one-line">{title}</View>
        <View className="fine">{words.mineWhen(number, sayDay(createdAt, now, times))}</View>
      </View>
      <Button
        words={words.mineOpen}
        small
        label={`${words.mineOpen} ${number}`}
        onTap={() => open('case', { id })}
      />
    </View>
  )
}

function Issue({ draft, issue }: { draft: FeedbackDraft; issue: SimilarIssue }) {
  const words = useWords(likenessWords)
  const errors = useWords(errorSentences)
  const times = useWords(spokenTimeWords)
  const now = useServerNow()
  const [busy, setBusy] = useState(false)
  const key = useRef(newRequestKey())
  const what = words.what(issue.place, issue.topic)
  const join = () => {
    setBusy(true)
    void joinIssue({ id: issue.id, requestKey: key.current }).then(answer => {
      setBusy(false)
      if (!answer.ok) return say(errors[answer.code], { icon: 'alert' })
      dropFeedbackDraft(draft)
      forgetSeen()
      say(words.joined, { icon: 'done' })
      openInstead('case', { id: issue.id })
    })
  }
  return (
    <View className="row similar-issue">
      <View className="grow">
        <View className="strong">{what}</View>
        <View className="fine">
          {words.people(issue.people, issue.departmentName, sayDay(issue.createdAt, now, times))}
        </View>
      </View>
      <Button words={words.me} small busy={busy} label={`${words.me} ${what}`} onTap={join} />
    </View>
  )
}

interface AnswerProps {
  draft: FeedbackDraft
  answer: SimilarAnswer
  onPass: () => void
}

function Answer({ draft, answer, onPass }: AnswerProps) {
  const words = useWords(likenessWords)
  const tell = (helped: boolean) => {
    void countAnswer({ answer: answer.id, helped })
    if (!helped) {
      onPass()
      return say(words.goOn)
    }
    dropFeedbackDraft(draft)
    say(words.thanks, { icon: 'done' })
    goBack()
  }
  return (
    <Card>
      <View className="stack">
        <View className="strong">{answer.question}</View>
        <Text selectable>{answer.answer}</Text>
        <Text className="fine">{words.from(answer.itemName)}</Text>
        <View className="footer-pair">
          <Button words={words.notHelped} small onTap={() => tell(false)} />
          <Button words={words.helped} small icon="done" onTap={() => tell(true)} />
        </View>
      </View>
    </Card>
  )
}
