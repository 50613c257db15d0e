import type { JobView } from '../../shared/contract/job'
import type { Campus } from './campus'
import type { Driver } from './driver'

/** Lets the timer work until a job is over; answers how it ended. */
export const untilOver = async (campus: Campus, who: Driver, begun: JobView): Promise<JobView> => {
  let seen = begun
  for (let ticks = 0; seen.state === 'running' && ticks < 20; ticks += 1) {
    campus.later(60_000)
    await campus.tick()
    seen = await who.ask('jobs.view', { id: begun.id })
  }
  return seen
}

/** The bytes of a result, fetched as its asker's phone would. */
export const fetchResult = async (who: Driver, id: string): Promise<Buffer> => {
  const { url } = await who.ask('jobs.open', { id })
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}
