import type { ItemShown, StepShown } from '@shared/contract/items'
import { flowWords } from '@shared/copy/forms'
import { itemScreenWords } from '@shared/copy/item-screen'
import { layersOf } from '@shared/domain/flows-layers'
import { FlowPicture, type FlowBox } from '@/components/flow-picture'
import type { IconName } from '@/components/icon'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { sayBudget } from './say-item'

export const stepIcons: Record<StepShown['kind'], IconName> = {
  approve: 'stamp',
  do: 'wrench',
  confirm: 'check',
  station: 'pin',
}

interface StepsPictureProps {
  item: Pick<ItemShown, 'flow' | 'result'>
  /** More to say at a step, for who looks after the definition. */
  more?: (step: StepShown) => Pick<FlowBox, 'mark' | 'tone' | 'onTap'> & { notes?: readonly string[] }
}

/** The way of a case from the phone to the result. */
export function StepsPicture({ item, more }: StepsPictureProps) {
  const words = useWords(itemScreenWords)
  const flow = useWords(flowWords)
  const language = usePreferences(now => now.language)
  const boxOf = (step: StepShown): FlowBox => {
    const { notes = [], ...rest } = more?.(step) ?? {}
    const time = sayBudget(step.time, 'working', words)
    return {
      id: step.id,
      name: step.name[language],
      icon: stepIcons[step.kind],
      notes: [
        [flow.kind[step.kind], time, ...(step.when ? [words.stepSometimes] : [])].join(' · '),
        ...(step.say ? [step.say[language]] : []),
        ...notes,
      ],
      ...rest,
    }
  }
  return (
    <FlowPicture
      label={words.steps}
      begin={words.stepBegin}
      end={item.result.say[language]}
      atOnce={words.stepsTogether}
      layers={layersOf(item.flow).map(layer => layer.map(boxOf))}
    />
  )
}
