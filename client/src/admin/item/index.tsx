import { useState } from 'react'
import type { DefinitionAnswer } from '@shared/contract/items-managed'
import { itemsAdminWords } from '@shared/copy/items-admin'
import { readDefinition } from '@/cloud/items-api'
import { useAnswer } from '@/cloud/use-answer'
import { ChoiceChips } from '@/components/choice'
import { Screen } from '@/components/screen'
import { say } from '@/components/snackbar'
import { Loaded } from '@/parts/loaded'
import { goBack, open, useOpenedWith } from '@/phone/navigation'
import { scrollTo, scrollToTop } from '@/phone/scroll'
import { isWide } from '@/phone/wide'
import { View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { Actions, Others, PageDone } from './actions'
import { EditorProvider, type Editor } from './editor'
import { isThere, placeOf, tabs, type Place, type Tab } from './model/places'
import { placeId } from './model/place-id'
import { Page, TabContent } from './pages'
import { Aside } from './aside'
import { titleOf } from './say/say-place'
import { useSayings } from './say/sayings'
import { Standing } from './standing'
import { StateSheet, type Turn } from './state-sheet'
import { useEditing, type Editing } from './use-definition'
import './item.css'

/** One item as the office looks after it: what people read, form, flow, result, what is found wrong, and its versions. */
export default function ManageItem() {
  const words = useWords(itemsAdminWords)
  const { id = '' } = useOpenedWith()
  const asked = useAnswer(`definition:${id}`, () => readDefinition({ id }))
  if (asked.data) return <Work key={id} answer={asked.data} show={asked.put} again={asked.again} />
  return (
    <Screen title={words.listTitle}>
      <Loaded asked={asked}>{() => null}</Loaded>
    </Screen>
  )
}

interface WorkProps {
  answer: DefinitionAnswer
  show: (fresh: DefinitionAnswer) => void
  again: () => void
}

/** Which part and which page are open, and the way between them. */
const usePlaces = (editing: Editing) => {
  const [place, setPlace] = useState<Place>({ tab: 'texts' })
  const { item } = editing
  const at = place.at !== undefined && isThere(place.at, item) ? place.at : undefined
  const goTo = (path: string) => {
    setPlace(placeOf(path, item))
    // On a wide screen the page opens beside the list, which stays where it is.
    if (!isWide()) scrollToTop()
  }
  const close = () => {
    setPlace({ tab: place.tab })
    if (place.at !== undefined && !isWide()) scrollTo(placeId(place.at))
  }
  const showStanding = () => {
    setPlace({ tab: place.tab })
    scrollToTop()
  }
  return {
    tab: place.tab,
    at,
    line: place.line,
    goTo,
    close,
    showStanding,
    setTab: (tab: Tab) => setPlace({ tab }),
  }
}

function Work({ answer, show, again }: WorkProps) {
  const sayings = useSayings()
  const language = usePreferences(now => now.language)
  const editing = useEditing(answer, show)
  const { tab, at, line, goTo, close, showStanding, setTab } = usePlaces(editing)
  const [turn, setTurn] = useState<Turn>()
  const { item, put, check, save, changed } = editing
  const editor: Editor = { item, put, goTo, close, showStanding, check, line }
  const tryIt = async () => {
    if (changed && !(await save())) {
      showStanding()
      return say(sayings.editor.tryUnsaved, { icon: 'alert' })
    }
    open('apply', { id: item.id, draft: 'yes' })
  }
  const done = (which: Turn) => {
    if (which === 'discard') editing.drop()
    showStanding()
    if (which === 'discard' && answer.inForce === 0) goBack()
    else again()
  }
  return (
    <EditorProvider value={editor}>
      <Screen
        title={at ? titleOf(at, item, sayings) : item.name[language] || sayings.editor.unnamed}
        wide
        onBack={at ? close : undefined}
        footer={
          at ? (
            <PageDone editing={editing} onDone={close} />
          ) : (
            <Actions editing={editing} onTurn={setTurn} onTry={() => void tryIt()} />
          )
        }
        over={
          turn && (
            <StateSheet
              turn={turn}
              editing={editing}
              onClose={() => setTurn(undefined)}
              onDone={() => done(turn)}
            />
          )
        }
      >
        <View className={`editor${at ? ' editor-page-open' : ''}`}>
          <List tab={tab} onTab={setTab} editing={editing} show={show} again={again} onTurn={setTurn} />
          <View className="editor-page">
            {at ? <Page key={`${at}:${line ?? ''}`} at={at} /> : isWide() && <Aside editing={editing} />}
          </View>
        </View>
      </Screen>
    </EditorProvider>
  )
}

interface ListProps extends WorkProps {
  tab: Tab
  onTab: (tab: Tab) => void
  editing: Editing
  onTurn: (turn: Turn) => void
}

/** The parts of the item, how it stands, and what the chosen part lists. */
function List({ tab, onTab, editing, show, again, onTurn }: Omit<ListProps, 'answer'>) {
  const words = useWords(itemsAdminWords)
  return (
    <View className="editor-list">
      <View className="editor-tabs">
        <ChoiceChips
          label={words.tabs}
          choices={tabs.map(value => ({ value, words: words.tab[value] }))}
          chosen={tab}
          onChoose={onTab}
        />
      </View>
      <Standing editing={editing} again={again} onTurn={onTurn} />
      <TabContent tab={tab} editing={editing} show={show} />
      <Others editing={editing} onTurn={onTurn} />
    </View>
  )
}
