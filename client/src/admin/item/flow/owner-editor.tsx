import type { OwnerRule, PlainOwner } from '@shared/contract/flow'
import type { FieldType } from '@shared/contract/form-words'
import { roles, type Role } from '@shared/contract/words'
import { Button } from '@/components/button'
import { Text, View } from '@/primitives'
import { Picker } from '../edit/picker'
import { useEditor, type Fields } from '../editor'
import { beginOwner, beginPlain, plainKinds, possibleKinds, withCase } from '../model/owners'
import { useDepartments, useSayings } from '../say/sayings'
import { PersonPicker } from './person-picker'

interface OwnerEditorProps {
  rule: OwnerRule
  fields: Fields
  onChange: (rule: OwnerRule) => void
}

/** Whose something is: by role, by what somebody is to the requester, by name, or by an answer. */
export function OwnerEditor({ rule, fields, onChange }: OwnerEditorProps) {
  const { item } = useEditor()
  const { admin, editor } = useSayings()
  const possible = possibleKinds(fields)
  const kinds = possible.includes(rule.by) ? possible : [...possible, rule.by]
  return (
    <View className="stack">
      <Picker
        name={editor.flow.ownerRule}
        choices={kinds.map(value => ({ value, words: admin.flow.owners[value] }))}
        chosen={rule.by}
        onChoose={by => {
          if (by !== rule.by) onChange(beginOwner(by, item.department, fields, rule))
        }}
      />
      {rule.by === 'value' ? (
        <ByValue rule={rule} fields={fields} onChange={onChange} />
      ) : (
        <Plain rule={rule} fields={fields} onChange={onChange} />
      )}
    </View>
  )
}

interface PlainProps {
  rule: PlainOwner
  fields: Fields
  onChange: (rule: PlainOwner) => void
}

function Plain({ rule, fields, onChange }: PlainProps) {
  const { editor, language } = useSayings()
  const departments = useDepartments()
  if (rule.by === 'role')
    return (
      <>
        <Picker
          name={editor.flow.department}
          choices={departments.map(({ id, name }) => ({ value: id, words: name[language] }))}
          chosen={rule.department}
          onChoose={department => onChange({ ...rule, department })}
        />
        <RolePicker chosen={rule.role} onChoose={role => onChange({ ...rule, role })} />
      </>
    )
  if (rule.by === 'roleInField')
    return (
      <>
        <FieldPicker
          type="department"
          fields={fields}
          chosen={rule.field}
          onChoose={field => onChange({ ...rule, field })}
        />
        <RolePicker chosen={rule.role} onChoose={role => onChange({ ...rule, role })} />
      </>
    )
  if (rule.by === 'personInField')
    return (
      <FieldPicker
        type="person"
        fields={fields}
        chosen={rule.field}
        onChoose={field => onChange({ ...rule, field })}
      />
    )
  return rule.by === 'person' ? (
    <PersonPicker person={rule.person} onChoose={person => onChange({ ...rule, person })} />
  ) : null
}

function RolePicker({ chosen, onChoose }: { chosen: Role; onChoose: (role: Role) => void }) {
  const { editor, me } = useSayings()
  return (
    <Picker
      name={editor.flow.role}
      choices={roles.map(value => ({ value, words: me.role[value] }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

interface FieldPickerProps {
  type: FieldType
  fields: Fields
  chosen: string
  onChoose: (field: string) => void
}

function FieldPicker({ type, fields, chosen, onChoose }: FieldPickerProps) {
  const { editor, text } = useSayings()
  return (
    <Picker
      name={editor.flow.byAnswer}
      choices={fields
        .filter(field => field.type === type)
        .map(({ id, label }) => ({ value: id, words: text(label) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

interface ByValueProps {
  rule: Extract<OwnerRule, { by: 'value' }>
  fields: Fields
  onChange: (rule: OwnerRule) => void
}

/** One owner for each answer of a choice that needs another than the rest. */
function ByValue({ rule, fields, onChange }: ByValueProps) {
  const { item } = useEditor()
  const { editor, text } = useSayings()
  const words = editor.flow
  const field = fields.find(({ id }) => id === rule.field)
  const options =
    field?.type === 'choice' ? field.options.map(({ id, label }) => ({ id, called: text(label) })) : []
  // What was chosen for an option that is gone can still be taken out.
  const gone = Object.keys(rule.cases)
    .filter(id => !options.some(option => option.id === id))
    .map(id => ({ id, called: words.goneOption(id) }))
  return (
    <View className="stack">
      <FieldPicker
        type="choice"
        fields={fields}
        chosen={rule.field}
        onChoose={id => {
          if (id !== rule.field) onChange({ ...rule, field: id, cases: {} })
        }}
      />
      {[...options, ...gone].map(({ id, called }) => {
        const owner = rule.cases[id]
        return (
          <View key={id} className="boxed edit-line edit-line-body">
            <View className="row spread">
              <Text className="strong grow">{words.ifAnswer(called)}</Text>
              <Button
                words={owner ? words.asOtherwise : words.another}
                small
                label={`${called} ${owner ? words.asOtherwise : words.another}`}
                onTap={() =>
                  onChange(
                    withCase(rule, id, owner ? undefined : beginPlain('role', item.department, fields)),
                  )
                }
              />
            </View>
            {owner && (
              <PlainEditor
                rule={owner}
                fields={fields}
                onChange={fresh => onChange(withCase(rule, id, fresh))}
              />
            )}
          </View>
        )
      })}
      <View className="boxed edit-line edit-line-body">
        <Text className="strong">{words.otherwise}</Text>
        <PlainEditor
          rule={rule.otherwise}
          fields={fields}
          onChange={otherwise => onChange({ ...rule, otherwise })}
        />
      </View>
    </View>
  )
}

function PlainEditor({ rule, fields, onChange }: PlainProps) {
  const { item } = useEditor()
  const { admin, editor } = useSayings()
  const possible = possibleKinds(fields)
  return (
    <View className="stack">
      <Picker
        name={editor.flow.ownerRule}
        choices={plainKinds
          .filter(by => possible.includes(by) || by === rule.by)
          .map(value => ({ value, words: admin.flow.owners[value] }))}
        chosen={rule.by}
        onChoose={by => {
          if (by !== rule.by) onChange(beginPlain(by, item.department, fields))
        }}
      />
      <Plain rule={rule} fields={fields} onChange={onChange} />
    </View>
  )
}
