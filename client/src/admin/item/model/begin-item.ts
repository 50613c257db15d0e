import { standardClock } from '@shared/catalogue/clocks'
import type { LocalText } from '@shared/contract/condition'
import type { Item } from '@shared/contract/item'
import type { ItemCategory } from '@shared/contract/item-words'

/** What is asked before an item is begun. */
export interface Begun {
  name: LocalText
  tile: LocalText
  category: ItemCategory
  department: string
}

/** Texts a new item begins with, to be written over. */
export interface BlankWords {
  purpose: (name: string) => string
  audience: string
  free: string
  basis: (name: string) => string
  place: string
  hours: string
  question: string
  answer: string
  section: string
  field: string
  step: string
  result: string
}
export type BlankTexts = Record<'zh-CN' | 'en', BlankWords>

/** An id nobody has: letters of the English name, and a few of chance. */
export const freshItemId = (name: LocalText, taken: readonly string[]): string => {
  const [first = '', ...rest] = name.en.split(/[^A-Za-z]+/).filter(Boolean)
  const joined =
    first.toLowerCase() + rest.map(word => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
  const plain = (joined || 'item').slice(0, 24)
  if (plain.length > 1 && !taken.includes(plain)) return plain
  return `${plain}${Math.random().toString(36).slice(2, 8)}`
}

/** Words it is looked for by, at least the three a definition needs. */
const wordsOf = ({ name, tile }: Begun): string[] => [
  ...new Set(
    [name['zh-CN'], tile['zh-CN'], name.en.toLowerCase(), tile.en.toLowerCase(), name.en].map(word =>
      word.slice(0, 30),
    ),
  ),
]

const threeOf = (words: string[]): string[] =>
  words.length >= 3 ? words : [...words, ...words, ...words].slice(0, 3)

/** Both languages of a text that may name the item. */
const both = (
  texts: BlankTexts,
  name: LocalText,
  part: (words: BlankWords, name: string) => string,
): LocalText => ({
  'zh-CN': part(texts['zh-CN'], name['zh-CN']),
  en: part(texts.en, name.en),
})

/** An item from nothing: one page, one step, sound enough to be tried at once. What it invents is marked a sample. */
export const blankItem = (id: string, begun: Begun, texts: BlankTexts): Item => {
  const { name, tile, category, department } = begun
  const say = (part: (words: BlankWords, name: string) => string) => both(texts, name, part)
  return {
    ...{ id, version: 1, state: 'draft', name, tile, category, department },
    purpose: say((words, called) => words.purpose(called)),
    words: threeOf(wordsOf(begun)),
    // Worked out by the server from the names.
    initials: [],
    audience: { kinds: ['student', 'teacher', 'staff'], say: say(words => words.audience) },
    materials: [],
    fees: [{ name: say(words => words.free), fen: 0, sample: true }],
    basis: [{ title: say((words, called) => words.basis(called)), level: 'school', sample: true }],
    ...{ clock: standardClock({ days: 3 }), clockSample: true },
    contact: {
      ...{ department, phone: '010-00000000', sample: true },
      ...{ place: say(words => words.place), hours: say(words => words.hours) },
    },
    questions: [{ question: say(words => words.question), answer: say(words => words.answer) }],
    form: {
      sections: [
        {
          id: 'what',
          title: say(words => words.section),
          fields: [
            {
              type: 'longText',
              id: 'what',
              label: say(words => words.field),
              required: true,
              maxCharacters: 500,
            },
          ],
        },
      ],
    },
    flow: {
      steps: [
        {
          ...{
            id: 'handle',
            name: say(words => words.step),
            kind: 'do',
            after: [],
            mode: 'one',
            time: { days: 2 },
          },
          owners: [{ owner: { by: 'role', role: 'member', department } }],
        },
      ],
    },
    result: { kind: 'receipt', say: say(words => words.result), verifiable: false, documents: [] },
  }
}

/** Another item taken as the beginning of a new one. Its samples stay samples. */
export const copyOf = (from: Item, id: string, begun: Begun): Item => ({
  ...from,
  ...{ id, version: 1, state: 'draft', ...begun },
  words: threeOf(wordsOf(begun)),
  initials: [],
  contact: { ...from.contact, department: begun.department },
})
