import type { Grant } from '@shared/contract/person'
import { rolesWords } from '@shared/copy/roles'
import { useSession } from '@/cloud/session'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf } from '@/time/campus-time'

/** The name of a department in the reader's language; without one, the whole school. */
export const useDepartmentName = (): ((id: string | undefined) => string) => {
  const words = useWords(rolesWords)
  const language = usePreferences(now => now.language)
  const departments = useSession(now => now.me?.departments)
  return id =>
    id === undefined ? words.everywhere : (departments?.find(one => one.id === id)?.name[language] ?? id)
}

const DAY_MS = 86_400_000

/** From when until when a role is held, as dates on campus; the last day is still held. */
export const saySpan = ({ from, until }: Grant, now: number, words: (typeof rolesWords)['zh-CN']): string => {
  const dayOf = (at: number) => campusFieldsOf(at).on
  if (until !== undefined && until <= now) return words.ended
  const last = until === undefined ? undefined : dayOf(until - DAY_MS / 2)
  const held =
    from === undefined
      ? last === undefined
        ? words.lasting
        : words.to(last)
      : last === undefined
        ? words.since(dayOf(from))
        : words.span(dayOf(from), last)
  return from !== undefined && from > now ? `${held} · ${words.coming}` : held
}
