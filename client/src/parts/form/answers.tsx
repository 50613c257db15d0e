import type { ReactNode } from 'react'
import type { Form, FormContext, Place, Value, Values } from '@shared/contract/form'
import { commonWords } from '@shared/copy/common'
import { formScreenWords } from '@shared/copy/form-screen'
import { figuresOf, type FigureValue } from '@shared/domain/forms-figures'
import { yuanOf } from '@shared/domain/forms-money'
import { visibleFields } from '@shared/domain/forms'
import { useSession } from '@/cloud/session'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Fact } from '@/components/row'
import { hasMap, showPlace } from '@/phone/choose-place'
import { Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { sayValue, type Names } from './say-value'

/** Departments by id in the person's language; what the caller names stands for persons and departments. */
const useNames = (persons: Names['persons'] = {}): Names => {
  const departments = useSession(now => now.me?.departments) ?? []
  const language = usePreferences(now => now.language)
  const known = Object.fromEntries(departments.map(({ id, name }) => [id, name[language]]))
  return { persons, departments: { ...persons, ...known } }
}

interface AnswersProps {
  form: Form
  /** Checked answers. */
  values: Values
  context: FormContext
  persons?: Names['persons']
  /** The way back to one answer; left out where they can no longer be changed. */
  onChange?: ((field: string) => void) | undefined
  /** The files of a field, where they can be looked at. */
  filesOf?: ((field: string) => ReactNode) | undefined
}

/** Where somebody pointed at the map: the way to see it there. */
function OnMap({ place }: { place: Value | undefined }) {
  const words = useWords(formScreenWords)
  if (typeof place !== 'object' || !('latitude' in place)) return null
  const { text, latitude, longitude } = place as Required<Place>
  const see = () => showPlace({ name: text, latitude, longitude })
  return <Button words={words.seePlace} icon="pin" look="plain" small onTap={see} />
}

const withFiles: ReadonlySet<string> = new Set(['photo', 'file', 'signature'])

/** Every answer with its question, page by page, and what was worked out from them. */
export function Answers({ form, values, context, persons, onChange, filesOf }: AnswersProps) {
  const language = usePreferences(now => now.language)
  const common = useWords(commonWords)
  const words = useWords(formScreenWords)
  const names = useNames(persons)
  const shown = new Set(visibleFields(form, values, context).map(({ field }) => field.id))
  return (
    <>
      {form.sections.map(section => {
        const fields = section.fields.filter(({ id, type }) => shown.has(id) && type !== 'note')
        if (fields.length === 0) return null
        return (
          <View key={section.id} className="section">
            <Text className="section-title" role="heading">
              {section.title[language]}
            </Text>
            <Card tight>
              {fields.map(field => (
                <Fact
                  key={field.id}
                  name={field.label[language]}
                  action={
                    onChange && (
                      <Button
                        words={common.change}
                        look="plain"
                        small
                        label={words.changeOf(field.label[language])}
                        onTap={() => onChange(field.id)}
                      />
                    )
                  }
                >
                  <Text className="answer">{sayValue(field, values[field.id], language, names)}</Text>
                  {withFiles.has(field.type) && filesOf?.(field.id)}
                  {hasMap && <OnMap place={values[field.id]} />}
                </Fact>
              ))}
            </Card>
          </View>
        )
      })}
      <Figures figures={figuresOf(form, values, context)} />
    </>
  )
}

const useSayFigure = () => {
  const words = useWords(formScreenWords)
  return ({ unit, value }: FigureValue): string => {
    if (unit === 'fen') return words.yuanOf(yuanOf(value))
    if (unit === 'days') return words.days(value)
    return unit === 'minutes' ? words.minutes(value) : String(value)
  }
}

/** What the answers add up to, once there is anything to add. */
export function Figures({ figures }: { figures: readonly FigureValue[] }) {
  const language = usePreferences(now => now.language)
  const sayFigure = useSayFigure()
  const shown = figures.filter(({ value }) => value !== 0)
  if (shown.length === 0) return null
  return (
    <View className="figures" live="polite">
      {shown.map(figure => (
        <View key={figure.id} className="row spread figure">
          <Text className="quiet">{figure.label[language]}</Text>
          <Text className="strong numbers">{sayFigure(figure)}</Text>
        </View>
      ))}
    </View>
  )
}
