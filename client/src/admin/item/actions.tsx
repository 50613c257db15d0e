import { Button } from '@/components/button'
import { say } from '@/components/snackbar'
import { View } from '@/primitives'
import { useEditor } from './editor'
import { useSayings } from './say/sayings'
import type { Turn } from './state-sheet'
import type { Editing } from './use-definition'

interface ActionsProps {
  editing: Editing
  onTurn: (turn: Turn) => void
  onTry: () => void
}

const useSave = ({ save, check, answer }: Editing) => {
  const { admin, editor } = useSayings()
  const { goTo, showStanding } = useEditor()
  const places = check.refused.filter(({ code }) => code === 'unwritten')
  return () => {
    const [first] = places
    if (first) {
      goTo(first.place)
      return say(editor.writeFirst(places.length), { icon: 'alert' })
    }
    void save().then(done => {
      if (done) return say(answer.inForce === 0 ? editor.savedNew : admin.saved)
      // Why not stands above the list.
      showStanding()
      say(editor.notSaved, { icon: 'alert' })
    })
  }
}

/** Saving comes before publishing: what is published is what has been checked. Trying saves by itself. */
export function Actions({ editing, onTurn, onTry }: ActionsProps) {
  const { admin } = useSayings()
  const { changed, doing, answer, check } = editing
  const save = useSave(editing)
  const blocked = check.refused.length > 0 || (answer.samplesMustGo && answer.samples.length > 0)
  const tryIt = <Button words={admin.tryIt} icon="check" disabled={doing} onTap={onTry} />
  if (!changed && !answer.isDraft) return tryIt
  return (
    <View className="footer-pair">
      {tryIt}
      {changed ? (
        <Button words={admin.save} look="primary" busy={doing} onTap={save} />
      ) : (
        <Button
          words={admin.publish}
          look="primary"
          icon="send"
          disabled={blocked}
          onTap={() => onTurn('publish')}
        />
      )}
    </View>
  )
}

/** What is rarely done, and asked again before it is. */
export function Others({ editing: { answer, changed }, onTurn }: Omit<ActionsProps, 'onTry'>) {
  const { admin, editor } = useSayings()
  return (
    <View className="row row-wrap">
      {answer.state === 'published' && (
        <Button words={admin.retire} look="plain" icon="lock" small onTap={() => onTurn('retire')} />
      )}
      {(answer.isDraft || changed) && (
        <Button
          words={answer.inForce === 0 ? editor.discardItem : admin.discard}
          look="plain"
          icon="close"
          small
          onTap={() => onTurn('discard')}
        />
      )}
    </View>
  )
}

/** A page is left as it is: what was written is kept on this device until it is saved. */
export function PageDone({ editing, onDone }: { editing: Editing; onDone: () => void }) {
  const { admin, editor } = useSayings()
  const save = useSave(editing)
  if (!editing.changed) return <Button words={editor.done} onTap={onDone} />
  return (
    <View className="footer-pair">
      <Button words={editor.done} onTap={onDone} />
      <Button words={admin.save} look="primary" busy={editing.doing} onTap={save} />
    </View>
  )
}
