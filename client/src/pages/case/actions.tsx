import type { CaseView, CommandName } from '@shared/contract/case'
import { caseWords } from '@shared/copy/case'
import { caseScreenWords } from '@shared/copy/case-screen'
import { errorSentences } from '@shared/copy/errors'
import { spokenTimeWords } from '@shared/copy/spoken-time'
import { useCommand } from '@/cloud/use-command'
import { Button } from '@/components/button'
import type { IconName } from '@/components/icon'
import { say } from '@/components/snackbar'
import { useSayRefusal } from '@/parts/say-refusal'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { sayMoment } from '@/time/say-time'
import { serverNow } from '@/time/server-clock'
import type { AskedCase } from './asked-case'

/** What a requester can do, the most wanted first; the server says which of them are open now. */
const order = ['rate', 'supply', 'reopen', 'urge', 'withdraw'] as const
type Doable = (typeof order)[number]

const icons: Record<Doable, IconName> = {
  rate: 'star',
  supply: 'plus',
  reopen: 'again',
  urge: 'urge',
  withdraw: 'undo',
}

interface CaseActionsProps {
  view: CaseView
  asked: AskedCase
  /** Something else is the one thing to do: these all stand small. */
  quiet?: boolean
  onChoose: (command: CommandName) => void
}

/** The first of what can be done stands large at thumb height, the others small above it. */
export function CaseActions({ view, asked, quiet = false, onChoose }: CaseActionsProps) {
  const words = useWords(caseWords).command
  const { urge, doing } = useUrge(view, asked)
  const open = order.filter(command => view.commands.includes(command))
  const first = quiet ? undefined : open[0]
  const others = quiet ? open : open.slice(1)
  const choose = (command: Doable) => (command === 'urge' ? urge() : onChoose(command))
  if (open.length === 0) return null
  return (
    <View className="actions">
      {others.length > 0 && (
        <View className="row actions-others">
          {others.map(command => (
            <Button
              key={command}
              words={words[command]}
              icon={icons[command]}
              busy={command === 'urge' && doing}
              onTap={() => choose(command)}
            />
          ))}
        </View>
      )}
      {first && (
        <Button
          words={words[first]}
          icon={icons[first]}
          look={first === 'reopen' || first === 'withdraw' ? 'second' : 'primary'}
          onTap={() => choose(first)}
        />
      )}
    </View>
  )
}

/** Urging needs no words: one tap, and what came of it. */
const useUrge = (view: CaseView, asked: AskedCase) => {
  const words = useWords(caseScreenWords).urge
  const errors = useWords(errorSentences)
  const times = useWords(spokenTimeWords)
  const { act, doing, refused } = useCommand(view, fresh => asked.put({ case: fresh }), asked.again)
  const urge = () =>
    void act({ name: 'urge', input: {} }).then(done => {
      if (done) say(words.done)
    })
  useSayRefusal(refused, ({ code, retryAfterMs }) => {
    const now = serverNow()
    return code === 'TOO_MANY' && retryAfterMs
      ? words.tooSoon(sayMoment(now + retryAfterMs, now, times))
      : errors[code]
  })
  return { urge, doing }
}
