import type { Item } from '@shared/contract/item'
import type { Language } from '@shared/contract/words'
import { itemScreenWords } from '@shared/copy/item-screen'
import { Icon, type IconName } from '@/components/icon'
import { iconOf } from '@/components/item-icon'
import { sayBudget, sayFees, type ItemWords } from '@/parts/items/say-item'
import { Text, View } from '@/primitives'
import { usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'

/** Whether it is for whoever looks: said by the server; null while nobody is signed in. */
export type ForMe = boolean | null

interface FirstLookProps {
  item: Pick<Item, 'id' | 'name' | 'purpose' | 'audience' | 'materials' | 'clock' | 'fees'>
  forMe: ForMe
}

const sayForMe = (forMe: ForMe, words: ItemWords) =>
  forMe === null ? words.forYouSignIn : forMe ? words.forYouYes : words.forYouNo

/** What everybody needs; where that is nothing, what some do. */
const sayBring = (materials: Item['materials'], words: ItemWords, language: Language): string => {
  const always = materials.filter(({ needed }) => needed === true)
  const [needed] = always
  if (needed) return words.bringCount(always.length, needed.name[language])
  const [sometimes] = materials
  return sometimes ? words.bringSometimes(sometimes.name[language]) : words.bringNothing
}

/** What must be seen without scrolling: what it is, is it for me, what do I need, how long, what it costs. */
export function FirstLook({ item, forMe }: FirstLookProps) {
  const words = useWords(itemScreenWords)
  const language = usePreferences(now => now.language)
  return (
    <View className="card first-look">
      <View className="row first-look-head">
        <View className="tile-icon">
          <Icon name={iconOf(item.id)} />
        </View>
        <View className="first-look-name grow" role="heading">
          {item.name[language]}
        </View>
      </View>
      <Text className="quiet">{item.purpose[language]}</Text>
      <View className="four">
        <Quarter
          icon={forMe === false ? 'close' : 'me'}
          name={words.who}
          value={item.audience.say[language]}
          note={sayForMe(forMe, words)}
          tone={forMe === null ? '' : forMe ? 'ok' : 'warn'}
        />
        <Quarter icon="paper" name={words.bring} value={sayBring(item.materials, words, language)} />
        <Quarter
          icon="clock"
          name={words.howLong}
          value={sayBudget(item.clock.budget, item.clock.time, words)}
        />
        <Quarter icon="wallet" name={words.cost} value={sayFees(item.fees, words)} />
      </View>
    </View>
  )
}

interface QuarterProps {
  icon: IconName
  name: string
  value: string
  note?: string
  tone?: string
}

function Quarter({ icon, name, value, note, tone = '' }: QuarterProps) {
  return (
    <View className="quarter">
      <View className="row fine">
        <Icon name={icon} size="small" />
        <Text>{name}</Text>
      </View>
      <View className="quarter-value">{value}</View>
      {note && <Text className={`small ${tone ? `ink-${tone}` : 'fine'}`}>{note}</Text>}
    </View>
  )
}
