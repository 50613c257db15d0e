import type { Item } from '@shared/contract/item'
import { pinyin } from 'pinyin-pro'

const CHINESE = /^[\u4e00-\u9fff]{2,8}$/
const MOST = 60

const initialsOfWord = (word: string): string =>
  pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()

const known = new Map<string, string[]>()

/** Pinyin initials an item is found by: those written down, and those of its names and words. Worked out once. */
export const initialsOf = (
  item: Pick<Item, 'id' | 'version' | 'name' | 'tile' | 'words' | 'initials'>,
): string[] => {
  const key = `${item.id}:${item.version}`
  const before = known.get(key)
  if (before) return before
  const words = [item.name['zh-CN'], item.tile['zh-CN'], ...item.words].filter(word => CHINESE.test(word))
  const found = [...new Set([...item.initials, ...words.map(initialsOfWord)])]
  const kept = found.filter(initials => /^[a-z]{2,12}$/.test(initials)).slice(0, MOST)
  known.set(key, kept)
  return kept
}

type Said = Record<'zh-CN' | 'en', unknown>
const isSaid = (name: unknown): name is Said => typeof name === 'object' && name !== null && 'zh-CN' in name

/** Initials for names as they arrive, at most ten: of their Chinese, or of English words where there is none. */
export const initialsOfNames = (names: readonly unknown[]): string[] => {
  const said = names.filter(isSaid)
  const chinese = said.map(name => String(name['zh-CN']).replace(/[^\u4e00-\u9fff]/g, ''))
  const english = said.map(
    ({ en }) =>
      String(en)
        .toLowerCase()
        .match(/\b[a-z]/g)
        ?.join('') ?? '',
  )
  const found = chinese
    .filter(word => word !== '')
    .map(word => initialsOfWord(word.slice(0, 12)))
    .concat(english.map(initials => initials.slice(0, 12)))
    .filter(initials => /^[a-z]{1,12}$/.test(initials))
  return [...new Set(found)].slice(0, 10)
}
