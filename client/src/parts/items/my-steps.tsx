import { useState, type ReactNode } from 'react'
import type { CaseView } from '@shared/contract/case'
import type { Verdict } from '@shared/contract/flow-words'
import type { MyStep } from '@shared/contract/items-story'
import { flowWords } from '@shared/copy/forms'
import type { Asked } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import type { IconName } from '@/components/icon'
import { View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { StepSheet } from './step-sheet'

const order: readonly Verdict[] = [
  'approve',
  'answer',
  'takeBack',
  'sendBack',
  'reject',
  'askColleague',
  'addSigner',
  'passOn',
]

const icons: Record<Verdict, IconName> = {
  approve: 'check',
  reject: 'close',
  sendBack: 'undo',
  passOn: 'pass',
  askColleague: 'inquiry',
  addSigner: 'stamp',
  answer: 'talk',
  takeBack: 'again',
}

interface Chosen {
  step: MyStep
  verdict: Verdict
}

/**
 * What the reader of an application can do at its steps: buttons for the foot of a screen and the sheet behind the one
 * chosen. Both are undefined where there is nothing to do, so that a screen can show its own.
 */
export const useMySteps = (
  view: CaseView | undefined,
  asked: Pick<Asked<{ case: CaseView }>, 'put' | 'again'>,
): { footer: ReactNode; over: ReactNode } => {
  const [chosen, setChosen] = useState<Chosen>()
  const mine = view?.application?.mine.filter(({ verdicts }) => verdicts.length > 0) ?? []
  if (!view || mine.length === 0) return { footer: undefined, over: undefined }
  return {
    footer: mine.map(step => (
      <StepButtons
        key={step.step}
        step={step}
        many={mine.length > 1}
        onChoose={verdict => setChosen({ step, verdict })}
      />
    )),
    over: chosen && (
      <StepSheet
        key={`${chosen.step.step}:${chosen.verdict}`}
        view={view}
        {...chosen}
        asked={asked}
        onClose={() => setChosen(undefined)}
      />
    ),
  }
}

interface StepButtonsProps {
  step: MyStep
  /** Several steps wait at once: the buttons say which they are of. */
  many: boolean
  onChoose: (verdict: Verdict) => void
}

function StepButtons({ step, many, onChoose }: StepButtonsProps) {
  const words = useWords(flowWords)
  const language = usePreferences(now => now.language)
  const [first, ...others] = order.filter(verdict => step.verdicts.includes(verdict))
  const wordOf = (verdict: Verdict) =>
    verdict === 'approve' ? words.approve[step.kind] : words.verdict[verdict]
  const labelOf = (verdict: Verdict) => (many ? `${wordOf(verdict)} ${step.name[language]}` : wordOf(verdict))
  if (!first) return null
  return (
    <View className="actions">
      {others.length > 0 && (
        <View className="row actions-others step-others">
          {others.map(verdict => (
            <Button
              key={verdict}
              words={wordOf(verdict)}
              {...(others.length < 4 ? { icon: icons[verdict] } : {})}
              label={labelOf(verdict)}
              small
              look={verdict === 'reject' ? 'danger' : 'second'}
              onTap={() => onChoose(verdict)}
            />
          ))}
        </View>
      )}
      <Button
        words={many ? `${step.name[language]}：${wordOf(first)}` : wordOf(first)}
        icon={icons[first]}
        look="primary"
        onTap={() => onChoose(first)}
      />
    </View>
  )
}
