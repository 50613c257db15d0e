import type { Item } from '@shared/contract/item'
import { applyWords } from '@shared/copy/apply'
import { Answers, Figures } from '@/parts/form/answers'
import { FormFields, ProblemSummary } from '@/parts/form/form-fields'
import { namesIn } from '@/parts/form/typed'
import type { FormWork } from '@/parts/form/use-form'
import { figuresOf } from '@shared/domain/forms-figures'
import { ProgressStrip } from '@/components/time-left'
import { View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { CHECK, toldOn, type FormPages as Pages } from './use-pages'

interface FormPagesProps {
  work: FormWork
  pages: Pages
  item: Pick<Item, 'id' | 'booking'>
}

/** The page of a form that is open, or all answers for a last look. */
export function FormPages({ work, pages, item }: FormPagesProps) {
  const words = useWords(applyWords)
  const language = usePreferences(now => now.language)
  const section = work.form.sections.find(({ id }) => id === pages.here)
  const last = pages.here === CHECK
  const stations = [
    ...pages.ids.map(id => work.form.sections.find(each => each.id === id)?.title[language] ?? ''),
    words.checkShort,
  ]
  return (
    <>
      <ProgressStrip stations={stations} done={last ? stations.length : pages.ids.indexOf(pages.here) + 1} />
      <ProblemSummary
        work={work}
        problems={last ? work.told : toldOn(work, pages.here)}
        onGo={field => {
          if (last) pages.goTo(field)
        }}
      />
      <View className="question">
        <View className="question-words" role="heading">
          {last ? words.check : section?.title[language]}
        </View>
      </View>
      {last ? (
        <Answers
          form={work.form}
          values={work.values}
          context={work.context}
          persons={namesIn(work.typed)}
          onChange={pages.goTo}
        />
      ) : (
        <>
          <FormFields work={work} section={pages.here} booking={bookingOf(work, item)} />
          <Figures figures={figuresOf(work.form, work.values, work.context)} />
        </>
      )}
    </>
  )
}

const bookingOf = ({ values }: FormWork, { id, booking }: Pick<Item, 'id' | 'booking'>) => {
  if (!booking) return undefined
  const chosen = values[booking.resourceField]
  return {
    item: id,
    booking,
    windowField: booking.windowField,
    resource: typeof chosen === 'string' ? chosen : undefined,
  }
}
