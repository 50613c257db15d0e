import type { FormContext } from '@shared/contract/form'
import type { ItemViewAnswer } from '@shared/contract/items'
import { applyWords } from '@shared/copy/apply'
import { commonWords } from '@shared/copy/common'
import { itemScreenWords } from '@shared/copy/item-screen'
import { privacyWords } from '@shared/copy/privacy'
import { viewItem } from '@/cloud/items-api'
import { openSignIn } from '@/cloud/transport'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { Empty } from '@/components/empty'
import { SignInNotice } from '@/components/refusal-notice'
import { Screen } from '@/components/screen'
import { ConsentFirst } from '@/parts/consent-first'
import { Loaded } from '@/parts/loaded'
import { goBack, open, useOpenedWith } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { FormPages } from '../form/pages'
import { Refused } from '../form/refused'
import { CHECK } from '../form/use-pages'
import { Trying } from './trying'
import { useApplication } from './use-application'
import { useSend } from './use-send'

/** Applying for an item: one page leads to the next, a last look, sent once. Nothing written is lost on the way. */
export default function Apply() {
  const words = useWords(itemScreenWords)
  const privacy = useWords(privacyWords)
  const language = usePreferences(now => now.language)
  const { id = '', draft } = useOpenedWith()
  const trying = draft !== undefined
  const asked = useAnswer(`item:${id}${trying ? ':draft' : ''}`, () =>
    viewItem({ id, ...(trying ? { draft: true } : {}) }),
  )
  const answer = asked.data
  if (trying && answer) return <Trying key={id} answer={answer} />
  if (answer?.context && answer.mayApply)
    return (
      <ConsentFirst title={answer.item.name[language]} why={privacy.askForm}>
        <Writing key={answer.item.id} answer={answer} context={answer.context} again={asked.again} />
      </ConsentFirst>
    )
  return (
    <Screen title={answer?.item.tile[language] ?? words.title}>
      <Loaded asked={asked}>{shown => <NotYet answer={shown} />}</Loaded>
    </Screen>
  )
}

function NotYet({ answer: { item, whyNot } }: { answer: ItemViewAnswer }) {
  const words = useWords(itemScreenWords)
  const language = usePreferences(now => now.language)
  if (whyNot === 'signIn') return <SignInNotice onSignIn={openSignIn} />
  if (whyNot === 'binding')
    return (
      <Empty icon="me" title={words.bindFirst} action={{ words: words.bindFirst, onTap: () => open('me') }} />
    )
  if (whyNot === 'retired')
    return (
      <Empty
        icon="paper"
        title={words.retired}
        text={words.retiredText}
        action={{ words: words.listTitle, onTap: () => open('items') }}
      />
    )
  return (
    <Empty
      icon="lock"
      title={words.forYouNo}
      text={item.audience.say[language]}
      action={{ words: words.ask, onTap: () => open('feedback', { about: item.id }) }}
    />
  )
}

interface WritingProps {
  answer: ItemViewAnswer
  context: FormContext
  again: () => void
}

function Writing({ answer, context, again }: WritingProps) {
  const words = useWords(applyWords)
  const common = useWords(commonWords)
  const language = usePreferences(now => now.language)
  const application = useApplication(answer, context)
  const { work, pages, kept } = application
  const { submit, sending, refused } = useSend({ item: answer.item, ...application, onChanged: again })
  const last = pages.here === CHECK
  return (
    <Screen
      title={answer.item.name[language]}
      onBack={() => {
        if (!pages.back()) goBack()
      }}
      footer={
        last ? (
          <Button
            words={sending ? words.sending : words.send}
            look="primary"
            icon="send"
            busy={sending}
            onTap={submit}
          />
        ) : (
          <Button words={common.next} look="primary" onTap={pages.next} />
        )
      }
    >
      {refused && <Refused code={refused} />}
      <FormPages work={work} pages={pages} item={answer.item} />
      {kept ? (
        <View className="fine">{last ? words.once : words.kept}</View>
      ) : (
        <Note tone="warn" icon="alert">
          <Text>{words.notKept}</Text>
        </Note>
      )}
    </Screen>
  )
}
