import { useReachBottom } from '@tarojs/taro'
import { commonWords } from '@shared/copy/common'
import { Button } from '@/components/button'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { AskedPages } from '@/cloud/use-answer'

/** The end of what is shown of a list: reads on by itself when reached, by a button for those who do not scroll. */
export function PageEnd<Row>({ pages: { more, readingOn } }: { pages: AskedPages<Row> }) {
  const words = useWords(commonWords)
  useReachBottom(() => {
    if (!readingOn) more?.()
  })
  return more ? (
    <Button words={words.more} look="plain" busy={readingOn} onTap={more} />
  ) : (
    <View className="fine page-end">{words.allShown}</View>
  )
}
