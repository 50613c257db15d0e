import type { ResultView } from '@shared/contract/items-story'
import { definitionWords } from '@shared/copy/forms'
import { itemCaseWords } from '@shared/copy/item-case'
import { openPaper } from '@/cloud/items-api'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Icon, type IconName } from '@/components/icon'
import { say } from '@/components/snackbar'
import { copyText } from '@/phone/clipboard'
import { openDocument } from '@/phone/documents'
import { Image, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

const icons: Record<ResultView['kind'], IconName> = {
  certificatePdf: 'paper',
  booking: 'room',
  pass: 'badge',
  receipt: 'ledger',
  none: 'done',
}

/** What the requester has in hand at the end, to show and to be checked by anybody. */
export function Result({ caseId, result }: { caseId: string; result: ResultView }) {
  const words = useWords(itemCaseWords)
  const names = useWords(definitionWords).result
  const language = usePreferences(now => now.language)
  const openIt = async () => {
    const answer = await openPaper({ id: caseId })
    if (answer.ok) openDocument(answer.data.url, 'pdf')
    else say(words.paperGone, { icon: 'alert' })
  }
  return (
    <Section title={words.results}>
      <Card>
        <View className="stack">
          <View className="row">
            <View className="campus-ink">
              <Icon name={icons[result.kind]} />
            </View>
            <Text className="strong">{names[result.kind]}</Text>
          </View>
          <Text className="quiet small">{result.say[language]}</Text>
          <Papers documents={result.documents} />
          <Code result={result} />
          {result.hasPdf && <Button words={words.openPaper} icon="paper" onTap={() => void openIt()} />}
        </View>
      </Card>
    </Section>
  )
}

/** The lines of the papers, as they are printed. */
export function Papers({ documents }: Pick<ResultView, 'documents'>) {
  return (
    <>
      {documents.map(({ title, lines }) => (
        <View key={title} className="paper">
          <View className="paper-title">{title}</View>
          {lines.map((line, index) => (
            <View key={index}>{line}</View>
          ))}
        </View>
      ))}
    </>
  )
}

function Code({ result: { code, qr, validUntilOn } }: { result: ResultView }) {
  const words = useWords(itemCaseWords)
  if (!code) return null
  return (
    <View className="paper-code">
      {qr && <Image className="qr" src={qr} fit="contain" label={words.qr} />}
      <View className="grow">
        <Text className="fine">{words.code}</Text>
        <View className="numbers code-digits">
          <Text selectable>{code}</Text>
        </View>
        {validUntilOn && <Text className="fine">{words.validUntil(validUntilOn)}</Text>}
        <Button
          words={words.copyCode}
          icon="copy"
          small
          onTap={() => copyText(code, () => say(words.copied))}
        />
      </View>
      <Text className="fine">{words.verifyHow}</Text>
    </View>
  )
}
