import type { Document, Item } from '@shared/contract/item'
import { resultKinds } from '@shared/contract/item-words'
import { fieldsOf } from '@shared/domain/forms'
import { Card } from '@/components/card'
import { SwitchRow } from '@/components/choice'
import { Press, Text, View } from '@/primitives'
import { ConditionEditor } from '../condition/condition-editor'
import { Lines, Turns } from '../edit/lines'
import { NumberField } from '../edit/numbers'
import { ManyPicker, Picker } from '../edit/picker'
import { TextPair } from '../edit/text-pair'
import { useEditor } from '../editor'
import { moved, replaced, withPart, without } from '../model/parts'
import { placeholdersFor, withPlaceholder } from '../model/placeholders'
import { useSayings, type Sayings } from '../say/sayings'

type Result = Item['result']

const useResult = () => {
  const { item, put } = useEditor()
  return {
    result: item.result,
    change: (to: (result: Result) => Result) => put(before => ({ ...before, result: to(before.result) })),
  }
}

export function ResultPage() {
  const { item } = useEditor()
  const { result, change } = useResult()
  const { admin, definition, editor, text } = useSayings()
  const words = editor.result
  return (
    <Card>
      <View className="stack gap-4">
        <Picker
          name={words.kind}
          choices={resultKinds.map(value => ({ value, words: definition.result[value] }))}
          chosen={result.kind}
          onChoose={kind => change(now => ({ ...now, kind }))}
        />
        <TextPair
          name={admin.texts.result}
          long
          value={result.say}
          onChange={say => change(now => ({ ...now, say }))}
        />
        {item.flow.steps.length > 0 && (
          <ManyPicker
            name={words.after}
            hint={result.after ? undefined : words.atEnd}
            choices={item.flow.steps.map(({ id, name }) => ({ value: id, words: text(name) }))}
            chosen={result.after ?? []}
            onChange={after => change(now => withPart(now, 'after', after.length > 0 ? after : undefined))}
          />
        )}
        <SwitchRow
          words={words.verifiable}
          note={words.verifiableNote}
          on={result.verifiable}
          onChange={verifiable => change(now => ({ ...now, verifiable }))}
        />
        <NumberField
          name={words.validDays}
          hint={words.validDaysHint}
          optional
          value={result.validDays}
          onChange={days => change(now => withPart(now, 'validDays', days === 0 ? undefined : days))}
        />
      </View>
    </Card>
  )
}

const MOST_LINES = 20

export function DocumentPage({ at }: { at: string }) {
  const { item, close } = useEditor()
  const { result, change } = useResult()
  const sayings = useSayings()
  const { editor, text } = sayings
  const index = Number(at.split('.')[2])
  const document = result.documents[index]
  if (!document) return null
  const all = (to: (documents: Document[]) => Document[]) =>
    change(now => ({ ...now, documents: to(now.documents) }))
  const put = (fresh: Document) => all(now => replaced(now, index, fresh))
  return (
    <Card>
      <View className="stack gap-4">
        <TextPair
          name={editor.result.title}
          value={document.title}
          onChange={title => put({ ...document, title })}
        />
        <PaperLines document={document} onChange={put} />
        <ConditionEditor
          name={editor.result.documentWhen}
          none={editor.always}
          value={document.when}
          fields={fieldsOf(item.form)}
          byDay
          onChange={when => put(withPart(document, 'when', when))}
        />
        <Turns
          called={text(document.title)}
          first={index === 0}
          last={index === result.documents.length - 1}
          onMove={by => {
            all(now => moved(now, index, index + by))
            close()
          }}
          onRemove={() => {
            all(now => without(now, index))
            close()
          }}
          onUndo={() => all(() => result.documents)}
        />
      </View>
    </Card>
  )
}

interface PaperLinesProps {
  document: Document
  onChange: (document: Document) => void
}

function PaperLines({ document, onChange }: PaperLinesProps) {
  const { item, line: opened } = useEditor()
  const sayings = useSayings()
  const { editor, text } = sayings
  return (
    <Lines
      name={editor.result.lines}
      lines={document.lines}
      open={opened}
      titleOf={line => sayLine(text(line), item, sayings)}
      onChange={lines => onChange({ ...document, lines })}
      fresh={document.lines.length < MOST_LINES ? () => ({ 'zh-CN': '', en: '' }) : undefined}
      add={editor.result.addLine}
      notEmpty
    >
      {(line, putLine) => (
        <>
          <TextPair name={editor.result.line} long value={line} onChange={putLine} />
          <Placeholders onTap={name => putLine(withPlaceholder(line, name))} />
        </>
      )}
    </Lines>
  )
}

const sayPlaceholder = (name: string, item: Item, { editor, text }: Sayings): string => {
  const given = editor.placeholder[name as keyof typeof editor.placeholder]
  if (given) return given
  const [kind, step, field] = name.split(/[.:]/)
  if (kind === 'figure') {
    const figure = item.form.figures?.find(({ id }) => id === step)
    return figure ? text(figure.label) : name
  }
  const form = kind === 'step' ? item.flow.steps.find(({ id }) => id === step)?.form : item.form
  const found = form && fieldsOf(form).find(({ id }) => id === (kind === 'step' ? field : name))
  return found ? text(found.label) : name
}

/** A line with what it takes from the case called by its name. */
const sayLine = (line: string, item: Item, sayings: Sayings): string =>
  line.replace(/\{([^{}]+)\}/g, (_whole, name: string) =>
    sayings.editor.taken(sayPlaceholder(name, item, sayings)),
  )

/** What a line can take from the case: one tap puts it at the end. */
function Placeholders({ onTap }: { onTap: (name: string) => void }) {
  const { item } = useEditor()
  const sayings = useSayings()
  return (
    <View className="stack">
      <Text className="field-hint">{sayings.editor.result.insert}</Text>
      <View className="chips" role="group" label={sayings.editor.result.insert}>
        {placeholdersFor(item).map(name => (
          <Press key={name} className="chip" onTap={() => onTap(name)}>
            <Text>{sayPlaceholder(name, item, sayings)}</Text>
          </Press>
        ))}
      </View>
    </View>
  )
}
