import { Press, Text, View } from '@/primitives'
import { Icon, type IconName } from './icon'

export interface Choice<Value extends string> {
  value: Value
  words: string
  icon?: IconName
  note?: string
}

interface ChoicesProps<Value extends string> {
  label: string
  choices: readonly Choice<Value>[]
  chosen: Value | undefined
  onChoose: (value: Value) => void
}

/** A few answers side by side; one tap chooses. */
export function ChoiceChips<Value extends string>({ label, choices, chosen, onChoose }: ChoicesProps<Value>) {
  return (
    <View className="chips" role="radiogroup" label={label}>
      {choices.map(choice => (
        <Press
          key={choice.value}
          className={`chip${choice.value === chosen ? ' chip-chosen' : ''}`}
          role="radio"
          checked={choice.value === chosen}
          onTap={() => onChoose(choice.value)}
        >
          {choice.value === chosen ? (
            <Icon name="check" size="small" />
          ) : (
            choice.icon && <Icon name={choice.icon} size="small" />
          )}
          <Text>{choice.words}</Text>
        </Press>
      ))}
    </View>
  )
}

/** Many answers under each other, e.g. all departments in a sheet. */
export function ChoiceList<Value extends string>({ label, choices, chosen, onChoose }: ChoicesProps<Value>) {
  return (
    <View className="rows" role="radiogroup" label={label}>
      {choices.map(choice => (
        <Press
          key={choice.value}
          className="list-row"
          role="radio"
          checked={choice.value === chosen}
          onTap={() => onChoose(choice.value)}
        >
          {choice.icon && (
            <View className="row-icon">
              <Icon name={choice.icon} />
            </View>
          )}
          <View className="grow">
            <View className="row-title">{choice.words}</View>
            {choice.note && <View className="row-note">{choice.note}</View>}
          </View>
          {choice.value === chosen && (
            <View className="campus-ink">
              <Icon name="check" />
            </View>
          )}
        </Press>
      ))}
    </View>
  )
}

interface ManyChipsProps<Value extends string> {
  label: string
  choices: readonly Choice<Value>[]
  chosen: readonly string[]
  /** Tapped once it is chosen, tapped again it is not. */
  onTurn: (value: Value) => void
}

/** Any of several, side by side. */
export function ManyChips<Value extends string>({ label, choices, chosen, onTurn }: ManyChipsProps<Value>) {
  return (
    <View className="chips" role="group" label={label}>
      {choices.map(({ value, words }) => (
        <Press
          key={value}
          className={`chip${chosen.includes(value) ? ' chip-chosen' : ''}`}
          role="checkbox"
          checked={chosen.includes(value)}
          onTap={() => onTurn(value)}
        >
          {chosen.includes(value) && <Icon name="check" size="small" />}
          <Text>{words}</Text>
        </Press>
      ))}
    </View>
  )
}

/** A thing that is on or off. */
export function SwitchRow({
  words,
  note,
  icon,
  on,
  onChange,
}: {
  words: string
  note?: string
  icon?: IconName
  on: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <Press className="list-row" role="switch" checked={on} label={words} onTap={() => onChange(!on)}>
      {icon && (
        <View className="row-icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="grow">
        <View className="row-title">{words}</View>
        {note && <View className="row-note">{note}</View>}
      </View>
      <View className={`switch${on ? ' switch-on' : ''}`} silent>
        <View className="switch-knob" />
      </View>
    </Press>
  )
}
