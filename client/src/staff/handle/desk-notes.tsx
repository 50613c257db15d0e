import type { CaseView } from '@shared/contract/case'
import { deskWords } from '@shared/copy/desk'
import { Note } from '@/components/card'
import { TimeLeft } from '@/components/time-left'
import { Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'

/** What a case still owes besides its answer: somebody to be told, a ruling, a follow-up, an appeal. */
export function DeskNotes({ view: { desk = {} } }: { view: CaseView }) {
  const words = useWords(deskWords)
  const { tellSince, ruling, followUp, appeal } = desk
  return (
    <>
      {tellSince !== undefined && (
        <Note tone="warn" icon="phone">
          <Text className="strong">{words.toTell}</Text>
          <View className="small">{words.toTellText}</View>
        </Note>
      )}
      {ruling && (
        <Note tone="warn" icon="stamp">
          <Text className="strong">{words.rulingTitle}</Text>
          <View className="small">{words.rulingText(ruling.byName, ruling.toName)}</View>
        </Note>
      )}
      {followUp && (
        <Note tone={followUp.stage === 'done' ? 'ok' : 'warn'} icon="star">
          <Text className="strong">{words.stage[followUp.stage]}</Text>
          <View className="small">{words.stageBy(followUp.personName)}</View>
          {followUp.dueAt !== null && <TimeLeft dueAt={followUp.dueAt} />}
        </Note>
      )}
      {appeal && (
        <Note tone="calm" icon="flag">
          <Text className="strong">
            {appeal.upheld === undefined
              ? words.appealOpen(appeal.byName)
              : appeal.upheld
                ? words.appealUpheld
                : words.appealRefused}
          </Text>
          <View className="small">{appeal.reason}</View>
        </Note>
      )}
    </>
  )
}
