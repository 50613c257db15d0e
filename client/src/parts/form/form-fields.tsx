import type { FormProblem } from '@shared/contract/form'
import { formScreenWords } from '@shared/copy/form-screen'
import { Icon } from '@/components/icon'
import { scrollTo } from '@/phone/scroll'
import { Press, Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { anchorOf, FormField } from './form-field'
import type { BookingHere } from './part-props'
import { labelOfPath, sayProblem } from './say-problem'
import type { FormWork } from './use-form'

interface FormFieldsProps {
  work: FormWork
  /** Fields of this page only; all where left out. */
  section?: string | undefined
  /** Where the item books something: which answer is the window, and what can be held. */
  booking?: (BookingHere & { windowField: string }) | undefined
}

/** The questions of a form, or of one page of it, with what is wrong at each. */
export function FormFields({ work, section, booking }: FormFieldsProps) {
  const language = usePreferences(now => now.language)
  const page = section && work.form.sections.find(({ id }) => id === section)
  const onPage = page ? new Set(page.fields.map(({ id }) => id)) : undefined
  const sentencesAt = (fits: (path: string) => boolean) =>
    [
      ...new Set(
        work.told.filter(({ path }) => fits(path)).map(problem => sayProblem(work.form, problem, language)),
      ),
    ].join('；') || undefined
  return (
    <>
      {work.shown
        .filter(({ field }) => onPage === undefined || onPage.has(field.id))
        .map(({ field, required }) => (
          <FormField
            key={field.id}
            field={field}
            value={work.typed[field.id]}
            onChange={value => work.change(field.id, value)}
            required={required}
            // Lines of a table say themselves what is wrong with them.
            error={sentencesAt(path =>
              field.type === 'table' ? path === field.id : path.split('.')[0] === field.id,
            )}
            errorAt={at => sentencesAt(path => path === at)}
            context={work.context}
            booking={field.id === booking?.windowField ? booking : undefined}
          />
        ))}
    </>
  )
}

interface ProblemSummaryProps {
  work: FormWork
  problems: readonly FormProblem[]
  /** Opens the page a field stands on, where there are several. */
  onGo?: (field: string) => void
}

/** Everything wrong at once, at the top; each leads to its field. */
export function ProblemSummary({ work, problems, onGo }: ProblemSummaryProps) {
  const words = useWords(formScreenWords)
  const language = usePreferences(now => now.language)
  if (problems.length === 0) return null
  return (
    <View id="problem-summary" className="summary" role="alert" live="assertive">
      <View className="row">
        <Icon name="alert" />
        <Text className="strong">{words.problems(problems.length)}</Text>
      </View>
      {problems.map(problem => {
        const label = labelOfPath(work.form, problem.path, language)
        return (
          <Press
            key={`${problem.path}:${problem.problem}`}
            className="summary-line"
            label={words.goTo(label)}
            onTap={() => {
              onGo?.(problem.path.split('.')[0] ?? '')
              scrollTo(anchorOf(problem.path))
            }}
          >
            <View className="grow">
              <Text className="strong">{label}</Text>
              <Text>{` ${sayProblem(work.form, problem, language)}`}</Text>
            </View>
            <Icon name="next" size="small" />
          </Press>
        )
      })}
    </View>
  )
}
