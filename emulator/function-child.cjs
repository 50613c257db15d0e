// One instance of a cloud function: a process of its own that serves one invocation at a time, as on the platform.
// Plain JavaScript, because it is started without any loader. The parent sends {event, variables, context, offsetMs}.
'use strict'

const RealDate = Date
let offsetMs = 0
let previous = []
// A plain object: every read of the real process.env is a call into C++, and the SDK makes some hundred a request.
process.env = { ...process.env }

const travelledNow = () => RealDate.now() + offsetMs

// Time travel: product code just uses Date, so Date itself tells the travelled time. Untouched until somebody travels.
function travel(ms) {
  offsetMs = ms
  if (globalThis.Date !== RealDate) return
  if (ms === 0) return
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, self) =>
      Reflect.construct(
        target,
        given.length ? given : [travelledNow()],
        self === globalThis.Date ? target : self,
      ),
    apply: target => new target(travelledNow()).toString(),
    get: (target, name) => (name === 'now' ? travelledNow : Reflect.get(target, name)),
  })
}

function setVariables(variables) {
  for (const name of previous) if (!(name in variables)) delete process.env[name]
  for (const name in variables) process.env[name] = variables[name]
  previous = Object.keys(variables)
}

function describe(error) {
  if (error instanceof Error)
    return { errorMessage: String(error.message), errorType: error.name, stack: error.stack }
  return { errorMessage: String(error), errorType: typeof error, stack: '' }
}

async function invoke({ event, variables, context, offsetMs }) {
  setVariables(variables)
  travel(offsetMs)
  try {
    const result = await main(JSON.parse(event), { ...context, environment: JSON.stringify(variables) })
    return { result: JSON.stringify(result === undefined ? null : result) }
  } catch (error) {
    return { error: describe(error) }
  }
}

// The platform ends an instance whose code throws outside an invocation's own promise.
const die = error => process.send({ error: describe(error), fatal: true }, () => process.exit(1))
process.on('uncaughtException', die)
process.on('unhandledRejection', die)
process.on('disconnect', () => process.exit(0))
process.on('message', invocation => void invoke(invocation).then(answer => process.send(answer)))
const main = require(process.argv[2]).main
process.send({ ready: true })
