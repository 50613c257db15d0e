import type { TravellingClock } from './clock'
import type { Database } from './database'
import { backLink, html, moment, page, post, table, type Html } from './dev-html'
import { copy, describeSpan } from './dev-page.copy'
import { localPath, sendText, type Exchange, type Route } from './http'
import type { DevPerson } from './options'
import { quote } from './side-tables'
import type { Files } from './files'
import type { Outbox } from './outbox'
import type { Sessions } from './sessions'
import type { StatsBook } from './stats'
import type { Timers } from './timers'

export interface DevContext {
  db: Database
  clock: TravellingClock
  sessions: Sessions
  outbox: Outbox
  timers: Timers
  stats: StatsBook
  files: Files
}

const LATEST = 20
const SHOWN_MESSAGES = 30
const SHOWN_CHARACTERS = 200

const personButton = (person: DevPerson, current: DevPerson | undefined, back: string): Html =>
  html`<form method="post" action="/__dev/sign-in">
    <input type="hidden" name="key" value="${person.key}" /><input
      type="hidden"
      name="return"
      value="${back}"
    /><button class="person ${person.key === current?.key ? 'me' : ''}">
      <b>${person.label}${person.key === current?.key ? html` <small>${copy.current}</small>` : ''}</b
      ><small>${person.note ?? ''}</small>
    </button>
  </form>`

const peopleGrid = ({ sessions }: DevContext, exchange: Exchange, back: string): Html => {
  const current = sessions.personOf(exchange.request)
  return html`<div class="people">${sessions.list().map(person => personButton(person, current, back))}</div>`
}

function whoSection(context: DevContext, exchange: Exchange): Html {
  const person = context.sessions.personOf(exchange.request)
  const who = person
    ? html`<b>${person.label}</b> <code>${JSON.stringify(person.identity)}</code>`
    : html`${copy.nobody}`
  const out = person ? post('/__dev/sign-out', {}, copy.signOut) : undefined
  return html`<section>
      <h2>${copy.whoAmI}</h2>
      <div class="row">${who} ${out} <a href="/">${copy.openApp}</a></div>
    </section>
    <section>
      <h2>${copy.people}</h2>
      ${peopleGrid(context, exchange, '/__dev')}
    </section>`
}

function timeSection({ clock }: DevContext): Html {
  const travelled = clock.offsetMs()
  const go = (label: string, fields: Record<string, string>) => post('/__dev/api/clock', fields, label)
  return html`<section>
    <h2>${copy.time}</h2>
    <p>
      ${copy.now} <b>${moment(clock.now())}</b>${
        travelled
          ? html` <span class="soft"
              >${copy.travelled} ${describeSpan(travelled)} · ${copy.real} ${moment(Date.now())}</span
            >`
          : ''
      }
    </p>
    <div class="row">
      ${go(copy.hour, { byMs: '3600000' })}${go(copy.day, { byMs: '86400000' })}${go(copy.week, { byMs: '604800000' })}
      <form method="post" action="/__dev/api/clock">
        <input
          type="datetime-local"
          name="local"
          value="${moment(clock.now()).slice(0, 16).replace(' ', 'T')}"
        />
        <button>${copy.toTime}</button>
      </form>
      ${go(copy.back, { back: 'true' })}
    </div>
  </section>`
}

function timersSection({ timers }: DevContext): Html {
  const rows = timers.list().map(
    timer =>
      html`<tr>
        <td>${timer.functionName} / <b>${timer.name}</b></td>
        <td><code>${timer.config}</code></td>
        <td>${moment(timer.nextAt)}</td>
        <td>${moment(timer.lastRunAt)}</td>
        <td><code>${(timer.lastOutcome ?? '').slice(0, SHOWN_CHARACTERS)}</code></td>
        <td>${post('/__dev/api/timer', { name: timer.name }, copy.fire)}</td>
      </tr>`,
  )
  const heads = [copy.trigger, copy.schedule, copy.nextRun, copy.lastRun, copy.result, '']
  return html`<section>
    <h2>${copy.timers}</h2>
    ${rows.length ? table(heads, rows) : html`<p class="soft">${copy.noTimers}</p>`}
  </section>`
}

