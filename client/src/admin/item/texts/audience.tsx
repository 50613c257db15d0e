import { personKinds } from '@shared/contract/words'
import { Card } from '@/components/card'
import { View } from '@/primitives'
import { ConditionEditor } from '../condition/condition-editor'
import { ManyPicker } from '../edit/picker'
import { TextPair } from '../edit/text-pair'
import { useEditor, usePart } from '../editor'
import { withPart } from '../model/parts'
import { useSayings } from '../say/sayings'

const NO_FIELDS = [] as const

/** Who may apply; asked of the requester's record only, for there are no answers yet. */
export function AudiencePage() {
  const { item } = useEditor()
  const put = usePart()
  const { admin, editor, me } = useSayings()
  const { audience } = item
  return (
    <Card>
      <View className="stack gap-4">
        <ManyPicker
          name={editor.texts.kinds}
          choices={personKinds.map(value => ({ value, words: me.kind[value] }))}
          chosen={audience.kinds}
          onChange={kinds => put({ audience: { ...audience, kinds } })}
          notEmpty
        />
        <ConditionEditor
          name={editor.texts.audienceWhen}
          none={editor.texts.audienceAll}
          value={audience.when}
          fields={NO_FIELDS}
          byDay
          onChange={when => put({ audience: withPart(audience, 'when', when) })}
        />
        <TextPair
          name={admin.texts.audience}
          hint={editor.texts.audienceSay}
          long
          value={audience.say}
          onChange={say => put({ audience: { ...audience, say } })}
        />
      </View>
    </Card>
  )
}
