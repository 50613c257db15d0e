import type { FieldOf, FormContext } from '@shared/contract/form'
import type { Field } from '@shared/contract/form'
import type { Booking } from '@shared/contract/item'

/** What a field's drawing is given. `value` is what has been typed so far (see typed.ts). */
export interface PartProps<T extends Field['type']> {
  field: FieldOf<T>
  value: unknown
  onChange: (value: unknown) => void
  required: boolean
  /** Everything told about the field as a whole, one sentence under another. */
  error: string | undefined
  /** What is told about one part of it, e.g. `lines.2.amount`. */
  errorAt: (path: string) => string | undefined
  context: FormContext
  /** Where the item books: what can be held, and which answer says what is wanted. */
  booking?: BookingHere | undefined
}

/** What a time window needs to show what is free. */
export interface BookingHere {
  item: string
  booking: Booking
  /** Id of the resource chosen in the form so far. */
  resource: string | undefined
}
