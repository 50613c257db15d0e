import * as z from 'zod/mini'
import { commandInputs, type CaseView } from './case'
import { idSchema, requestKeySchema } from './fields'

const envelope = { id: idSchema, version: z.int().check(z.minimum(1)), requestKey: requestKeySchema }

type Inputs = typeof commandInputs
const commandRequest = <C extends keyof Inputs>(name: C) =>
  z.strictObject({ ...envelope, name: z.literal(name), input: commandInputs[name] })

/** `cases.command`: one command on one version of one case; the request key makes a repeat harmless. */
export const caseCommandRequest = z.discriminatedUnion('name', [
  commandRequest('claim'),
  commandRequest('assign'),
  commandRequest('transfer'),
  commandRequest('contact'),
  commandRequest('reply'),
  commandRequest('askForMore'),
  commandRequest('supply'),
  commandRequest('resolve'),
  commandRequest('reopen'),
  commandRequest('rate'),
  commandRequest('urge'),
  commandRequest('withdraw'),
  commandRequest('reclassify'),
  commandRequest('note'),
  commandRequest('askExtension'),
  commandRequest('grantExtension'),
  commandRequest('refuseExtension'),
  commandRequest('transcribe'),
  commandRequest('judgeContent'),
  commandRequest('tell'),
  commandRequest('relay'),
  commandRequest('reopenFor'),
  commandRequest('rule'),
  commandRequest('succeed'),
  commandRequest('verify'),
  commandRequest('improve'),
  commandRequest('callBack'),
  commandRequest('appeal'),
  commandRequest('judgeAppeal'),
])
export type CaseCommandRequest = z.infer<typeof caseCommandRequest>

/** The case as the actor sees it afterwards. */
export interface CaseCommandAnswer {
  case: CaseView
}
