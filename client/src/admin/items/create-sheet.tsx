import { useState } from 'react'
import type { ManagedItem } from '@shared/contract/items-managed'
import { itemCategories, type ItemCategory } from '@shared/contract/item-words'
import { definitionWords } from '@shared/copy/forms'
import { itemsEditorWords } from '@shared/copy/items-editor'
import { errorSentences } from '@shared/copy/errors'
import type { Code } from '@shared/contract/codes'
import { readDefinition, saveItemDraft } from '@/cloud/items-api'
import { useSession } from '@/cloud/session'
import { forgetSeen } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Note } from '@/components/card'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/snackbar'
import { open } from '@/phone/navigation'
import { Text } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { Picker } from '../item/edit/picker'
import { TextPair } from '../item/edit/text-pair'
import { blankItem, copyOf, freshItemId, type BlankTexts, type Begun } from '../item/model/begin-item'
import { readyToSave } from '../item/model/fill-in'

const BLANK = ':blank'
const NOTHING = { 'zh-CN': '', en: '' }

/** What an item begins with, in both languages. */
const blankTexts: BlankTexts = { 'zh-CN': itemsEditorWords['zh-CN'].blank, en: itemsEditorWords.en.blank }

interface CreateSheetProps {
  rows: readonly ManagedItem[]
  onClose: () => void
}

/** Makes a draft from nothing or as a copy of another item, and opens it. */
const useCreate = (rows: readonly ManagedItem[], onClose: () => void) => {
  const words = useWords(itemsEditorWords).create
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Code>()
  const create = async (begun: Begun, from: string) => {
    setBusy(true)
    setRefused(undefined)
    const id = freshItemId(
      begun.name,
      rows.map(row => row.id),
    )
    const read = from === BLANK ? undefined : await readDefinition({ id: from })
    const definition = read?.ok ? copyOf(read.data.definition, id, begun) : blankItem(id, begun, blankTexts)
    const saved =
      read && !read.ok
        ? read
        : await saveItemDraft({ id, revision: 0, definition: { ...readyToSave(definition) } })
    setBusy(false)
    if (!saved.ok) return setRefused(saved.code)
    forgetSeen()
    onClose()
    say(words.madeNote)
    open('manageItem', { id })
  }
  return { create, busy, refused }
}

/** A new item: what it is called, where it stands, and what it begins with. */
export function CreateSheet({ rows, onClose }: CreateSheetProps) {
  const editor = useWords(itemsEditorWords)
  const words = editor.create
  const definition = useWords(definitionWords)
  const errors = useWords(errorSentences)
  const language = usePreferences(now => now.language)
  const departments = useSession(now => now.me?.departments) ?? []
  const [name, setName] = useState(NOTHING)
  const [tile, setTile] = useState(NOTHING)
  const [category, setCategory] = useState<ItemCategory>('daily')
  const [department, setDepartment] = useState(departments[0]?.id ?? 'office')
  const [from, setFrom] = useState(BLANK)
  const [tried, setTried] = useState(false)
  const { create, busy, refused } = useCreate(rows, onClose)
  const nameless = name['zh-CN'].trim() === '' && name.en.trim() === ''
  const make = () => {
    setTried(true)
    if (nameless) return
    const called = { 'zh-CN': name['zh-CN'] || name.en, en: name.en || name['zh-CN'] }
    const short = { 'zh-CN': tile['zh-CN'] || called['zh-CN'], en: tile.en || tile['zh-CN'] || called.en }
    void create({ name: called, tile: short, category, department }, from)
  }
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      footer={<Button words={words.make} look="primary" icon="pen" busy={busy} onTap={make} />}
    >
      {refused && (
        <Note tone="danger" icon="alert">
          <Text>{errors[refused]}</Text>
        </Note>
      )}
      <TextPair
        name={words.name}
        hint={tried && nameless ? words.nameFirst : undefined}
        value={name}
        onChange={setName}
      />
      <TextPair name={words.tile} hint={editor.texts.tileHint} optional value={tile} onChange={setTile} />
      <Picker
        name={words.category}
        choices={itemCategories.map(value => ({ value, words: definition.category[value] }))}
        chosen={category}
        onChoose={setCategory}
      />
      <Picker
        name={words.department}
        choices={departments.map(({ id, name: called }) => ({ value: id, words: called[language] }))}
        chosen={department}
        onChoose={setDepartment}
      />
      <From rows={rows} from={from} onChoose={setFrom} />
    </Sheet>
  )
}

interface FromProps {
  rows: readonly ManagedItem[]
  from: string
  onChoose: (from: string) => void
}

/** Nothing, or another item. */
function From({ rows, from, onChoose }: FromProps) {
  const words = useWords(itemsEditorWords).create
  const language = usePreferences(now => now.language)
  return (
    <Picker
      name={words.from}
      choices={[
        { value: BLANK, words: words.blank, note: words.blankNote },
        ...rows.map(row => ({ value: row.id, words: row.name[language], note: words.likeNote })),
      ]}
      chosen={from}
      onChoose={onChoose}
    />
  )
}
