import type { ItemFinding } from '@shared/contract/item-words'
import type { Sayings } from './sayings'

/** What is wrong with a place of a definition, or worth a look. */
export const sayFinding = ({ code, params }: ItemFinding, { definition, department }: Sayings): string => {
  const { refused, pointedOut } = definition
  const named =
    typeof params['department'] === 'string'
      ? { ...params, department: department(params['department']) }
      : params
  return code in refused
    ? refused[code as keyof typeof refused](named)
    : pointedOut[code as keyof typeof pointedOut](named)
}
