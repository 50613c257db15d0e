import type { CaseView, StoryLine } from '@shared/contract/case'
import { verdicts } from '@shared/contract/flow-words'
import { itemCaseWords } from '@shared/copy/item-case'
import { useWords } from '@/theme/use-words'

/** What was done at a step of an item, as a sentence of the story; undefined for what is no step. */
export const useSayStep = (
  view: Pick<CaseView, 'application'>,
): ((line: StoryLine, who: string) => string | undefined) => {
  const words = useWords(itemCaseWords).story
  return ({ command, params }, who) => {
    if (command === 'resubmit') return words.resubmit(who)
    const verdict = verdicts.find(one => one === params.verdict)
    if (command !== 'act' || !verdict) return undefined
    const kind = view.application?.stations.find(({ step }) => step === params.step)?.kind ?? 'approve'
    const step = String(params.stepName ?? '')
    const to = String(params.toName ?? '')
    switch (verdict) {
      case 'approve':
        return words.approve(who, step, kind)
      case 'sendBack':
        return words.sendBack(who, Number(params.missing ?? 0), Number(params.returns ?? 1))
      case 'passOn':
        return words.passOn(who, step, to)
      case 'askColleague':
        return words.askColleague(who, to)
      case 'addSigner':
        return words.addSigner(who, step, to, params.place === 'after' ? 'after' : 'before')
      case 'answer':
        return words.answer(who)
      case 'reject':
      case 'takeBack':
        return words[verdict](who, step)
    }
  }
}
