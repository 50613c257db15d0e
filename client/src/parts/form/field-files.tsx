import { useRef, useState } from 'react'
import { formLimits } from '@shared/contract/form-words'
import { errorSentences } from '@shared/copy/errors'
import { formScreenWords } from '@shared/copy/form-screen'
import { PAPER_KINDS } from '@shared/domain/forms-chosen'
import type { PhotoToSend } from '@/cloud/outbox'
import { Button, IconButton } from '@/components/button'
import { Field as Question } from '@/components/field'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { useConsentGate } from '@/parts/consent-gate'
import { PhotoField } from '@/parts/photo-field'
import { usePhotosToSend, type ChangePhotos, type ShownPhoto } from '@/parts/photos-to-send'
import { choosePapers } from '@/phone/papers'
import { Drawing } from '@/primitives/drawing'
import type { DrawingPen } from '@/primitives/marks'
import { Image, Press, Text, View } from '@/primitives'
import { useWords } from '@/theme/use-words'
import { useQuestion } from './field-words'
import type { PartProps } from './part-props'
import { filesIn } from './typed'

/** A change that builds on what is there then: an upload may end after the next picture was chosen. */
const changeOf =
  (onChange: (value: unknown) => void): ChangePhotos =>
  update =>
    onChange((before: unknown) => update(filesIn(before)))

export function PhotoPart(props: PartProps<'photo'>) {
  return (
    <PhotoField
      {...useQuestion(props)}
      most={props.field.max ?? formLimits.files}
      photos={filesIn(props.value)}
      onChange={changeOf(props.onChange)}
    />
  )
}

export function FilePart(props: PartProps<'file'>) {
  const words = useWords(formScreenWords)
  const errors = useWords(errorSentences)
  const { field, value, onChange } = props
  const kinds = field.kinds ?? PAPER_KINDS
  const most = field.max ?? formLimits.files
  const gate = useConsentGate()
  const question = useQuestion(props)
  const { shown, trouble, add, remove, retry } = usePhotosToSend(
    filesIn(value),
    changeOf(onChange),
    most,
    count => choosePapers(count, kinds),
  )
  const said =
    trouble === 'wrongKind'
      ? words.wrongFile(kinds.join('、'))
      : trouble === 'tooLarge'
        ? words.fileTooLarge
        : trouble && errors[trouble]
  return (
    <Question {...question} error={said ?? question.error}>
      {shown.map((file, index) => (
        <FileLine
          key={file.path}
          file={file}
          name={file.name ?? words.fileOf(index + 1)}
          onRemove={() => remove(file.path)}
          onRetry={() => retry(file.path)}
        />
      ))}
      {shown.length < most && <Button words={words.addFile} icon="plus" small onTap={() => gate.pass(add)} />}
      {gate.sheet}
      <Text className="fine">{words.filesAtMost(most)}</Text>
    </Question>
  )
}

interface FileLineProps {
  file: ShownPhoto
  name: string
  onRemove: () => void
  onRetry: () => void
}

function FileLine({ file, name, onRemove, onRetry }: FileLineProps) {
  const words = useWords(formScreenWords)
  const states: Record<ShownPhoto['state'], string> = {
    going: words.fileGoing(file.percent),
    there: words.fileThere,
    waiting: words.fileWaiting,
    failed: words.fileFailed,
  }
  return (
    <View className="boxed row file-line">
      <Icon name="paper" />
      <View className="grow">
        <View className="one-line">{name}</View>
        {file.state === 'failed' ? (
          <Press className="fine" onTap={onRetry}>
            <Text>{states.failed}</Text>
          </Press>
        ) : (
          <Text className="fine">{states[file.state]}</Text>
        )}
      </View>
      <IconButton icon="close" label={words.removeFile(name)} onTap={onRemove} />
    </View>
  )
}

/** A name written with a finger; the picture is handed in like any other. */
export function SignaturePart(props: PartProps<'signature'>) {
  const words = useWords(formScreenWords)
  const [signing, setSigning] = useState(false)
  const gate = useConsentGate()
  const question = useQuestion(props)
  const { shown, retry } = usePhotosToSend(filesIn(props.value), changeOf(props.onChange), 1)
  const [signature] = shown
  return (
    <Question {...question}>
      {signature && (
        <View className="signature">
          {signature.address ? (
            <Image className="signature-picture" src={signature.address} fit="contain" label={words.signed} />
          ) : (
            <Text className="quiet small">{words.fileThere}</Text>
          )}
        </View>
      )}
      <Button
        words={signature ? words.signAgain : words.sign}
        icon="pen"
        small
        onTap={() => gate.pass(() => setSigning(true))}
      />
      {gate.sheet}
      {signing && (
        <SigningSheet
          title={question.label}
          onClose={() => setSigning(false)}
          onSigned={file => {
            setSigning(false)
            props.onChange([file])
            retry(file.path)
          }}
        />
      )}
    </Question>
  )
}

interface SigningSheetProps {
  title: string
  onClose: () => void
  onSigned: (file: PhotoToSend) => void
}

function SigningSheet({ title, onClose, onSigned }: SigningSheetProps) {
  const words = useWords(formScreenWords)
  const pen = useRef<DrawingPen>()
  const [drawn, setDrawn] = useState(false)
  const use = () =>
    void pen.current?.take().then(photo => {
      if (photo) onSigned({ path: photo.path })
    })
  const clear = () => {
    pen.current?.clear()
    setDrawn(false)
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <View className="footer-pair">
          <Button words={words.signClear} onTap={clear} />
          <Button words={words.signUse} look="primary" disabled={!drawn} onTap={use} />
        </View>
      }
    >
      <Text className="quiet small">{words.signHint}</Text>
      <Drawing className="signing-pad" label={words.signHint} pen={pen} onStroke={() => setDrawn(true)} />
    </Sheet>
  )
}
