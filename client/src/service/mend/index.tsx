import { useRef, useState } from 'react'
import type { CaseView } from '@shared/contract/case'
import type { Code } from '@shared/contract/codes'
import type { ItemStory } from '@shared/contract/items-story'
import { applyWords } from '@shared/copy/apply'
import { commonWords } from '@shared/copy/common'
import { isRecord } from '@shared/domain/forms-outcome'
import { viewCase } from '@/cloud/api'
import { resubmitItem } from '@/cloud/items-api'
import { dropDraft, keepDraft, readDraft } from '@/cloud/drafts'
import { newRequestKey } from '@/cloud/request-key'
import { forgetSeen, useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { say } from '@/components/snackbar'
import { answersOf, typedOf, type Typed } from '@/parts/form/typed'
import { useForm } from '@/parts/form/use-form'
import { LastReturn } from '@/parts/items/application'
import { Loaded } from '@/parts/loaded'
import { goBack, openInstead, useOpenedWith } from '@/phone/navigation'
import { scrollTo } from '@/phone/scroll'
import { useWords } from '@/theme/use-words'
import { FormPages } from '../form/pages'
import { problemsIn } from '../form/problems-in'
import { Refused } from '../form/refused'
import { usePages, CHECK } from '../form/use-pages'

interface MendDraft {
  requestKey: string
  typed: Typed
  page: string
  checked: boolean
}

const isDraft = (value: unknown): value is MendDraft =>
  isRecord(value) &&
  typeof value.requestKey === 'string' &&
  typeof value.page === 'string' &&
  typeof value.checked === 'boolean' &&
  isRecord(value.typed)

/** Putting right what was sent back: all answers are there, what is missing stands above them. */
export default function Mend() {
  const words = useWords(applyWords)
  const { id = '' } = useOpenedWith()
  const asked = useAnswer(`case:${id}`, () => viewCase({ id }))
  const view = asked.data?.case
  if (view?.application?.canResubmit)
    return (
      <Mending
        key={`${id}:${view.application.returns.length}`}
        view={view}
        application={view.application}
        again={asked.again}
      />
    )
  return (
    <Screen title={words.mendTitle}>
      <Loaded asked={asked}>
        {() => (
          <Empty
            icon="done"
            title={words.mendNotNow}
            text={words.mendNotNowText}
            action={{ words: words.mendSee, onTap: () => openInstead('case', { id }) }}
          />
        )}
      </Loaded>
    </Screen>
  )
}

interface MendingProps {
  view: CaseView
  application: ItemStory
  again: () => void
}

const useMending = ({ view, application }: MendingProps) => {
  const name = `mend:${view.id}:${application.returns.length}`
  const [draft, setDraft] = useState(
    () =>
      readDraft(name, isDraft) ?? {
        requestKey: newRequestKey(),
        typed: typedOf(application.form, application.values, application.names),
        page: '',
        checked: false,
      },
  )
  const latest = useRef(draft)
  const change = (more: Partial<MendDraft>) => {
    latest.current = { ...latest.current, ...more }
    setDraft(latest.current)
    keepDraft(name, latest.current)
  }
  const work = useForm({
    form: application.form,
    context: application.context,
    typed: draft.typed,
    change: (field, value) => {
      const { typed } = latest.current
      const fresh =
        typeof value === 'function' ? (value as (before: unknown) => unknown)(typed[field]) : value
      change({ typed: { ...typed, [field]: fresh } })
    },
  })
  return { draft, change, work, pages: usePages(work, draft, change), drop: () => dropDraft(name) }
}

function Mending(props: MendingProps) {
  const { view, application, again } = props
  const words = useWords(applyWords)
  const common = useWords(commonWords)
  const { draft, change, work, pages, drop } = useMending(props)
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<Code>()
  const send = async () => {
    if (work.look().length > 0) return scrollTo('problem-summary')
    setSending(true)
    setRefused(undefined)
    const values = answersOf(application.form, draft.typed)
    const { requestKey } = draft
    const answer = await resubmitItem({ id: view.id, version: view.version, requestKey, values })
    setSending(false)
    if (answer.ok) {
      drop()
      forgetSeen()
      say(words.mendDone)
      return openInstead('case', { id: view.id })
    }
    setRefused(answer.code)
    work.noteServer(problemsIn(answer.problems))
    if (answer.code === 'STALE') again()
    if (answer.code === 'STALE' || answer.code === 'KEY_REUSED') change({ requestKey: newRequestKey() })
  }
  const last = pages.here === CHECK
  return (
    <Screen
      title={words.mendTitle}
      onBack={() => {
        if (!pages.back()) goBack()
      }}
      footer={
        last ? (
          <Button
            words={words.mendSend}
            look="primary"
            icon="send"
            busy={sending}
            onTap={() => void send()}
          />
        ) : (
          <Button words={common.next} look="primary" onTap={pages.next} />
        )
      }
    >
      <LastReturn application={application} />
      {refused && <Refused code={refused} />}
      <FormPages work={work} pages={pages} item={{ id: application.id }} />
    </Screen>
  )
}
