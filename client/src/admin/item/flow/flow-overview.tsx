import { useState } from 'react'
import type { Step } from '@shared/contract/flow'
import { fieldsOf } from '@shared/domain/forms'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceList } from '@/components/choice'
import { View } from '@/primitives'
import { StepsPicture } from '@/parts/items/steps-picture'
import { useEditor } from '../editor'
import { placeId } from '../model/place-id'
import { appendStep, besideStep } from '../model/steps'
import { textsIn } from '../say/blank-texts'
import { sayFinding } from '../say/say-finding'
import { sayCondition } from '../say/say-condition'
import { saySeat } from '../say/say-owner'
import { useSayings } from '../say/sayings'

/** The flow as it is, with whose each step is and what is found wrong with it; each step leads to its page. */
export function FlowPictured() {
  const { item, check, goTo } = useEditor()
  const sayings = useSayings()
  const fields = fieldsOf(item.form)
  const notesOf = (step: Step): string[] => [
    ...step.owners.map(seat => saySeat(seat, fields, sayings)),
    ...(step.when ? [sayings.editor.flow.onlyWhen(sayCondition(step.when, fields, sayings))] : []),
  ]
  return (
    <Card>
      <StepsPicture
        item={item}
        more={({ id }) => {
          const step = item.flow.steps.find(one => one.id === id)
          const found = [...check.refused, ...check.pointedOut].filter(({ place }) =>
            `${place}.`.startsWith(`flow.steps.${id}.`),
          )
          return {
            notes: step ? notesOf(step) : [],
            onTap: () => goTo(`flow.steps.${id}`),
            ...(found.length > 0
              ? {
                  tone: 'warn' as const,
                  mark: found.map(one => (
                    <View key={`${one.code}:${one.place}`} className="small ink-warn">
                      {sayFinding(one, sayings)}
                    </View>
                  )),
                }
              : {}),
          }
        }}
      />
    </Card>
  )
}

/** The picture, and where a new step comes in. */
export function FlowOverview() {
  const [adding, setAdding] = useState(false)
  const { editor } = useSayings()
  return (
    <>
      <View id={placeId('flow')}>
        <FlowPictured />
      </View>
      {adding ? (
        <Adding onDone={() => setAdding(false)} />
      ) : (
        <Button words={editor.flow.add} icon="plus" onTap={() => setAdding(true)} />
      )}
    </>
  )
}

const LAST = 'last'

function Adding({ onDone }: { onDone: () => void }) {
  const { item, put, goTo } = useEditor()
  const { editor, text } = useSayings()
  const { steps } = item.flow
  const add = (where: string) => {
    const name = textsIn('newStep')
    const [fresh, id] =
      where === LAST
        ? appendStep(steps, name, item.department)
        : besideStep(steps, where, name, item.department)
    put(before => ({ ...before, flow: { steps: fresh } }))
    onDone()
    goTo(`flow.steps.${id}`)
  }
  return (
    <Card>
      <View className="strong">{editor.flow.where}</View>
      <ChoiceList
        label={editor.flow.where}
        choices={[
          { value: LAST, words: editor.flow.atEnd },
          ...steps.map(({ id, name }) => ({ value: id, words: editor.flow.beside(text(name)) })),
        ]}
        chosen={undefined}
        onChoose={add}
      />
      <Button words={editor.cancel} look="plain" onTap={onDone} />
    </Card>
  )
}
