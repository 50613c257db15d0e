import { refuse } from '../contract/codes'
import type { Rule } from './lifecycle-rule'

const open = ['submitted', 'handling', 'waiting'] as const

/** The content check has its row, too: a person at the desk has the last word on what others may be shown (I8). */
export const contentRules: { judgeContent: Rule<'judgeContent'> } = {
  judgeContent: {
    from: open,
    allow: ['owner', 'lead', 'specialist', 'supervisor'],
    internal: true,
    refuse: subject => (subject.content === undefined ? refuse('NOT_NOW') : undefined),
    check: ({ content }, { input }) =>
      content?.by === 'person' && (content.state === 'pass') === input.fit
        ? refuse('ALREADY_DONE')
        : undefined,
    apply: ({ content }, { input }) => {
      const { traces: _traces, ...kept } = content ?? { attempts: 0 }
      const state = input.fit ? ('pass' as const) : ('risky' as const)
      return { case: { content: { ...kept, state, by: 'person', nextAt: null } }, params: { fit: input.fit } }
    },
  },
}
