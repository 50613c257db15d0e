import { problemAt, type CheckAt, type Outcome } from './forms-outcome'

/** No single amount may be larger: ten million yuan. */
const MOST_FEN = 1_000_000_000

const inRange = (
  value: number,
  min: number | undefined,
  max: number | undefined,
  path: string,
): Outcome<number> => {
  if (min !== undefined && value < min) return problemAt(path, 'tooSmall', { min })
  if (max !== undefined && value > max) return problemAt(path, 'tooLarge', { max })
  return { value: value + 0 }
}

/** A number within its limits, with no more than `decimals` decimals (none unless told). */
export const checkNumber = (
  rules: { min?: number; max?: number; decimals?: number },
  raw: unknown,
  { path }: Pick<CheckAt, 'path'>,
): Outcome<number> => {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return problemAt(path, 'shape')
  const max = rules.decimals ?? 0
  if (Number(raw.toFixed(max)) !== raw) return problemAt(path, 'decimals', { max })
  return inRange(raw, rules.min, rules.max, path)
}

/** An amount in whole fen, never negative unless the limits say so. */
export const checkMoney = (
  rules: { minFen?: number; maxFen?: number },
  raw: unknown,
  { path }: Pick<CheckAt, 'path'>,
): Outcome<number> => {
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw)) return problemAt(path, 'shape')
  const outcome = inRange(raw, rules.minFen ?? 0, rules.maxFen ?? MOST_FEN, path)
  if ('value' in outcome) return outcome
  const [problem] = outcome.problems
  return problemAt(path, problem?.problem ?? 'tooLarge', {
    ...(problem?.problem === 'tooSmall'
      ? { minFen: rules.minFen ?? 0 }
      : { maxFen: rules.maxFen ?? MOST_FEN }),
  })
}
