import { useEffect, useState } from 'react'
import type { Attachment, FileKind } from '@shared/contract/file'
import { caseScreenWords } from '@shared/copy/case-screen'
import { commonWords } from '@shared/copy/common'
import { voiceWords } from '@shared/copy/voice'
import { openFile } from '@/cloud/api'
import { IconButton } from '@/components/button'
import { Icon } from '@/components/icon'
import { say } from '@/components/snackbar'
import { openDocument } from '@/phone/documents'
import { Image, Press, View } from '@/primitives'
import { Sound } from './sound'
import { serverNow } from '@/time/server-clock'
import { useWords } from '@/theme/use-words'

const sounds: ReadonlySet<FileKind> = new Set(['mp3', 'm4a', 'wav'])
const pictures: ReadonlySet<FileKind> = new Set(['jpg', 'png'])

/** Links end after ten minutes; until a minute before that the same one serves. */
const links = new Map<string, { url: string; endsAt: number }>()
const SPARE_MS = 60_000

/** A link to read an attachment by; undefined where it is gone or the network is. */
export const linkTo = async (caseId: string, key: string): Promise<string | undefined> => {
  const known = links.get(`${caseId}:${key}`)
  if (known && known.endsAt - SPARE_MS > serverNow()) return known.url
  const answer = await openFile({ caseId, key })
  if (!answer.ok) return undefined
  links.set(`${caseId}:${key}`, answer.data)
  return answer.data.url
}

interface AttachmentsProps {
  caseId: string
  files: readonly Attachment[]
}

/** What was handed in along with words: pictures small, opened with a tap. */
export function Attachments({ caseId, files }: AttachmentsProps) {
  const heard = useWords(voiceWords)
  const [seen, setSeen] = useState<string>()
  if (files.length === 0) return null
  return (
    <>
      <View className="photos">
        {files
          .filter(({ kind }) => !sounds.has(kind))
          .map((file, index) => (
            <AttachmentTile key={file.key} caseId={caseId} file={file} index={index} onSee={setSeen} />
          ))}
      </View>
      {files
        .filter(({ kind }) => sounds.has(kind))
        .map(({ key }) => (
          <Sound key={key} title={heard.sound} addressOf={() => linkTo(caseId, key)} />
        ))}
      {seen && <Lightbox url={seen} onClose={() => setSeen(undefined)} />}
    </>
  )
}

interface TileProps {
  caseId: string
  file: Attachment
  index: number
  onSee: (url: string) => void
}

function AttachmentTile({ caseId, file, index, onSee }: TileProps) {
  const words = useWords(caseScreenWords)
  const [url, setUrl] = useState<string>()
  const picture = pictures.has(file.kind)
  useEffect(() => {
    if (picture) void linkTo(caseId, file.key).then(setUrl)
  }, [picture, caseId, file.key])
  const openIt = async () => {
    const link = await linkTo(caseId, file.key)
    if (!link) say(words.fileGone, { icon: 'alert' })
    else if (picture) onSee(link)
    else openDocument(link, file.kind)
  }
  return (
    <View className="photo">
      <Press className="photo-fill" label={words.openFile(index + 1)} onTap={() => void openIt()}>
        {url ? <Image className="photo-fill" src={url} /> : <Icon name={picture ? 'photo' : 'paper'} />}
      </Press>
    </View>
  )
}

function Lightbox({ url, onClose }: { url: string; onClose: () => void }) {
  const words = useWords(commonWords)
  return (
    <View className="lightbox" role="dialog" onTap={onClose}>
      <Image className="lightbox-picture" src={url} fit="contain" />
      <View className="lightbox-close">
        <IconButton icon="close" label={words.close} onTap={onClose} />
      </View>
    </View>
  )
}
