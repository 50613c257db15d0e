import type { Case, CommandName } from '@shared/contract/case'
import type { Event } from '@shared/contract/event'
import type { ProofView } from '@shared/contract/job'
import type { Language } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { commonWords } from '@shared/copy/common'
import { itemNameOf } from '@shared/copy/item-name'
import { proofWords } from '@shared/copy/proof'
import { wallMomentAt } from '@shared/domain/calendar-zone'
import { clockProgressAt, clockStateAt } from '@shared/domain/clocks'
import { promisesOf } from '@shared/domain/promises-of'
import { drawTable } from '../platform/pdf-figures'
import { settingsFor, type Settings } from '../platform/settings'
import { ink, Paper, type } from '../platform/write-pdf'
import type { namesFor } from './names-for'

/** Everything a proof says. */
export interface Proof {
  subject: Case
  chain: readonly Event[]
  view: ProofView
  language: Language
  now: number
  settings: Settings
  names: ReturnType<typeof namesFor>
  departmentName: string
  /** The first row that is not what was written; null where the chain is whole. */
  fault: number | null
}

const ABOUT_CHARACTERS = 180
/** What fits on the page below the facts and promises; more is left out in the middle. */
const MOST_ROWS = 16
const FIRST_ROWS = 5
const SEAL_CHARACTERS = 16

const momentOf = ({ settings: { zone } }: Proof, at: number): string => {
  const { on, time } = wallMomentAt(zone, at)
  return `${on} ${time.slice(0, 5)}`
}

const facts = async (proof: Proof): Promise<[string, string][]> => {
  const { subject, language, names } = proof
  const words = proofWords[language].facts
  const cases = caseWords[language]
  const level = subject.rating?.level
  return [
    [words.number, subject.number],
    [words.item, itemNameOf(subject.item, language)],
    [words.type, cases.type[subject.type ?? 'unknown']],
    [words.channel, cases.channel[subject.onBehalf?.channel ?? 'app']],
    [words.requester, await names.requester()],
    [words.department, proof.departmentName],
    [words.owner, await names.staff(subject.owner)],
    [words.firstContact, await names.staff(subject.firstContact)],
    [words.received, momentOf(proof, subject.onBehalf?.originalAt ?? subject.createdAt)],
    [words.status, cases.statusAtDesk[subject.status]],
    [words.rating, level === undefined ? '—' : (commonWords[language].rating[level - 1] ?? '—')],
  ]
}

const drawFacts = async (paper: Paper, proof: Proof) => {
  const step = paper.width / 2
  const found = await facts(proof)
  found.forEach(([name, value], nth) => {
    const x = paper.left + (nth % 2) * step
    paper.label(name, { x, y: paper.y, width: 70 }, { colour: ink.quiet })
    paper.label(value, { x: x + 70, y: paper.y, width: step - 80 }, { weight: 'bold' })
    if (nth % 2 === 1 || nth === found.length - 1) paper.space(19)
  })
}

const about = (paper: Paper, { subject, language, names }: Proof) => {
  const words = proofWords[language]
  const text = [...names.text(subject.text).replace(/\s+/g, ' ')]
  paper.heading(words.about)
  if (text.length === 0) return paper.write(words.removed, { colour: ink.quiet })
  paper.write(text.length > ABOUT_CHARACTERS ? `${text.slice(0, ABOUT_CHARACTERS).join('')}…` : text.join(''))
}

const promises = (paper: Paper, proof: Proof) => {
  const { subject, language, now, settings } = proof
  const words = proofWords[language]
  const context = settingsFor(settings, subject.department)
  const rows = promisesOf(subject).map(clock => {
    const broken = clock.missedAt !== undefined
    return [
      caseWords[language].clock[clock.kind],
      momentOf(proof, clock.dueAt),
      clock.metAt === undefined ? '—' : momentOf(proof, clock.metAt),
      words.state[broken ? 'missed' : clockStateAt(clock, now)],
      words.minutes(Math.floor(clockProgressAt(clock, now, context).pausedSeconds / 60)),
    ]
  })
  paper.heading(words.promises)
  const { name, due, met, state, paused } = words.promise
  const wide = [name, due, met].map(heading => ({ heading, share: 2 }))
  drawTable(paper, [...wide, { heading: state, share: 1.4 }, { heading: paused, share: 1 }], rows)
}

const said = async (event: Event, { language, view, names, subject }: Proof): Promise<string> => {
  if (event.internal && view === 'own') return proofWords[language].internal
  const { story } = caseWords[language]
  const who = event.actor.id === subject.requester ? await names.requester() : await names.of(event.actor.id)
  const { toName, ...params } = event.params
  const shown = view === 'keeper' || toName === undefined ? params : { ...params, toName }
  const sentence = (story as Partial<typeof story>)[event.command as CommandName]
  return sentence ? sentence(who, shown) : who
}

const chainRows = async (proof: Proof): Promise<string[][]> => {
  const words = proofWords[proof.language]
  const lines = await Promise.all(
    proof.chain.map(async event => [
      String(event.seq),
      momentOf(proof, event.at),
      await said(event, proof),
      event.chain.slice(0, SEAL_CHARACTERS),
    ]),
  )
  if (lines.length <= MOST_ROWS) return lines
  const left = lines.length - MOST_ROWS + 1
  const between = ['', '', words.between(left), '']
  return [...lines.slice(0, FIRST_ROWS), between, ...lines.slice(FIRST_ROWS + left)]
}

/** One page: what it is, whose, what was promised and kept, what happened, and that the record is whole. */
export const drawProof = async (proof: Proof): Promise<Buffer> => {
  const { subject, chain, language, fault } = proof
  const words = proofWords[language]
  const paper = new Paper(`${words.title} ${subject.number}`)
  paper.box(0, 0, paper.doc.page.width, 14, ink.campus)
  paper.write(words.title, { size: 22, weight: 'bold', colour: ink.campus })
  paper.space(8)
  await drawFacts(paper, proof)
  about(paper, proof)
  promises(paper, proof)
  paper.heading(words.chain)
  const { seq, at, what, seal } = words.row
  drawTable(
    paper,
    [
      { heading: seq, share: 0.6 },
      { heading: at, share: 2 },
      { heading: what, share: 4.4 },
      { heading: seal, share: 2.2 },
    ],
    await chainRows(proof),
  )
  paper.write(fault === null ? words.whole(chain.length) : words.broken(fault), {
    weight: 'bold',
    colour: fault === null ? ink.campus : ink.danger,
  })
  paper.write(words.how, { size: type.small, colour: ink.quiet })
  return paper.end(() => words.foot(momentOf(proof, proof.now)))
}