function outboxSection({ outbox, sessions }: DevContext): Html {
  const nameOf = (openId: string) =>
    sessions.list().find(({ identity }) => 'openId' in identity && identity.openId === openId)?.label ?? ''
  const rows = outbox.list(SHOWN_MESSAGES).map(message => {
    const fields = Object.entries(message.fields).map(
      ([key, value]) => html`<div><span class="soft">${key}</span> ${value}</div>`,
    )
    const result = message.errcode
      ? html`<b class="bad">${copy.refused} ${message.errcode}</b><br /><small>${message.errmsg}</small>`
      : html`${copy.accepted}`
    return html`<tr>
      <td>${moment(message.at)}</td>
      <td>${nameOf(message.to)}<br /><code>${message.to}</code></td>
      <td><code>${message.template}</code><br /><small>${message.page}</small></td>
      <td>${fields}</td>
      <td>${result}</td>
    </tr>`
  })
  const free = outbox.freeCredits()
  return html`<section>
    <h2>${copy.outbox}</h2>
    <div class="row">
      <span>${free ? copy.freeCredits : copy.strictCredits}</span
      >${post('/__dev/api/credits', { free: String(!free) }, copy.switchTo)}
    </div>
    ${rows.length ? table([copy.time, copy.to, copy.template, copy.content, copy.result], rows) : html`<p class="soft">${copy.noMessages}</p>`}
  </section>`
}

function collectionsSection({ db, files }: DevContext): Html {
  const rows = db.store.all().map(collection => {
    const { n } = db.store.db.prepare(`SELECT count(*) AS n FROM ${quote(collection.table)}`).get()!
    const indexes = collection.schema.indexes.map(index => index.name).join(', ')
    return html`<tr>
      <td><a href="/__dev/collection/${collection.name}">${collection.name}</a></td>
      <td>${Number(n)}</td>
      <td class="soft">${indexes}</td>
    </tr>`
  })
  const { files: stored, bytes } = files.count()
  return html`<section>
    <h2>${copy.collections}</h2>
    ${table([copy.collections, copy.documents, copy.indexes], rows)}
    <p class="soft">${copy.files}: ${stored} · ${Math.round(bytes / 1024)} KB</p>
  </section>`
}

function warningsSection({ stats }: DevContext): Html {
  const { ops, examined, returned, warnings, badLists } = stats.read()
  const lines = [...warnings, ...badLists.map(list => JSON.stringify(list))]
  return html`<section>
    <h2>${copy.warnings}</h2>
    ${
      lines.length
        ? lines.map(line => html`<pre>${line}</pre>`)
        : html`<p class="soft">${copy.noWarnings}</p>`
    }
    <p class="soft">${copy.numbers} ${ops} · ${copy.examined} ${examined} · ${copy.returned} ${returned}</p>
  </section>`
}

const send = ({ response }: Exchange, text: string): void =>
  sendText(response, 200, 'text/html; charset=utf-8', text)

/** `GET /__dev`: everything a developer wants to see and turn. */
export const devPageRoute =
  (context: DevContext): Route =>
  exchange => {
    const sections = [
      whoSection(context, exchange),
      timeSection(context),
      outboxSection(context),
      timersSection(context),
    ]
    send(
      exchange,
      page(copy.title, html`${[...sections, collectionsSection(context), warningsSection(context)]}`),
    )
  }

/** `GET /__dev/sign-in?return=/…`: where the web client sends people who are nobody yet. */
export const signInPageRoute =
  (context: DevContext): Route =>
  exchange => {
    const back = localPath(exchange.query.get('return'))
    const hint = html`<p class="soft">${copy.signInHint}</p>`
    send(
      exchange,
      page(copy.signInTitle, html`<section>${hint}${peopleGrid(context, exchange, back)}</section>`),
    )
  }

/** `GET /__dev/collection/<name>`: its latest documents. */
export const collectionPageRoute =
  ({ db }: DevContext): Route =>
  exchange => {
    const name = exchange.path.split('/')[3] ?? ''
    if (!db.store.has(name)) return sendText(exchange.response, 404, 'text/plain', 'no such collection')
    const { table: stored } = db.store.collection(name)
    const rows = db.store.db
      .prepare(`SELECT doc FROM ${quote(stored)} ORDER BY rid DESC LIMIT ${LATEST}`)
      .all()
    const documents = rows.map(
      row => html`<pre>${JSON.stringify(JSON.parse(String(row.doc)), null, 2)}</pre>`,
    )
    send(
      exchange,
      page(
        `${name} · ${copy.latest}`,
        html`${backLink()}
          <section>${documents}</section>`,
      ),
    )
  }
