import { useState } from 'react'
import { commonWords } from '@shared/copy/common'
import { handleWords, phraseWords } from '@shared/copy/staff'
import { MESSAGE_CHARACTERS } from '@/cloud/limits'
import type { PhotoToSend } from '@/cloud/outbox'
import { useTextDraft } from '@/cloud/use-text-draft'
import { Button } from '@/components/button'
import { TextArea } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { PhotoField } from '@/parts/photo-field'
import { Press, Scroll, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import type { SheetProps } from './sheet-props'

export type Mode = 'reply' | 'askForMore' | 'resolve' | 'note'

/** Only these two commands carry photos. */
const takesPhotos = (mode: Mode): boolean => mode === 'reply' || mode === 'resolve'

/** Writing to the requester or to colleagues, with ready phrases to begin from. */
export function Composer({ mode, view, handling, onClose }: SheetProps & { mode: Mode }) {
  const words = useWords(handleWords)
  const common = useWords(commonWords).photos
  const phrases = useWords(phraseWords)[mode]
  const [text, setText, dropText] = useTextDraft(`handle:${view.id}`)
  const [photos, setPhotos] = useState<PhotoToSend[]>([])
  const [wrong, setWrong] = useState(false)
  const said = text.trim()
  const submit = () => {
    setWrong(said === '')
    if (said === '') return
    onClose()
    dropText()
    void handling.act({ name: mode, input: { text: said } }, photos, () => setText(said))
  }
  return (
    <Sheet
      title={words.text[mode]}
      onClose={onClose}
      footer={<Button words={words.send[mode]} icon="send" look="primary" onTap={submit} />}
    >
      <Scroll className="phrases" sideways>
        <View className="phrases-line" role="list" label={words.phrases}>
          {phrases.map(phrase => (
            <Press
              key={phrase}
              className="phrase"
              onTap={() => setText(text ? `${text}\n${phrase}` : phrase)}
            >
              <View className="two-lines">{phrase}</View>
            </Press>
          ))}
        </View>
      </Scroll>
      <TextArea
        label={words.text[mode]}
        labelHeardOnly
        value={text}
        onInput={setText}
        placeholder={words.text[mode]}
        maxLength={MESSAGE_CHARACTERS}
        error={wrong && said === '' ? words.tooShort : undefined}
      />
      {takesPhotos(mode) && <PhotoField label={common.add} photos={photos} onChange={setPhotos} />}
    </Sheet>
  )
}
