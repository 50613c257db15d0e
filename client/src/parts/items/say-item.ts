import type { Budget, TimeKind } from '@shared/contract/clock'
import type { Item } from '@shared/contract/item'
import type { itemScreenWords } from '@shared/copy/item-screen'
import { yuanOf } from '@shared/domain/forms-money'

export type ItemWords = (typeof itemScreenWords)['zh-CN']

const HOUR_SECONDS = 3600

/** A standard time as people say it: 2 个工作日内. */
export const sayBudget = (budget: Budget, time: TimeKind, words: ItemWords): string => {
  if ('days' in budget) return budget.days === 0 ? words.atOnce : words.days(budget.days, time)
  if (budget.seconds === 0) return words.atOnce
  return words.seconds(String(Math.round((budget.seconds / HOUR_SECONDS) * 10) / 10), time)
}

const plainYuan = (fen: number) => yuanOf(fen).replace(/\.00$/, '')

/** What it costs, in a few words: free, one amount, or from the smallest that somebody pays. */
export const sayFees = (fees: Item['fees'], words: ItemWords): string => {
  const paid = fees.filter(({ fen }) => fen > 0)
  if (paid.length === 0) return words.free
  const least = Math.min(...paid.map(({ fen }) => fen))
  const [only] = paid
  return paid.length === 1 && fees.length === 1 && only?.when === undefined
    ? words.yuan(plainYuan(least))
    : fees.some(({ fen }) => fen === 0) || only?.when !== undefined
      ? `${words.free} / ${words.fromYuan(plainYuan(least))}`
      : words.fromYuan(plainYuan(least))
}

export const sayFee = (fen: number, words: ItemWords): string =>
  fen === 0 ? words.free : words.yuan(plainYuan(fen))
