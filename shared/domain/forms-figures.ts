import type { Figure, Form, FormContext, Values } from '../contract/form'
import { operandValue } from './forms-condition'
import { fieldsOf } from './forms'

/** A figure with its value, in its unit: fen, days, minutes or a count. */
export interface FigureValue {
  id: string
  label: Figure['label']
  unit: Figure['unit']
  value: number
}

/** What is worked out from the answers; a figure whose answer is missing is left out. */
export const figuresOf = (form: Form, values: Values, context: FormContext): FigureValue[] =>
  (form.figures ?? []).flatMap(({ id, label, unit, of }) => {
    const value = operandValue(of, { values, context })
    return typeof value === 'number' ? [{ id, label, unit, value }] : []
  })

/** The total of every summed column, by `table.column`; fen for money. */
export const totalsOf = (form: Form, values: Values, context: FormContext): Record<string, number> =>
  Object.fromEntries(
    fieldsOf(form).flatMap(field =>
      field.type !== 'table'
        ? []
        : field.columns
            .filter(column => 'sum' in column && column.sum)
            .map(column => [
              `${field.id}.${column.id}`,
              Number(operandValue({ sum: field.id, column: column.id }, { values, context })),
            ]),
    ),
  )
