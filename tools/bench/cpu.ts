import { readdirSync, readFileSync } from 'node:fs'

/** What a process is: its parent, and the CPU time of all its threads so far. */
interface ProcessTimes {
  parent: number
  cpuMs: number
}

/** Linux counts in hundredths of a second whatever its clock is (USER_HZ). */
const TICK_MS = 10

/** After the name in brackets, which may hold anything: state, parent … user and system time as 12th and 13th. */
const timesOf = (pid: number): ProcessTimes | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS }
  } catch {
    return undefined
  }
}

const childrenOf = (pid: number): number[] => {
  try {
    const all = readdirSync('/proc').map(Number)
    return all.filter(other => timesOf(other)?.parent === pid)
  } catch {
    return []
  }
}

/** CPU milliseconds by who used them; undefined where the system does not tell (it does on Linux). */
export interface CpuShares {
  clients: number
  cloud: number
  functions: number
}

/** CPU time so far of this process (the clients), of the local cloud `pid`, and of its function processes. */
export const cpuSharesAt = (pid: number): CpuShares | undefined => {
  const cloud = timesOf(pid)
  if (!cloud) return undefined
  const { user, system } = process.cpuUsage()
  const functions = childrenOf(pid).reduce((sum, child) => sum + (timesOf(child)?.cpuMs ?? 0), 0)
  return { clients: (user + system) / 1000, cloud: cloud.cpuMs, functions }
}

/** What was used between two readings, each divided by how often something was done meanwhile. */
export const cpuEach = (
  before: CpuShares | undefined,
  after: CpuShares | undefined,
  times: number,
): CpuShares | undefined =>
  before && after
    ? {
        clients: (after.clients - before.clients) / times,
        cloud: (after.cloud - before.cloud) / times,
        functions: (after.functions - before.functions) / times,
      }
    : undefined
