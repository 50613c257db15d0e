import type { ReactNode } from 'react'
import { Press, Text, View } from '@/primitives'
import type { Tone } from './card'
import { Icon, type IconName } from './icon'

export interface FlowBox {
  id: string
  name: string
  /** Who, how long, under which condition: a line each. */
  notes: readonly string[]
  icon: IconName
  tone?: Tone
  /** What is found wrong with it. */
  mark?: ReactNode
  /** Where it leads, for who looks after it. */
  onTap?: () => void
}

interface FlowPictureProps {
  label: string
  begin: string
  end: string
  /** Boxes in one layer go on at the same time. */
  layers: readonly (readonly FlowBox[])[]
  atOnce: string
}

/** A flow as it is: from handing in to the result, what goes on at once side by side. */
export function FlowPicture({ label, begin, end, layers, atOnce }: FlowPictureProps) {
  return (
    <View className="flow" role="list" label={label}>
      <View className="flow-end" role="listitem">
        <Text>{begin}</Text>
      </View>
      {layers.map((layer, index) => (
        <View key={index} className="flow-layer" role="listitem">
          <View className="flow-line" silent />
          {layer.length > 1 && <Text className="fine flow-at-once">{atOnce}</Text>}
          <View className={`flow-boxes${layer.length > 1 ? ' flow-boxes-many' : ''}`}>
            {layer.map(box => (
              <Box key={box.id} box={box} />
            ))}
          </View>
        </View>
      ))}
      <View className="flow-line" silent />
      <View className="flow-end flow-end-good" role="listitem">
        <Icon name="done" size="small" />
        <Text>{end}</Text>
      </View>
    </View>
  )
}

function Box({ box }: { box: FlowBox }) {
  const className = `flow-box${box.tone ? ` flow-${box.tone}` : ''}`
  const inside = (
    <>
      <View className="row">
        <Icon name={box.icon} size="small" />
        <Text className="strong grow">{box.name}</Text>
      </View>
      {box.notes.map(note => (
        <View key={note} className="fine">
          {note}
        </View>
      ))}
      {box.mark}
    </>
  )
  return box.onTap ? (
    <Press className={className} label={box.name} onTap={box.onTap}>
      {inside}
    </Press>
  ) : (
    <View className={className}>{inside}</View>
  )
}
