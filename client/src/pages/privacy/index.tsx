import { useEffect, useState } from 'react'
import type { PrivacyAnswer } from '@shared/contract/privacy'
import { errorSentences } from '@shared/copy/errors'
import { privacyWords } from '@shared/copy/privacy'
import { viewPrivacy, withdrawConsent } from '@/cloud/api-people'
import { agreeTo, noteNotice } from '@/cloud/consent'
import { useSession } from '@/cloud/session'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { Screen } from '@/components/screen'
import { say } from '@/components/snackbar'
import { Loaded } from '@/parts/loaded'
import { Purposes } from '@/parts/purposes'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { campusFieldsOf } from '@/time/campus-time'
import { MyData } from './my-data'

/** What is used, what for, how long; what I agreed to; and what I may do with my own data. */
export default function Privacy() {
  const words = useWords(privacyWords)
  const asked = useAnswer('privacy', viewPrivacy)
  const me = useSession(now => now.me)
  const { data } = asked
  useEffect(() => {
    if (data) noteNotice(data)
  }, [data])
  return (
    <Screen title={words.title}>
      <Text className="quiet small">{words.intro}</Text>
      <Loaded asked={asked}>
        {notice => (
          <>
            <Agreement notice={notice} onChanged={asked.put} />
            {me && <MyData mine={notice.mine} />}
            <Section title={`${words.what} · ${words.version(notice.version)}`}>
              <Card tight>
                <Purposes notice={notice} />
              </Card>
            </Section>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

interface AgreementProps {
  notice: PrivacyAnswer
  onChanged: (notice: PrivacyAnswer) => void
}

/** Whether I agreed, since when, and the way to agree or to take it back. */
function Agreement({ notice, onChanged }: AgreementProps) {
  const words = useWords(privacyWords)
  const errors = useWords(errorSentences)
  const [busy, setBusy] = useState(false)
  const holds = notice.consent?.version === notice.version ? notice.consent : undefined
  const agree = async () => {
    setBusy(true)
    const refused = await agreeTo(notice)
    setBusy(false)
    if (refused) return say(errors[refused.code], { icon: 'alert' })
    onChanged({ ...notice, consent: { version: notice.version, at: Date.now() } })
    say(words.thanks, { icon: 'done' })
  }
  const takeBack = async () => {
    setBusy(true)
    const answer = await withdrawConsent()
    setBusy(false)
    if (!answer.ok) return say(errors[answer.code], { icon: 'alert' })
    onChanged({ ...notice, consent: null })
    say(words.withdrawn, { icon: 'done' })
  }
  return (
    <>
      <Note tone={holds ? 'ok' : 'calm'} icon={holds ? 'done' : 'lock'}>
        <Text>{holds ? words.agreed(campusFieldsOf(holds.at).on) : words.notAgreed}</Text>
        <Text className="fine privacy-without">{holds ? words.withdrawNote : words.withoutIt}</Text>
      </Note>
      {holds ? (
        <Button words={words.withdraw} busy={busy} onTap={() => void takeBack()} />
      ) : (
        <Button words={words.agree} look="primary" busy={busy} onTap={() => void agree()} />
      )}
    </>
  )
}
