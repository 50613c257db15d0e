import { Text, View } from '@/primitives'

/** Chinese family names come first and mostly have one character. */
const initialOf = (name: string) => name.trim().slice(0, 1)

/** A person: a round mark with the first character, the name, and where they belong. */
export function Person({ name, place }: { name: string; place?: string | undefined }) {
  return (
    <View className="person">
      <View className="avatar" silent>
        {initialOf(name)}
      </View>
      <View className="grow">
        <View className="strong">{name}</View>
        {place && <Text className="fine">{place}</Text>}
      </View>
    </View>
  )
}
