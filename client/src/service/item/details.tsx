import { useState, type ReactNode } from 'react'
import type { LocalText } from '@shared/contract/condition'
import type { Item, Material } from '@shared/contract/item'
import type { ItemShown } from '@shared/contract/items'
import { itemScreenWords } from '@shared/copy/item-screen'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Icon } from '@/components/icon'
import { sayFee } from '@/parts/items/say-item'
import { StepsPicture } from '@/parts/items/steps-picture'
import { callPhone } from '@/phone/calls'
import { open } from '@/phone/navigation'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

const useText = () => {
  const language = usePreferences(now => now.language)
  return (text: LocalText) => text[language]
}

function SampleBadge({ sample }: { sample?: true | undefined }) {
  const words = useWords(itemScreenWords)
  return sample ? <Badge icon="flag" words={words.sample} tone="warn" /> : null
}

export function Materials({ materials }: { materials: readonly Material[] }) {
  const words = useWords(itemScreenWords)
  const textOf = useText()
  return (
    <Section title={words.materials}>
      <Card tight>
        {materials.length === 0 && <View className="list-row">{words.bringNothing}</View>}
        {materials.map(({ id, name, example, needed, field }) => (
          <View key={id} className="list-row">
            <View className="row-icon">
              <Icon name={field ? 'camera' : 'badge'} />
            </View>
            <View className="grow">
              <View className="row row-wrap">
                <Text className="strong">{textOf(name)}</Text>
                <Text className="fine">{needed === true ? words.needed : words.sometimes}</Text>
              </View>
              <View className="row-note">{`${words.example} ${textOf(example)}`}</View>
              <Text className="fine">{field ? words.handIn : words.showAtCounter}</Text>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  )
}

export function Steps({ item }: { item: Pick<ItemShown, 'flow' | 'result'> }) {
  const words = useWords(itemScreenWords)
  const count = item.flow.steps.length
  return (
    <Section title={words.steps}>
      <Card>
        <View className="stack">
          <Text className="quiet small">{count === 0 ? words.stepsNone : words.stepsCount(count)}</Text>
          <StepsPicture item={item} />
          {item.result.verifiable && (
            <View className="row fine">
              <Icon name="lock" size="small" />
              <Text>
                {[
                  words.verifiable,
                  ...(item.result.validDays ? [words.validDays(item.result.validDays)] : []),
                ].join(' · ')}
              </Text>
            </View>
          )}
        </View>
      </Card>
    </Section>
  )
}

export function Fees({ fees }: Pick<Item, 'fees'>) {
  const words = useWords(itemScreenWords)
  const textOf = useText()
  return (
    <Section title={words.fees}>
      <Card tight>
        {fees.map(fee => (
          <View key={fee.name['zh-CN']} className="list-row">
            <View className="grow">
              <View>{textOf(fee.name)}</View>
              <SampleBadge sample={fee.sample} />
            </View>
            {fee.fen > 0 && <Text className="strong numbers">{sayFee(fee.fen, words)}</Text>}
          </View>
        ))}
      </Card>
    </Section>
  )
}

export function Rooms({ booking }: { booking: NonNullable<Item['booking']> }) {
  const words = useWords(itemScreenWords)
  const textOf = useText()
  return (
    <Section title={words.rooms}>
      <Card tight>
        {booking.resources.map(room => (
          <View key={room.id} className="list-row">
            <View className="grow">
              <View className="row row-wrap">
                <Text className="strong">{textOf(room.name)}</Text>
                <Text className="fine">{words.seats(room.seats)}</Text>
              </View>
              <View className="row-note">
                {[
                  textOf(room.place),
                  words.openTo(room.opensAt, room.closesAt),
                  ...room.equipment.map(textOf),
                ].join(' · ')}
              </View>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  )
}

export function Basis({ basis }: Pick<Item, 'basis'>) {
  const words = useWords(itemScreenWords)
  const textOf = useText()
  return (
    <Section title={words.basis}>
      <Card tight>
        {basis.map(({ title, number, level, sample }) => (
          <View key={title['zh-CN']} className="list-row">
            <View className="grow">
              <View>{textOf(title)}</View>
              <View className="row row-wrap">
                <Text className="fine">
                  {number ? words.basisNumber(number) : level === 'school' ? words.school : ''}
                </Text>
                <SampleBadge sample={sample} />
              </View>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  )
}

export function Contact({ contact, departmentName }: Pick<Item, 'contact'> & { departmentName: string }) {
  const words = useWords(itemScreenWords)
  const textOf = useText()
  return (
    <Section title={words.contact}>
      <Card>
        <View className="stack">
          <View className="row row-wrap spread">
            <Text className="strong">{departmentName}</Text>
            <SampleBadge sample={contact.sample} />
          </View>
          <View className="row">
            <Icon name="pin" size="small" />
            <Text>{textOf(contact.place)}</Text>
          </View>
          <View className="row">
            <Icon name="clock" size="small" />
            <Text>{textOf(contact.hours)}</Text>
          </View>
          <View className="row row-wrap">
            <Button
              words={contact.phone}
              icon="phone"
              small
              label={words.call(contact.phone)}
              onTap={() => callPhone(contact.phone)}
            />
            <Button words={words.ask} icon="talk" small onTap={() => open('feedback')} />
          </View>
        </View>
      </Card>
    </Section>
  )
}

export function Questions({ questions }: Pick<Item, 'questions'>) {
  const words = useWords(itemScreenWords)
  const textOf = useText()
  return (
    <Section title={words.questions}>
      <Card tight>
        {questions.map(({ question, answer }) => (
          <Foldable key={question['zh-CN']} title={textOf(question)}>
            {textOf(answer)}
          </Foldable>
        ))}
      </Card>
    </Section>
  )
}

function Foldable({ title, children }: { title: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  return (
    <View className="foldable">
      <Press className="list-row" onTap={() => setOpened(!opened)}>
        <Text className="grow">{title}</Text>
        <View className={`row-mark${opened ? ' turned' : ''}`}>
          <Icon name="down" size="small" />
        </View>
      </Press>
      {opened && <View className="foldable-text quiet">{children}</View>}
    </View>
  )
}
