import { commonWords } from '@shared/copy/common'
import { Image, Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { Icon } from './icon'

export interface PickedPhoto {
  path: string
  address?: string
  state: 'going' | 'there' | 'waiting' | 'failed'
  percent: number
}

interface PhotoPickerProps {
  photos: readonly PickedPhoto[]
  most: number
  onAdd: () => void
  onRemove: (path: string) => void
  onRetry: (path: string) => void
}

/** Photos to hand in: each shows how far it has gone, and can be tried again or taken out. */
export function PhotoPicker({ photos, most, onAdd, onRemove, onRetry }: PhotoPickerProps) {
  const words = useWords(commonWords).photos
  return (
    <View className="photos">
      {photos.map((photo, index) => (
        <View key={photo.path} className="photo">
          {photo.address ? (
            <Image className="photo-fill" src={photo.address} label={words.one(index + 1)} />
          ) : (
            <View className="photo-fill fine" label={words.one(index + 1)} role="img">
              <Icon name="photo" />
            </View>
          )}
          <PhotoState photo={photo} onRetry={onRetry} />
          <Press className="photo-remove" label={words.remove} onTap={() => onRemove(photo.path)}>
            <View className="photo-cross">
              <Icon name="close" size="small" />
            </View>
          </Press>
        </View>
      ))}
      {photos.length < most && (
        <View className="photo photo-add">
          <Press className="photo-fill" label={words.add} onTap={onAdd}>
            <Icon name="camera" />
            <Text>{words.add}</Text>
          </Press>
        </View>
      )}
    </View>
  )
}

function PhotoState({ photo, onRetry }: { photo: PickedPhoto; onRetry: (path: string) => void }) {
  const words = useWords(commonWords).photos
  if (photo.state === 'there') return null
  if (photo.state === 'failed') {
    return (
      <Press className="photo-fill photo-cover" onTap={() => onRetry(photo.path)}>
        <Icon name="again" />
        <Text>{words.failed}</Text>
      </Press>
    )
  }
  return (
    <View className="photo-fill photo-cover" role="status">
      <Text>{photo.state === 'going' ? words.uploading(photo.percent) : words.kept}</Text>
    </View>
  )
}
