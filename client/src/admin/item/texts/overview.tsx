import type { Item } from '@shared/contract/item'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { sayBudget, sayFees } from '@/parts/items/say-item'
import { View } from '@/primitives'
import { useEditor } from '../editor'
import { textPages, type TextPage } from '../model/places'
import { placeId } from '../model/place-id'
import { sayCondition } from '../say/say-condition'
import { useSayings, type Sayings } from '../say/sayings'

const summaries: Record<TextPage, (item: Item, sayings: Sayings) => string> = {
  names: ({ purpose }, { text }) => text(purpose),
  audience: ({ audience }, { text }) => text(audience.say),
  materials: ({ materials }, { text, editor }) =>
    materials.map(({ name }) => text(name)).join(editor.listed) || editor.texts.noMaterials,
  fees: ({ fees }, { item }) => sayFees(fees, item),
  basis: ({ basis }, { text, editor }) => basis.map(({ title }) => text(title)).join(editor.listed),
  clock: ({ clock }, { item }) => sayBudget(clock.budget, clock.time, item),
  contact: ({ contact }, { text, department }) =>
    [department(contact.department), contact.phone, text(contact.place)].join(' · '),
  questions: ({ questions }, { editor }) => editor.texts.count(questions.length),
  season: ({ season }, { editor, me }) =>
    season
      ? editor.texts.seasonIs(season.months, season.kinds.map(kind => me.kind[kind]).join(editor.listed))
      : editor.texts.noSeason,
  effects: ({ effects }, { editor, text }) =>
    (effects ?? []).map(({ say }) => text(say)).join(editor.listed) || editor.texts.noEffects,
}

const samplesIn: Partial<Record<TextPage, (item: Item) => boolean>> = {
  fees: ({ fees }) => fees.some(({ sample }) => sample),
  basis: ({ basis }) => basis.some(({ sample }) => sample),
  clock: ({ clockSample }) => clockSample === true,
  contact: ({ contact }) => contact.sample === true,
}

/** What the public reads of an item, each part with its page. */
export function TextsOverview() {
  const { item, goTo } = useEditor()
  const sayings = useSayings()
  const { page, sample } = sayings.editor
  const more = item.audience.when
    ? { audience: sayCondition(item.audience.when, [], sayings) }
    : ({} as Partial<Record<TextPage, string>>)
  return (
    <Card tight>
      {textPages.map(each => (
        <View key={each} id={placeId(each)} className="list-part">
          <Row
            title={page[each]}
            label={`${page[each]} ${summaries[each](item, sayings)}`}
            note={
              <>
                <View className="two-lines">{summaries[each](item, sayings)}</View>
                {more[each as 'audience'] && <View className="fine">{more[each as 'audience']}</View>}
                {samplesIn[each]?.(item) && <Badge icon="flag" words={sample} tone="warn" />}
              </>
            }
            onTap={() => goTo(each)}
          />
        </View>
      ))}
    </Card>
  )
}
