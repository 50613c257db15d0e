import type { Application } from '@shared/contract/application'
import type { Case } from '@shared/contract/case'
import type { Item } from '@shared/contract/item'
import type { ItemStory, StationView } from '@shared/contract/items-story'
import { flowSubjectOf } from '@shared/domain/application'
import { stepClockId } from '@shared/domain/application-clocks'
import { isUndecided } from '@shared/domain/clocks'
import { stationsOf } from '@shared/domain/flows'

/** The line of stations of an application, with names and times. `reader`: whose own turn is marked. */
export const stationsFor = (
  subject: Case,
  application: Application,
  item: Item,
  reader: string,
  { nameOf }: { nameOf(id: string): Promise<string> },
): Promise<StationView[]> =>
  Promise.all(
    stationsOf(item.flow, application.flow, flowSubjectOf(subject, application)).map(async station => {
      const step = item.flow.steps.find(({ id }) => id === station.step)
      const clock = subject.clocks.find(({ id }) => id === stepClockId(station.step))
      const { persons, round: _round, ...known } = station
      return {
        ...known,
        personNames: await Promise.all(persons.map(nameOf)),
        dueAt: station.state === 'open' && clock && isUndecided(clock) ? clock.dueAt : null,
        ...(step?.say ? { say: step.say } : {}),
        mine: application.turns.some(({ step: open, person }) => open === station.step && person === reader),
      }
    }),
  )

/** What took effect when it was handed in, in the item's own words. */
export const effectsOf = ({ effects = [] }: Item, application: Application): ItemStory['effects'] =>
  application.effects.flatMap(({ effect, at }) => {
    const say = effects.find(known => known.effect === effect)?.say
    return say ? [{ effect, at, say }] : []
  })
