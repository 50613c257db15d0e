import { itemsAdminWords } from '@shared/copy/items-admin'
import { fenOf, yuanOf } from '@shared/domain/forms-money'
import type { Item } from '@shared/contract/item'
import { useState } from 'react'
import { Card } from '@/components/card'
import { TextField } from '@/components/field'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { Lines, NumberField, TextPair } from './fields'
import type { Editing } from './use-definition'

const nothing = { 'zh-CN': '', en: '' }
/** Ids are made once and never change: answers and conditions hang on them. */
export const freshId = (prefix: string): string => `${prefix}${Math.random().toString(36).slice(2, 8)}`

/** What people read of an item: name, purpose, materials, fees, times, contact, questions. */
export function Texts({ item, put }: Pick<Editing, 'item' | 'put'>) {
  const words = useWords(itemsAdminWords).texts
  return (
    <>
      <Card>
        <TextPair name={words.name} value={item.name} onChange={name => put({ name })} />
        <TextPair name={words.tile} value={item.tile} onChange={tile => put({ tile })} />
        <TextPair name={words.purpose} value={item.purpose} onChange={purpose => put({ purpose })} />
        <TextPair
          name={words.audience}
          value={item.audience.say}
          onChange={say => put({ audience: { ...item.audience, say } })}
        />
      </Card>
      <Materials item={item} put={put} />
      <Fees item={item} put={put} />
      <Standard item={item} put={put} />
      <Contact item={item} put={put} />
      <Questions item={item} put={put} />
      <Card>
        <TextPair
          name={words.result}
          value={item.result.say}
          onChange={say => put({ result: { ...item.result, say } })}
        />
      </Card>
    </>
  )
}

type Part = Pick<Editing, 'item' | 'put'>

function Fees({ item, put }: Part) {
  const words = useWords(itemsAdminWords).texts
  const language = usePreferences(now => now.language)
  return (
    <Lines
      name={words.fees}
      lines={item.fees}
      nameOf={({ name }) => name[language]}
      onChange={fees => put({ fees })}
      fresh={() => ({ name: nothing, fen: 0 })}
    >
      {(fee, change) => (
        <>
          <TextPair name={words.fee} value={fee.name} onChange={name => change({ ...fee, name })} />
          <Amount name={words.amount} fen={fee.fen} onChange={fen => change({ ...fee, fen })} />
        </>
      )}
    </Lines>
  )
}

function Amount({ name, fen, onChange }: { name: string; fen: number; onChange: (fen: number) => void }) {
  const [text, setText] = useState(yuanOf(fen).replace(/,/g, ''))
  return (
    <TextField
      label={name}
      kind="number"
      value={text}
      onInput={typed => {
        setText(typed)
        const amount = fenOf(typed)
        if (amount !== null) onChange(amount)
      }}
      maxLength={12}
    />
  )
}

function Standard({ item, put }: Part) {
  const words = useWords(itemsAdminWords).texts
  const { budget } = item.clock
  return (
    <Card>
      <NumberField
        name={`${words.time} · ${words.days}`}
        value={'days' in budget ? budget.days : undefined}
        onChange={days => put({ clock: { ...item.clock, time: 'working', budget: { days: days ?? 0 } } })}
      />
    </Card>
  )
}

function Contact({ item, put }: Part) {
  const words = useWords(itemsAdminWords).texts
  const change = (more: Partial<Item['contact']>) => put({ contact: { ...item.contact, ...more } })
  return (
    <Card>
      <TextField
        label={`${words.contact} · ${words.phone}`}
        kind="text"
        value={item.contact.phone}
        onInput={phone => change({ phone })}
        maxLength={20}
      />
      <TextPair name={words.place} value={item.contact.place} onChange={place => change({ place })} />
      <TextPair name={words.hours} value={item.contact.hours} onChange={hours => change({ hours })} />
    </Card>
  )
}

function Materials({ item, put }: Part) {
  const words = useWords(itemsAdminWords).texts
  const language = usePreferences(now => now.language)
  return (
    <Lines
      name={words.materials}
      lines={item.materials}
      nameOf={({ name }) => name[language]}
      onChange={materials => put({ materials })}
      fresh={() => ({ id: freshId('m'), name: nothing, example: nothing, needed: true })}
    >
      {(material, change) => (
        <>
          <TextPair
            name={words.material}
            value={material.name}
            onChange={name => change({ ...material, name })}
          />
          <TextPair
            name={words.example}
            value={material.example}
            onChange={example => change({ ...material, example })}
          />
        </>
      )}
    </Lines>
  )
}

function Questions({ item, put }: Part) {
  const words = useWords(itemsAdminWords).texts
  const language = usePreferences(now => now.language)
  return (
    <Lines
      name={words.questions}
      lines={item.questions}
      nameOf={({ question }) => question[language]}
      onChange={questions => put({ questions })}
      fresh={() => ({ question: nothing, answer: nothing })}
    >
      {(line, change) => (
        <>
          <TextPair
            name={words.question}
            value={line.question}
            onChange={question => change({ ...line, question })}
          />
          <TextPair
            name={words.answer}
            value={line.answer}
            onChange={answer => change({ ...line, answer })}
          />
        </>
      )}
    </Lines>
  )
}
