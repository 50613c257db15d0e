import { useState } from 'react'
import {
  routeShares,
  type HelpLine,
  type RouteRule,
  type Routing as Rules,
  type RoutingAnswer,
} from '@shared/contract/routing'
import { routingWords } from '@shared/copy/admin'
import { errorSentences } from '@shared/copy/errors'
import { saveRouting, viewRouting } from '@/cloud/api'
import { useAnswer } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Note, Section } from '@/components/card'
import { ChoiceChips } from '@/components/choice'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { say } from '@/components/snackbar'
import { Loaded } from '@/parts/loaded'
import { Text } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { HelpLines, HelpSheet } from './help-sheet'
import { RuleSheet } from './rule-sheet'
import { sayAway, sayTo, sayWhen } from './say-rule'
import './routing.css'

const EMPTY: RouteRule = { when: {}, to: { duty: true } }

/** The rules as they are changed here, until they are saved as one. */
const useRouting = () => {
  const words = useWords(routingWords)
  const errors = useWords(errorSentences)
  const asked = useAnswer('routing', viewRouting)
  const [changed, setChanged] = useState<Rules>()
  const [changedHelp, setChangedHelp] = useState<HelpLine[]>()
  const [saving, setSaving] = useState(false)
  const save = () => {
    if (!asked.data) return
    const { revision } = asked.data
    const [rules, help] = [changed ?? asked.data.routing, changedHelp ?? asked.data.help]
    const forget = () => {
      setChanged(undefined)
      setChangedHelp(undefined)
    }
    setSaving(true)
    void saveRouting({ revision, routing: rules, help }).then(answer => {
      setSaving(false)
      if (answer.ok) {
        asked.put(answer.data)
        forget()
        return say(words.saved, { icon: 'done' })
      }
      if (answer.code === 'STALE') {
        forget()
        asked.again()
      }
      const known: Partial<Record<string, string>> = { STALE: words.stale, INVALID_INPUT: words.wrong }
      say(known[answer.code] ?? errors[answer.code], { icon: 'alert', forMs: 6_000 })
    })
  }
  return {
    asked,
    routing: changed ?? asked.data?.routing,
    help: changedHelp ?? asked.data?.help,
    changed: changed !== undefined || changedHelp !== undefined,
    setChanged,
    setChangedHelp,
    saving,
    save,
  }
}

/** Who gets what: the rules as sentences, in the order in which they decide. */
export default function Routing() {
  const words = useWords(routingWords)
  const { asked, routing, help = [], changed, setChanged, setChangedHelp, saving, save } = useRouting()
  const [helpAt, setHelpAt] = useState<number>()
  const [editing, setEditing] = useState<number>()
  const putRules = (rules: RouteRule[]) => {
    if (routing) setChanged({ ...routing, rules })
    setEditing(undefined)
  }
  const sheet = asked.data && routing && editing !== undefined && (
    <EditRule
      rules={routing.rules}
      at={editing}
      known={asked.data}
      onChange={putRules}
      onClose={() => setEditing(undefined)}
    />
  )
  return (
    <Screen
      title={words.title}
      over={
        helpAt === undefined ? (
          sheet || undefined
        ) : (
          <HelpSheet help={help} at={helpAt} onChange={setChangedHelp} onClose={() => setHelpAt(undefined)} />
        )
      }
      footer={changed && <Button words={words.save} look="primary" busy={saving} onTap={save} />}
    >
      <Text className="quiet small">{words.intro}</Text>
      <Loaded asked={asked}>
        {known =>
          routing && (
            <>
              <RuleList rules={routing.rules} known={known} onEdit={setEditing} />
              <Section title={words.share}>
                <ChoiceChips
                  label={words.share}
                  choices={routeShares.map(value => ({ value, words: words.shares[value] }))}
                  chosen={routing.share}
                  onChoose={share => setChanged({ ...routing, share })}
                />
              </Section>
              <HelpLines help={help} onEdit={setHelpAt} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

interface RuleListProps {
  rules: readonly RouteRule[]
  known: RoutingAnswer
  onEdit: (at: number) => void
}

function RuleList({ rules, known, onEdit }: RuleListProps) {
  const words = useWords(routingWords)
  const nobody = known.departments.filter(department => department.nobody).map(({ name }) => name)
  return (
    <Section title={words.rules} more={{ words: words.add, onTap: () => onEdit(rules.length) }}>
      {nobody.length > 0 && (
        <Note tone="warn" icon="alert">
          <Text>{words.nobody(nobody.join(words.or))}</Text>
        </Note>
      )}
      <Card tight>
        {rules.length === 0 && <Text className="quiet">{words.none}</Text>}
        {rules.map((rule, at) => (
          <Row
            key={`${at}:${JSON.stringify(rule)}`}
            title={`${at + 1}. ${sayWhen(rule, known, words)}`}
            note={sayAway(rule, known, words) ?? sayTo(rule, known, words)}
            onTap={() => onEdit(at)}
          />
        ))}
        <Row title={words.otherwise} />
      </Card>
    </Section>
  )
}

interface EditRuleProps {
  rules: readonly RouteRule[]
  /** The place of the rule; one after the last is a new one, which comes first. */
  at: number
  known: RoutingAnswer
  onChange: (rules: RouteRule[]) => void
  onClose: () => void
}

function EditRule({ rules, at, known, onChange, onClose }: EditRuleProps) {
  const isNew = at === rules.length
  const rule = rules[at] ?? EMPTY
  const others = rules.filter((_, index) => index !== at)
  const earlier = () => onChange([...others.slice(0, at - 1), rule, ...others.slice(at - 1)])
  return (
    <RuleSheet
      rule={rule}
      known={known}
      onClose={onClose}
      onDone={done =>
        onChange(isNew ? [done, ...rules] : rules.map((one, index) => (index === at ? done : one)))
      }
      onRemove={() => onChange(others)}
      onEarlier={!isNew && at > 0 ? earlier : undefined}
    />
  )
}
