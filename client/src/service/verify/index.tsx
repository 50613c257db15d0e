import { useState } from 'react'
import type { VerifyAnswer } from '@shared/contract/items'
import { verifyWords } from '@shared/copy/verify'
import { errorSentences } from '@shared/copy/errors'
import type { Code } from '@shared/contract/codes'
import { verifyPaper } from '@/cloud/items-api'
import { Button } from '@/components/button'
import { Card, Note } from '@/components/card'
import { TextField } from '@/components/field'
import { Fact } from '@/components/row'
import { Screen } from '@/components/screen'
import { Papers } from '@/parts/items/result'
import { useOpenedWith } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { useEffect } from 'react'

const CODE = /^[0-9A-Za-z -]{8,24}$/

/** Whether a paper is genuine: for anybody who holds its code, without signing in. */
export default function Verify() {
  const words = useWords(verifyWords)
  const errors = useWords(errorSentences)
  const { code: given = '' } = useOpenedWith()
  const [code, setCode] = useState(given)
  const [wrong, setWrong] = useState(false)
  const [asking, setAsking] = useState(false)
  const [answer, setAnswer] = useState<VerifyAnswer>()
  const [refused, setRefused] = useState<Code>()
  const check = async (text: string) => {
    setAnswer(undefined)
    setRefused(undefined)
    setWrong(!CODE.test(text.trim()))
    if (!CODE.test(text.trim())) return
    setAsking(true)
    const found = await verifyPaper({ code: text.trim() })
    setAsking(false)
    if (found.ok) setAnswer(found.data)
    else setRefused(found.code)
  }
  useEffect(() => {
    if (given !== '') void check(given)
  }, [given])
  return (
    <Screen
      title={words.title}
      footer={
        <Button
          words={words.check}
          look="primary"
          icon="search"
          busy={asking}
          onTap={() => void check(code)}
        />
      }
    >
      <Card>
        <TextField
          label={words.label}
          hint={words.hint}
          value={code}
          onInput={setCode}
          maxLength={24}
          error={wrong ? words.wrong : undefined}
        />
      </Card>
      {refused && (
        <Note tone="danger" icon="alert">
          <Text>{errors[refused]}</Text>
        </Note>
      )}
      {answer && <Found answer={answer} />}
    </Screen>
  )
}

function Found({ answer }: { answer: VerifyAnswer }) {
  const words = useWords(verifyWords)
  const language = usePreferences(now => now.language)
  if (!answer.known) {
    return (
      <Note tone="danger" icon="close">
        <View className="strong">{words.unknown}</View>
        <Text>{words.unknownText}</Text>
      </Note>
    )
  }
  const { valid, ended, itemName, number, holder, issuedOn, validUntilOn, documents } = answer
  return (
    <View className="stack" role="status" live="polite">
      <Note tone={valid ? 'ok' : 'warn'} icon={valid ? 'done' : 'alert'}>
        <View className="strong">{valid ? words.valid : ended ? words.ended : words.expired}</View>
        <Text>{valid ? words.validText : words.invalidText}</Text>
      </Note>
      <Card tight>
        <Fact name={words.item}>{itemName[language]}</Fact>
        <Fact name={words.holder}>{holder}</Fact>
        <Fact name={words.number}>
          <Text className="numbers">{number}</Text>
        </Fact>
        <Fact name={words.issued}>
          <Text className="numbers">{issuedOn}</Text>
        </Fact>
        {validUntilOn && (
          <Fact name={words.until}>
            <Text className="numbers">{validUntilOn}</Text>
          </Fact>
        )}
      </Card>
      <Papers documents={documents} />
    </View>
  )
}
