import type { Field } from '@shared/contract/form'
import { View } from '@/primitives'
import { ChoicePart, ConsentPart, ManyPart, NotePart } from './field-choices'
import { DatePart, PeriodPart } from './field-dates'
import { FilePart, PhotoPart, SignaturePart } from './field-files'
import { DepartmentPart, PersonPart } from './field-people'
import { TablePart } from './field-table'
import { TimeWindowPart } from './field-window'
import { IdNumberPart, LongTextPart, NumberPart, PhonePart, TextPart } from './field-words'
import { PlacePart } from './field-place'
import type { PartProps } from './part-props'

type AnyPart = Omit<PartProps<Field['type']>, 'field'> & { field: Field }

/** Where a field stands on the screen, so that a summary can lead to it. */
export const anchorOf = (path: string): string => {
  const [field = '', row] = path.split('.')
  return row !== undefined && /^\d+$/.test(row) ? `field-${field}-${row}` : `field-${field}`
}

/** One question of a form, drawn by its type. */
export function FormField(props: AnyPart) {
  return (
    <View id={anchorOf(props.field.id)} className="form-field">
      <Part {...props} />
    </View>
  )
}

/** Total over the types: a new one does not compile before it can be drawn. */
function Part({ field, ...rest }: AnyPart) {
  switch (field.type) {
    case 'text':
      return <TextPart field={field} {...rest} />
    case 'longText':
      return <LongTextPart field={field} {...rest} />
    case 'number':
      return <NumberPart field={field} {...rest} />
    case 'money':
      return <NumberPart field={field} {...rest} />
    case 'date':
      return <DatePart field={field} {...rest} />
    case 'period':
      return <PeriodPart field={field} {...rest} />
    case 'timeWindow':
      return <TimeWindowPart field={field} {...rest} />
    case 'choice':
      return <ChoicePart field={field} {...rest} />
    case 'many':
      return <ManyPart field={field} {...rest} />
    case 'person':
      return <PersonPart field={field} {...rest} />
    case 'department':
      return <DepartmentPart field={field} {...rest} />
    case 'place':
      return <PlacePart field={field} {...rest} />
    case 'phone':
      return <PhonePart field={field} {...rest} />
    case 'idNumber':
      return <IdNumberPart field={field} {...rest} />
    case 'photo':
      return <PhotoPart field={field} {...rest} />
    case 'file':
      return <FilePart field={field} {...rest} />
    case 'signature':
      return <SignaturePart field={field} {...rest} />
    case 'table':
      return <TablePart field={field} {...rest} />
    case 'note':
      return <NotePart field={field} />
    case 'consent':
      return <ConsentPart field={field} {...rest} />
  }
}
