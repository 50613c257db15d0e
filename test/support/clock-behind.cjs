// Preloaded into a process (`NODE_OPTIONS=--require …`): its clock is an hour behind, as under `faketime -f "-1h"`, and
// so are those of the processes it starts with the same variable (reliability K5). No system package is needed.
const HOUR_MS = 3_600_000
const RealDate = Date
const now = () => RealDate.now() - HOUR_MS

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, self) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, self === globalThis.Date ? target : self),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
