import { Section } from '@/components/card'
import { Findings } from './findings'
import { FlowPictured } from './flow/flow-overview'
import { useSayings } from './say/sayings'
import type { Editing } from './use-definition'

/** Beside the list, where a screen is wide and nothing is open: the flow as it is, and what is found in it. */
export function Aside({ editing }: { editing: Editing }) {
  const { admin, editor } = useSayings()
  return (
    <>
      <Section title={editor.flow.picture}>
        <FlowPictured />
      </Section>
      <Findings title={admin.check.refused} found={editing.check.refused} tone="danger" />
      <Findings title={admin.check.pointedOut} found={editing.check.pointedOut} tone="warn" />
      <Findings
        title={admin.check.untranslated(editing.untranslated.length)}
        found={editing.untranslated}
        tone="warn"
      />
    </>
  )
}
