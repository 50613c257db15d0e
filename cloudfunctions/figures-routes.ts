import type { figuresRequests } from '@shared/contract/figures'
import { figureNames } from './figure-names'
import { refusedSpan, viewFigures } from './figures/view-figures'
import { jobWorks } from './job-works'
import { beginJob } from './jobs/begin-job'
import type { Table } from './platform/route-table'

const view = viewFigures({ names: figureNames })

/** Figures of the ledger; part of the table in routes.ts. */
export const figuresRoutes: Table<keyof typeof figuresRequests> = {
  'figures.view': ['staff', (input, { actor, now, language }) => view(input, actor, now, language)],
  'figures.recount': [
    ['supervisor', 'administrator'],
    async ({ requestKey, fromOn, toOn }, { actor, now, language }) => {
      const span = { fromOn, toOn }
      return (
        refusedSpan(span) ??
        beginJob(
          jobWorks,
          {
            ...{ kind: 'recount', requestKey, asked: { span, departments: null } },
            ...{ command: 'recount', params: span, language },
          },
          actor,
          now,
        )
      )
    },
  ],
}
