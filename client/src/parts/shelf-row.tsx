import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { anonymityWords } from '@shared/copy/anonymity'
import { hasShelf } from '@/cloud/shelf'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { open } from '@/phone/navigation'
import { useWords } from '@/theme/use-words'

/** The way to one's anonymous cases: always, or only on a phone that has sent one. */
export function ShelfRow({ always = false }: { always?: boolean }) {
  const words = useWords(anonymityWords)
  const [has, setHas] = useState(hasShelf)
  useDidShow(() => setHas(hasShelf()))
  if (!always && !has) return null
  return (
    <Card tight>
      <Row icon="lock" title={words.shelf} note={words.shelfNote} onTap={() => open('shelf')} />
    </Card>
  )
}
