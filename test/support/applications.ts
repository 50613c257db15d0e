import type { CaseView } from '../../shared/contract/case'
import type { StepAct } from '../../shared/contract/flow'
import type { SubmitItemAnswer } from '../../shared/contract/items'
import type { ItemStory } from '../../shared/contract/items-story'
import { newKey, type Driver } from './driver'
import type { Campus } from './campus'

// What people do with items, in a few words each.

type Answers = Record<string, unknown>

/** Hands in an application; fails the test on a refusal. */
export const apply = (who: Driver, item: string, values: Answers): Promise<SubmitItemAnswer> =>
  who.ask('items.submit', { requestKey: newKey(), item, version: 1, values })

/** The code of a refused application, or `ok`, and where it is wrong. */
export const refusedAt = async (who: Driver, item: string, values: Answers) => {
  const answer = await who.call('items.submit', { requestKey: newKey(), item, version: 1, values })
  return answer.ok
    ? ['ok']
    : [answer.code, ...(answer.problems ?? []).map(({ path, problem }) => `${path} ${problem}`)]
}

/** One act at a step, on the newest version this person sees; answers the refusal's code or `ok`. */
export const act = async (who: Driver, id: string, step: StepAct, values?: Answers): Promise<string> => {
  const seen = await who.call('cases.view', { id })
  const version = seen.ok ? seen.data.case.version : 1
  const answer = await who.call('items.act', {
    ...{ id, version, requestKey: newKey(), act: step },
    ...(values ? { values } : {}),
  })
  return answer.ok ? 'ok' : `${answer.code} ${JSON.stringify(answer.problems ?? '')}`
}

export const resubmit = async (who: Driver, id: string, values: Answers): Promise<CaseView> => {
  const { version } = await who.view(id)
  return (await who.ask('items.resubmit', { id, version, requestKey: newKey(), values })).case
}

/** The story of the item as somebody sees it. */
export const storyOf = async (who: Driver, id: string): Promise<ItemStory> => {
  const { application } = await who.view(id)
  if (!application) throw new Error('no application')
  return application
}

/** Stations as `step state`. */
export const stationsOf = async (who: Driver, id: string): Promise<string[]> =>
  (await storyOf(who, id)).stations.map(({ step, state }) => `${step} ${state}`)

/** Who has a step now, as people with phones. */
export const holdersOf = async (campus: Campus, id: string, step: string): Promise<Driver[]> => {
  const { application } = await campus.documents.read('cases', id)
  return (application?.turns ?? [])
    .filter(turn => turn.step === step && !turn.asked)
    .map(({ person }) => campus.as(person))
}

/** The first who has a step says yes. */
export const approve = async (
  campus: Campus,
  id: string,
  step: string,
  values?: Answers,
): Promise<string> => {
  const [holder] = await holdersOf(campus, id, step)
  if (!holder) return `nobody has ${step}`
  return act(holder, id, { verdict: 'approve', step }, values)
}
