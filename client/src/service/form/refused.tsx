import type { Code } from '@shared/contract/codes'
import { applyWords } from '@shared/copy/apply'
import { commonWords } from '@shared/copy/common'
import { errorSentences } from '@shared/copy/errors'
import { openSignIn } from '@/cloud/transport'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { AgreeButton } from '@/parts/agree-button'
import { open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** Not taken: why, that the answers are still here, and what to do. */
export function Refused({ code }: { code: Code }) {
  const words = useWords(applyWords)
  const common = useWords(commonWords)
  const errors = useWords(errorSentences)
  return (
    <View role="alert">
      <Note tone="danger" icon="alert">
        <Text>{code === 'KEY_REUSED' ? words.keyReused : errors[code]}</Text>
        {code === 'CONSENT_NEEDED' && <AgreeButton />}
        {code === 'UNAUTHENTICATED' && <Button words={common.signIn.action} small onTap={openSignIn} />}
        {code === 'KEY_REUSED' && <Button words={words.seeCases} small onTap={() => open('cases')} />}
      </Note>
    </View>
  )
}
