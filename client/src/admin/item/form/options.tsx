import type { Option } from '@shared/contract/form'
import { Lines } from '../edit/lines'
import { OptionalPair, TextPair } from '../edit/text-pair'
import { useEditor } from '../editor'
import { freshOption } from '../model/fields'
import { withPart } from '../model/parts'
import { useSayings } from '../say/sayings'

/** What there is to choose from. */
export function Options({ options, onChange }: { options: Option[]; onChange: (options: Option[]) => void }) {
  const { line } = useEditor()
  const { admin, editor, text } = useSayings()
  return (
    <Lines
      name={admin.form.options}
      lines={options}
      open={line}
      titleOf={({ label }) => text(label)}
      noteOf={({ hint }) => (hint ? text(hint) : '')}
      onChange={onChange}
      fresh={() => freshOption()}
      add={editor.form.addOption}
      notEmpty
    >
      {(option, change) => (
        <>
          <TextPair
            name={admin.form.option}
            value={option.label}
            onChange={label => change({ ...option, label })}
          />
          <OptionalPair
            name={editor.form.optionHint}
            value={option.hint}
            onChange={hint => change(withPart(option, 'hint', hint))}
          />
        </>
      )}
    </Lines>
  )
}
