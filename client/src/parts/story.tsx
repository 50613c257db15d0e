import type { CaseView, CommandName, StoryLine } from '@shared/contract/case'
import { feedbackTypes, urgencies } from '@shared/contract/words'
import { caseWords } from '@shared/copy/case'
import { machineStoryWords } from '@shared/copy/machine-story'
import { useSession } from '@/cloud/session'
import { Badge } from '@/components/badge'
import type { Tone } from '@/components/card'
import type { IconName } from '@/components/icon'
import { Stars } from '@/components/stars'
import { Quote, Timeline } from '@/components/timeline'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { useSayStep } from './items/say-step'
import { Text } from '@/primitives'
import { Attachments } from './attachments'

const looks: Record<CommandName, { icon: IconName; tone: Tone }> = {
  submit: { icon: 'send', tone: 'campus' },
  claim: { icon: 'me', tone: 'calm' },
  assign: { icon: 'pass', tone: 'calm' },
  transfer: { icon: 'pass', tone: 'calm' },
  contact: { icon: 'phone', tone: 'calm' },
  reply: { icon: 'talk', tone: 'campus' },
  askForMore: { icon: 'wait', tone: 'warn' },
  supply: { icon: 'plus', tone: 'campus' },
  resolve: { icon: 'done', tone: 'ok' },
  reopen: { icon: 'again', tone: 'warn' },
  rate: { icon: 'star', tone: 'plain' },
  urge: { icon: 'urge', tone: 'warn' },
  withdraw: { icon: 'undo', tone: 'plain' },
  reclassify: { icon: 'flag', tone: 'plain' },
  note: { icon: 'lock', tone: 'plain' },
  askExtension: { icon: 'wait', tone: 'plain' },
  grantExtension: { icon: 'wait', tone: 'calm' },
  transcribe: { icon: 'pen', tone: 'calm' },
  join: { icon: 'plus', tone: 'plain' },
  merge: { icon: 'copy', tone: 'calm' },
  takeIn: { icon: 'copy', tone: 'plain' },
  unmerge: { icon: 'undo', tone: 'calm' },
  letOut: { icon: 'undo', tone: 'plain' },
  judgeContent: { icon: 'flag', tone: 'plain' },
  refuseExtension: { icon: 'wait', tone: 'plain' },
  tell: { icon: 'phone', tone: 'calm' },
  relay: { icon: 'plus', tone: 'campus' },
  reopenFor: { icon: 'again', tone: 'warn' },
  rule: { icon: 'stamp', tone: 'calm' },
  succeed: { icon: 'pass', tone: 'plain' },
  verify: { icon: 'search', tone: 'calm' },
  improve: { icon: 'wrench', tone: 'calm' },
  callBack: { icon: 'phone', tone: 'calm' },
  appeal: { icon: 'flag', tone: 'plain' },
  judgeAppeal: { icon: 'stamp', tone: 'plain' },
}

/** What was done at the steps of an item; a plain look where it is new to this version of the app. */
const stepLooks: Readonly<Record<string, { icon: IconName; tone: Tone }>> = {
  approve: { icon: 'check', tone: 'ok' },
  reject: { icon: 'close', tone: 'danger' },
  sendBack: { icon: 'undo', tone: 'warn' },
  passOn: { icon: 'pass', tone: 'calm' },
  askColleague: { icon: 'inquiry', tone: 'plain' },
  addSigner: { icon: 'stamp', tone: 'calm' },
  answer: { icon: 'talk', tone: 'plain' },
  takeBack: { icon: 'again', tone: 'plain' },
  resubmit: { icon: 'send', tone: 'campus' },
}
/** What the machine did stands quietly between what people did; an alarm stands out. */
const machineLooks: typeof stepLooks = {
  alarm: { icon: 'alert', tone: 'warn' },
  recalendar: { icon: 'clock', tone: 'plain' },
}
const system = { icon: 'flag', tone: 'plain' } as const

const lookOf = ({ command, params }: StoryLine) => {
  if (isCommand(command)) return looks[command]
  return stepLooks[command === 'act' ? String(params.verdict) : command] ?? machineLooks[command] ?? system
}

type Words = (typeof caseWords)['zh-CN']

const isCommand = (word: string): word is CommandName => word in looks

const whoIn = ({ who }: StoryLine, words: Words): string => {
  if (who.relation === 'you') return words.you
  if (who.relation === 'machine') return words.machine
  if (who.relation === 'requester') return who.name ? words.staffAt(who.name, '') : words.requester
  return words.staffAt(who.name ?? '', who.departmentName ?? '')
}

/** What the machine did by itself; colleagues only. */
const byMachine = (
  { command, params }: StoryLine,
  machine: (typeof machineStoryWords)['zh-CN'],
  { clock, somethingElse }: Words,
): string => {
  const names: Partial<Record<string, string>> = clock
  if (command === 'alarm') {
    const name = names[String(params.clock).split(':')[0] ?? ''] ?? somethingElse
    return machine.alarm(name, String(params.level))
  }
  if (command === 'recalendar' || command === 'deputy' || command === 'invite') return machine[command]
  return somethingElse
}

/** The story of a case in sentences; `after` stands at its end: what comes next. */
export function Story({ view, after }: { view: CaseView; after?: string }) {
  const words = useWords(caseWords)
  const machine = useWords(machineStoryWords)
  const nameOf = useDepartmentName()
  const sayStep = useSayStep(view)
  const sentence = (line: StoryLine): string => {
    const { command, params } = line
    if (!isCommand(command)) return sayStep(line, whoIn(line, words)) ?? byMachine(line, machine, words)
    const type = feedbackTypes.find(word => word === params.type)
    const urgency = urgencies.find(word => word === params.urgency)
    const toName = params.toName ?? nameOf(params.department)
    return words.story[command](whoIn(line, words), {
      ...params,
      ...(command === 'submit' && view.channel !== 'app' ? { channel: words.channel[view.channel] } : {}),
      ...(toName === undefined ? {} : { toName }),
      ...(type ? { typeName: words.type[type] } : {}),
      ...(urgency ? { urgencyName: words.urgency[urgency] } : {}),
    })
  }
  return (
    <Timeline
      happenings={view.story.map((line, index) => ({
        id: `${line.seq}:${index}`,
        at: line.at,
        ...lookOf(line),
        title: sentence(line),
        children: <Said line={line} caseId={view.id} />,
      }))}
      next={after && <Text className="quiet small">{after}</Text>}
    />
  )
}

function Said({ line, caseId }: { line: StoryLine; caseId: string }) {
  const words = useWords(caseWords)
  const level = line.command === 'rate' ? Number(line.params.level) : 0
  return (
    <>
      {line.internal && line.who.relation !== 'machine' && <Badge icon="lock" words={words.internal} />}
      {level > 0 && <Stars level={level} />}
      {line.text && <Quote>{line.text}</Quote>}
      {line.attachments && <Attachments caseId={caseId} files={line.attachments} />}
    </>
  )
}

/** The name of a department by its id, in the person's language. */
const useDepartmentName = () => {
  const departments = useSession(now => now.me?.departments)
  const language = usePreferences(now => now.language)
  return (id: unknown): string | undefined =>
    departments?.find(department => department.id === id)?.name[language]
}
