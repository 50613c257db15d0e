import type { OwnerRule, Step } from '@shared/contract/flow'
import { flowLimits } from '@shared/contract/flow-words'
import { Lines } from '../edit/lines'
import type { Fields } from '../editor'
import { withPart } from '../model/parts'
import { sayOwner } from '../say/say-owner'
import { useSayings } from '../say/sayings'
import { OwnerEditor } from './owner-editor'

interface CopiesProps {
  step: Step
  fields: Fields
  onChange: (step: Step) => void
}

/** Who is told once the step is decided. */
export function Copies({ step, fields, onChange }: CopiesProps) {
  const sayings = useSayings()
  const words = sayings.editor.flow
  const copies = step.copies ?? []
  return (
    <Lines
      name={words.copies}
      none={words.noCopies}
      lines={copies}
      titleOf={rule => sayOwner(rule, fields, sayings)}
      onChange={fresh => onChange(withPart(step, 'copies', fresh.length > 0 ? fresh : undefined))}
      fresh={copies.length < flowLimits.owners ? (): OwnerRule => ({ by: 'counsellor' }) : undefined}
      add={words.addCopy}
    >
      {(rule, change) => <OwnerEditor rule={rule} fields={fields} onChange={change} />}
    </Lines>
  )
}
