import type { ReactNode } from 'react'
import { commonWords } from '@shared/copy/common'
import { Note } from '@/components/card'
import { RefusalNotice } from '@/components/refusal-notice'
import { Skeleton } from '@/components/skeleton'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { openSignIn } from '@/cloud/transport'
import type { Asked } from '@/cloud/use-answer'

interface LoadedProps<T> {
  asked: Pick<Asked<T>, 'data' | 'refused' | 'again'>
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/** What was asked, once it is here; its shape before that; why not, and what to do, otherwise. */
export function Loaded<T>({ asked: { data, refused, again }, skeleton, children }: LoadedProps<T>) {
  const words = useWords(commonWords)
  if (data === undefined) {
    if (!refused) return <>{skeleton ?? <Skeleton />}</>
    return <RefusalNotice code={refused.code} onRetry={again} onSignIn={openSignIn} />
  }
  return (
    <>
      {refused && (
        <Note tone="warn" icon="offline">
          <Text>{words.offline.banner}</Text>
        </Note>
      )}
      {children(data)}
    </>
  )
}
