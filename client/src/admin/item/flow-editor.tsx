import type { PlainOwner, Step, StepOwner } from '@shared/contract/flow'
import { stepKinds, stepModes } from '@shared/contract/flow-words'
import type { ItemFinding } from '@shared/contract/item-words'
import { roles } from '@shared/contract/words'
import { definitionWords, flowWords } from '@shared/copy/forms'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { meWords } from '@shared/copy/me'
import { useSession } from '@/cloud/session'
import { Card } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Press, Text, View } from '@/primitives'
import { StepsPicture } from '@/parts/items/steps-picture'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { Lines, NumberField, TextPair } from './fields'
import { freshId } from './texts'
import type { Editing } from './use-definition'

/** The flow as a picture with what is found wrong in it, and its steps to change. */
export function FlowEditor({ item, put, answer: { check } }: Pick<Editing, 'item' | 'put' | 'answer'>) {
  const words = useWords(itemsAdminWords)
  const language = usePreferences(now => now.language)
  const { steps } = item.flow
  const putSteps = (fresh: Step[]) => {
    const left = new Set(fresh.map(({ id }) => id))
    // A step that goes takes with it that others wait for it.
    put({ flow: { steps: fresh.map(step => ({ ...step, after: step.after.filter(id => left.has(id)) })) } })
  }
  return (
    <>
      <Card>
        <StepsPicture
          item={item}
          more={step => {
            const found = [...check.refused, ...check.pointedOut].filter(({ place }) =>
              `${place}.`.startsWith(`flow.steps.${step.id}.`),
            )
            const whole = steps.find(({ id }) => id === step.id)
            return {
              notes: whole ? whole.owners.map(({ owner }) => words.flow.owners[owner.by]) : [],
              ...(found.length > 0 ? { tone: 'warn' as const, mark: <Marks found={found} /> } : {}),
            }
          }}
        />
      </Card>
      <Lines
        name={words.tab.flow}
        lines={steps}
        nameOf={({ name }) => name[language]}
        onChange={putSteps}
        fresh={() => freshStep(steps)}
      >
        {(step, change) => <StepEditor step={step} steps={steps} onChange={change} />}
      </Lines>
    </>
  )
}

const freshStep = (steps: readonly Step[]): Step => {
  const last = steps.at(-1)
  return {
    id: freshId('s'),
    name: { 'zh-CN': itemsAdminWords['zh-CN'].flow.newName, en: itemsAdminWords.en.flow.newName },
    kind: 'approve',
    after: last ? [last.id] : [],
    mode: 'one',
    owners: [{ owner: { by: 'specialist' } }],
    time: { days: 1 },
  }
}

function Marks({ found }: { found: readonly ItemFinding[] }) {
  const words = useWords(definitionWords)
  return (
    <>
      {found.map(({ code, place, params }) => (
        <View key={`${code}:${place}`} className="small ink-warn">
          {(code in words.refused
            ? words.refused[code as keyof typeof words.refused]
            : words.pointedOut[code as keyof typeof words.pointedOut])(params)}
        </View>
      ))}
    </>
  )
}

interface StepEditorProps {
  step: Step
  steps: readonly Step[]
  onChange: (step: Step) => void
}

function StepEditor({ step, steps, onChange }: StepEditorProps) {
  const words = useWords(itemsAdminWords).flow
  const flow = useWords(flowWords)
  const language = usePreferences(now => now.language)
  const others = steps.filter(({ id }) => id !== step.id)
  const turn = (id: string) =>
    onChange({
      ...step,
      after: step.after.includes(id) ? step.after.filter(each => each !== id) : [...step.after, id],
    })
  return (
    <>
      <TextPair name={words.step} value={step.name} onChange={name => onChange({ ...step, name })} />
      <Field label={words.kind}>
        <ChoiceChips
          label={words.kind}
          choices={stepKinds.map(value => ({ value, words: flow.kind[value] }))}
          chosen={step.kind}
          onChoose={kind => onChange({ ...step, kind })}
        />
      </Field>
      <Field label={words.mode}>
        <ChoiceChips
          label={words.mode}
          choices={stepModes.map(value => ({ value, words: flow.mode[value] }))}
          chosen={step.mode}
          onChoose={mode => onChange({ ...step, mode })}
        />
      </Field>
      <Field label={words.after} hint={step.after.length === 0 ? words.first : undefined}>
        <View className="chips" role="group" label={words.after}>
          {others.map(({ id, name }) => (
            <Press
              key={id}
              className={`chip${step.after.includes(id) ? ' chip-chosen' : ''}`}
              role="checkbox"
              checked={step.after.includes(id)}
              onTap={() => turn(id)}
            >
              {step.after.includes(id) && <Icon name="check" size="small" />}
              <Text>{name[language]}</Text>
            </Press>
          ))}
        </View>
      </Field>
      <Owners step={step} onChange={onChange} />
      <NumberField
        name={words.days}
        value={'days' in step.time ? step.time.days : undefined}
        onChange={days => onChange({ ...step, time: { days: days ?? 1 } })}
      />
      {step.when && <Text className="fine">{words.sometimes}</Text>}
    </>
  )
}

const plainOwners = ['role', 'counsellor', 'leadOfRequester', 'specialist', 'requester'] as const
type Simple = (typeof plainOwners)[number]

const begun = (by: Simple): PlainOwner =>
  by === 'role' ? { by, role: 'member', department: 'office' } : { by }

function Owners({ step, onChange }: Omit<StepEditorProps, 'steps'>) {
  const words = useWords(itemsAdminWords).flow
  const [only] = step.owners
  if (step.owners.length !== 1 || !only) return <Text className="fine">{words.ownersMany}</Text>
  const { owner } = only
  const put = (fresh: PlainOwner) =>
    onChange({ ...step, owners: [{ ...only, owner: fresh } satisfies StepOwner] })
  return (
    <>
      <Field label={words.owner}>
        <ChoiceChips
          label={words.owner}
          choices={plainOwners.map(value => ({ value, words: words.owners[value] }))}
          chosen={plainOwners.find(by => by === owner.by)}
          onChoose={by => put(begun(by))}
        />
      </Field>
      {owner.by === 'role' && <RoleOwner owner={owner} onChange={put} />}
      {!plainOwners.some(by => by === owner.by) && <Text className="fine">{words.owners[owner.by]}</Text>}
    </>
  )
}

interface RoleOwnerProps {
  owner: Extract<PlainOwner, { by: 'role' }>
  onChange: (owner: PlainOwner) => void
}

function RoleOwner({ owner, onChange }: RoleOwnerProps) {
  const words = useWords(itemsAdminWords).flow
  const names = useWords(meWords).role
  const departments = useSession(now => now.me?.departments) ?? []
  const language = usePreferences(now => now.language)
  return (
    <>
      <Field label={words.role}>
        <ChoiceChips
          label={words.role}
          choices={roles.map(value => ({ value, words: names[value] }))}
          chosen={owner.role}
          onChoose={role => onChange({ ...owner, role })}
        />
      </Field>
      <Field label={words.department}>
        <ChoiceChips
          label={words.department}
          choices={departments.map(({ id, name }) => ({ value: id, words: name[language] }))}
          chosen={owner.department}
          onChoose={department => onChange({ ...owner, department })}
        />
      </Field>
    </>
  )
}
