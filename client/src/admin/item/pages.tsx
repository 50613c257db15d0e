import type { DefinitionAnswer } from '@shared/contract/items-managed'
import { CheckTab } from './check-tab'
import { FlowOverview } from './flow/flow-overview'
import { StepPage } from './flow/step-page'
import { FieldPage } from './form/field-page'
import { FormList } from './form/form-list'
import { FigurePage, RulePage, SectionPage } from './form/form-page'
import { formPlaceOf, textPages, type Tab } from './model/places'
import { BookingPage, ResourcePage } from './result/booking-page'
import { ResultOverview } from './result/result-overview'
import { DocumentPage, ResultPage } from './result/result-page'
import { TextsOverview } from './texts/overview'
import { textPageOf } from './texts/page'
import type { Editing } from './use-definition'
import { VersionsTab } from './versions-tab'

interface TabProps {
  tab: Tab
  editing: Editing
  show: (fresh: DefinitionAnswer) => void
}

/** What a part of the editor lists. */
export function TabContent({ tab, editing, show }: TabProps) {
  if (tab === 'texts') return <TextsOverview />
  if (tab === 'form') return <FormList place="form" />
  if (tab === 'flow') return <FlowOverview />
  if (tab === 'result') return <ResultOverview />
  return tab === 'check' ? <CheckTab editing={editing} show={show} /> : <VersionsTab editing={editing} />
}

const inForm = { fields: FieldPage, sections: SectionPage, rules: RulePage, figures: FigurePage } as const

/** The page on which one thing is changed. */
export function Page({ at }: { at: string }) {
  const text = textPages.find(page => page === at)
  if (text) {
    const TextPage = textPageOf[text]
    return <TextPage />
  }
  if (at === 'result') return <ResultPage />
  if (at === 'booking') return <BookingPage />
  if (at.startsWith('result.')) return <DocumentPage at={at} />
  if (at.startsWith('booking.')) return <ResourcePage at={at} />
  if (at.startsWith('flow.') && formPlaceOf(at) === 'form') return <StepPage at={at} />
  const FormPart = inForm[at.split('.').at(-2) as keyof typeof inForm] ?? FieldPage
  return <FormPart at={at} />
}
