import type { Step, StepOwner } from '@shared/contract/flow'
import { flowLimits } from '@shared/contract/flow-words'
import { SwitchRow } from '@/components/choice'
import { ConditionEditor } from '../condition/condition-editor'
import { Lines } from '../edit/lines'
import { useEditor, type Fields } from '../editor'
import { withPart } from '../model/parts'
import { sayCondition } from '../say/say-condition'
import { sayOwner } from '../say/say-owner'
import { useSayings } from '../say/sayings'
import { OwnerEditor } from './owner-editor'

interface SeatsProps {
  step: Step
  fields: Fields
  onChange: (step: Step) => void
}

/** Everybody a step belongs to, each perhaps only under a condition. */
export function Seats({ step, fields, onChange }: SeatsProps) {
  const { item, line } = useEditor()
  const sayings = useSayings()
  const words = sayings.editor.flow
  return (
    <Lines
      name={sayings.admin.flow.owner}
      none={words.noOwner}
      lines={step.owners}
      open={line}
      titleOf={({ owner }) => sayOwner(owner, fields, sayings)}
      noteOf={({ when, everyone }) =>
        [
          ...(when ? [words.onlyWhen(sayCondition(when, fields, sayings))] : []),
          ...(everyone ? [sayings.editor.owner.everyone] : []),
        ].join(' · ')
      }
      onChange={owners => onChange({ ...step, owners })}
      fresh={
        step.owners.length < flowLimits.owners
          ? (): StepOwner => ({ owner: { by: 'role', role: 'lead', department: item.department } })
          : undefined
      }
      add={words.addOwner}
      notEmpty
    >
      {(seat, change) => (
        <>
          <OwnerEditor rule={seat.owner} fields={fields} onChange={owner => change({ ...seat, owner })} />
          <ConditionEditor
            name={words.seatWhen}
            none={words.seatAlways}
            value={seat.when}
            fields={fields}
            onChange={when => change(withPart(seat, 'when', when))}
          />
          {step.mode === 'all' && (
            <SwitchRow
              words={words.everyone}
              note={words.everyoneNote}
              on={seat.everyone === true}
              onChange={on => change(withPart(seat, 'everyone', on ? true : undefined))}
            />
          )}
        </>
      )}
    </Lines>
  )
}
