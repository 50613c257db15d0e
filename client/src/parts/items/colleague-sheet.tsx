import { useState } from 'react'
import type { StepAct } from '@shared/contract/flow'
import { signerPlaces, type SignerPlace } from '@shared/contract/flow-words'
import { itemCaseWords } from '@shared/copy/item-case'
import { REASON_CHARACTERS } from '@/cloud/limits'
import { useTextDraft } from '@/cloud/use-text-draft'
import { Button } from '@/components/button'
import { ChoiceChips } from '@/components/choice'
import { Field, TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { PersonSearch } from '@/parts/form/field-people'
import type { ChosenPerson } from '@/parts/form/typed'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { Deciding, StepSheetProps } from './step-sheet-props'

const LEAST_REASON = 2

type With = 'passOn' | 'askColleague' | 'addSigner'

const deedOf = (verdict: With, step: string, to: string, said: string, place: SignerPlace): StepAct => {
  if (verdict === 'askColleague') return { verdict, step, of: to, question: said }
  const reason = said === '' ? {} : { reason: said }
  return verdict === 'passOn'
    ? { verdict, step, to, ...reason }
    : { verdict, step, signer: to, place, ...reason }
}

const useColleagueWords = (verdict: With) => {
  const words = useWords(itemCaseWords).act
  return {
    passOn: { who: words.passOnTo, text: words.passOnReason, short: words.passOnShort },
    askColleague: { who: words.askOf, text: words.question, short: words.questionShort },
    addSigner: { who: words.signerOf, text: words.signerReason, short: undefined },
  }[verdict]
}

/** Passing a step on, asking somebody while keeping it, or having somebody sign, too (加签). */
export function ColleagueSheet(props: StepSheetProps & Deciding) {
  const { view, step, title, send, doing, trouble, onClose } = props
  const verdict = props.verdict as With
  const { choose } = useWords(itemCaseWords).act
  const words = useColleagueWords(verdict)
  const [person, setPerson] = useState<ChosenPerson>()
  const [place, setPlace] = useState<SignerPlace>('before')
  const [text, setText, drop] = useTextDraft(`step:${view.id}:${step.step}:${verdict}`)
  const [tried, setTried] = useState(false)
  const said = text.trim()
  const short = words.short !== undefined && said.length < LEAST_REASON
  const submit = () => {
    setTried(true)
    if (person && !short) send({ act: deedOf(verdict, step.step, person.id, said, place) }, drop)
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={<Button words={title} look="primary" busy={doing} onTap={submit} />}
    >
      {trouble}
      <View className="strong">{words.who}</View>
      {person ? (
        <Button words={person.name} icon="me" small onTap={() => setPerson(undefined)} />
      ) : (
        <PersonSearch staffOnly onChoose={setPerson} />
      )}
      {tried && !person && <Text className="field-error">{choose}</Text>}
      {verdict === 'addSigner' && <When place={place} onChoose={setPlace} />}
      <TextArea
        label={words.text}
        optional={words.short === undefined}
        value={text}
        onInput={setText}
        maxLength={REASON_CHARACTERS}
        error={tried && short ? words.short : undefined}
      />
    </Sheet>
  )
}

function When({ place, onChoose }: { place: SignerPlace; onChoose: (place: SignerPlace) => void }) {
  const words = useWords(itemCaseWords).act
  return (
    <Field label={words.signerPlace} hint={words.signerNote[place]}>
      <ChoiceChips
        label={words.signerPlace}
        choices={signerPlaces.map(value => ({ value, words: words.signerPlaces[value] }))}
        chosen={place}
        onChoose={onChoose}
      />
    </Field>
  )
}
