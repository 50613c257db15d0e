import type { ItemViewAnswer } from '@shared/contract/items'
import { itemScreenWords } from '@shared/copy/item-screen'
import { viewItem } from '@/cloud/items-api'
import { openSignIn } from '@/cloud/transport'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { useHasItemDraft } from '@/parts/items/item-draft'
import { open, useOpenedWith } from '@/phone/navigation'
import { Text } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { Basis, Contact, Fees, Materials, Questions, Rooms, Steps } from './details'
import { FirstLook } from './first-look'

/** One item: first what decides whether to go on, then everything else; readable without signing in. */
export default function ItemPage() {
  const words = useWords(itemScreenWords)
  const language = usePreferences(now => now.language)
  const { id = '' } = useOpenedWith()
  const asked = useAnswer(`item:${id}`, () => viewItem({ id }))
  const answer = asked.data
  return (
    <Screen
      title={answer?.item.tile[language] ?? words.title}
      footer={answer && <Begin id={id} answer={answer} />}
    >
      <Loaded asked={asked}>{shown => <ItemBody answer={shown} />}</Loaded>
    </Screen>
  )
}

function ItemBody({ answer: { item, mayApply, whyNot, contactDepartmentName } }: { answer: ItemViewAnswer }) {
  const words = useWords(itemScreenWords)
  if (whyNot === 'retired') {
    return (
      <Empty
        icon="paper"
        title={words.retired}
        text={words.retiredText}
        action={{ words: words.listTitle, onTap: () => open('items') }}
      />
    )
  }
  const samples = item.contact.sample ?? item.clockSample
  return (
    <>
      <FirstLook item={item} forMe={whyNot === 'signIn' ? null : mayApply} />
      <Materials materials={item.materials} />
      <Steps item={item} />
      {item.booking && <Rooms booking={item.booking} />}
      <Fees fees={item.fees} />
      <Basis basis={item.basis} />
      <Contact contact={item.contact} departmentName={contactDepartmentName} />
      <Questions questions={item.questions} />
      {samples && (
        <Note tone="warn" icon="flag">
          <Text>{words.sampleNote}</Text>
        </Note>
      )}
    </>
  )
}

/** The one thing to do: begin, go on, or what stands in the way. */
function Begin({ id, answer: { mayApply, whyNot } }: { id: string; answer: ItemViewAnswer }) {
  const words = useWords(itemScreenWords)
  const drafted = useHasItemDraft(id)
  if (whyNot === 'signIn') return <Button words={words.signIn} look="primary" onTap={openSignIn} />
  if (whyNot === 'binding') return <Button words={words.bindFirst} look="primary" onTap={() => open('me')} />
  if (!mayApply) return <Button words={words.ask} icon="talk" onTap={() => open('feedback', { about: id })} />
  return (
    <Button
      words={drafted ? words.goOn : words.begin}
      look="primary"
      icon="pen"
      onTap={() => open('apply', { id })}
    />
  )
}
