import type { supervisionRequests } from '@shared/contract/supervision'
import { figureNames } from './figure-names'
import { viewResults } from './figures/view-results'
import { directory } from './people/directory'
import type { Table } from './platform/route-table'
import { settings } from './platform/settings'
import { listConcern, viewConcerns } from './supervision/view-concerns'

const results = viewResults({ settings, names: figureNames })

/** What supervisors look for, and what everybody may know; part of the table in routes.ts. */
export const supervisionRoutes: Table<keyof typeof supervisionRequests> = {
  'supervision.view': [['supervisor', 'administrator'], (_, { now }) => viewConcerns({ settings }, now)],
  'supervision.list': [
    ['supervisor', 'administrator'],
    (input, { now, language }) => listConcern({ ...directory, settings })(input, now, language),
  ],
  'results.view': ['anyone', ({ period }, { now, language }) => results(period, now, language)],
}
