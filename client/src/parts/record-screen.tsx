import type { ReactNode } from 'react'
import type { AskedPages } from '@/cloud/use-answer'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Screen } from '@/components/screen'
import { Text } from '@/primitives'
import { Loaded } from './loaded'
import { PageEnd } from './page-end'

interface RecordScreenProps<Row> {
  words: { title: string; intro: string; empty: string; emptyText: string }
  pages: AskedPages<Row>
  children: (row: Row) => ReactNode
}

/** Something on record, newest first; that there is none is good news. */
export function RecordScreen<Row>({ words, pages, children }: RecordScreenProps<Row>) {
  return (
    <Screen title={words.title}>
      <Text className="quiet small">{words.intro}</Text>
      <Loaded asked={pages}>
        {rows =>
          rows.length === 0 ? (
            <Empty icon="done" title={words.empty} text={words.emptyText} good />
          ) : (
            <>
              <Card tight>{rows.map(children)}</Card>
              <PageEnd pages={pages} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
