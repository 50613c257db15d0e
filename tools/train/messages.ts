import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeedbackType } from '../../shared/contract/words'

/** One labelled message. Petitions have a type only. */
export interface Message {
  text: string
  type: FeedbackType
  department?: string
  topic?: string
  flags: string
  source: string
}

const typeOfLetter: Readonly<Record<string, FeedbackType>> = {
  c: 'complaint',
  i: 'inquiry',
  s: 'suggestion',
}

/** A corpus file: type, department, topic, flags, text, separated by tabs. Throws on a line of another form. */
export const readCorpus = (path: string): Message[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.length > 0)
    .map((line, index) => {
      const [letter, department, topic, flags, text, ...more] = line.split('\t')
      const type = typeOfLetter[letter ?? '']
      if (!type || !department || !topic || !flags || !text || more.length > 0)
        throw new Error(`${path}:${index + 1}: five columns wanted: ${line}`)
      return { text, type, department, topic, flags, source: path }
    })

const corpusFolder = join(import.meta.dirname, 'corpus')

/** The training part, one list a writer, then what people put right in the app; never the part kept aside. */
export const trainingFiles = [...[...'abcdefghijk'].map(writer => `train-${writer}`), 'corrections'].filter(
  name => existsSync(join(corpusFolder, `${name}.tsv`)),
)
export const readTraining = (name: string): Message[] => readCorpus(join(corpusFolder, `${name}.tsv`))

/** The label was read off this first word, so it must not be seen. */
const TYPE_WORD = /^(强烈)?(建议|咨询|投诉|反映|举报|希望|呼吁|请问|询问|求助|请求|恳请)/
export const withoutTypeWord = (title: string): string => title.trim().replace(TYPE_WORD, '')

interface Petition {
  title: string
  body: string
  label: FeedbackType
}

export const petitionPlatforms = ['tipdm2020', 'beijing2023'] as const

/** Real petitions of one platform, or null where the folder is not there. */
export const readPetitions = (
  folder: string,
  platform: (typeof petitionPlatforms)[number],
): Message[] | null => {
  const path = join(folder, 'petitions', `${platform}-typed.json`)
  if (!existsSync(path)) return null
  const petitions = JSON.parse(readFileSync(path, 'utf8')) as Petition[]
  return petitions.map(({ title, body, label }) => ({
    text: `${withoutTypeWord(title)}\n${body}`,
    type: label,
    flags: '-',
    source: platform,
  }))
}
