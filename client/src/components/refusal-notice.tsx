import type { Code } from '@shared/contract/codes'
import { commonWords } from '@shared/copy/common'
import { open } from '@/phone/navigation'
import { useWords } from '@/theme/use-words'
import { Empty } from './empty'

interface RefusalNoticeProps {
  code: Code
  onRetry: () => void
  onSignIn: () => void
}

/** A screen that could not be filled: what happened, that nothing is lost, what to do. */
export function RefusalNotice({ code, onRetry, onSignIn }: RefusalNoticeProps) {
  const words = useWords(commonWords)
  const retry = { words: words.retry, onTap: onRetry }
  if (code === 'UNAUTHENTICATED') return <SignInNotice onSignIn={onSignIn} />
  if (code === 'OFFLINE') return <Empty icon="offline" {...words.offline} action={retry} />
  if (code === 'FORBIDDEN') return <Empty icon="lock" {...words.forbidden} />
  if (code === 'NOT_FOUND') {
    const { title, text, action } = words.notFound
    return (
      <Empty icon="search" title={title} text={text} action={{ words: action, onTap: () => open('home') }} />
    )
  }
  return <Empty icon="alert" {...words.broken} action={retry} />
}

/** Nobody is signed in: why it matters, that drafts are safe, and the way in. */
export function SignInNotice({ onSignIn }: { onSignIn: () => void }) {
  const { signIn } = useWords(commonWords)
  return (
    <Empty
      icon="me"
      title={signIn.title}
      text={signIn.text}
      action={{ words: signIn.action, onTap: onSignIn }}
    />
  )
}
