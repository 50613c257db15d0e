import type { Document, Resource } from '@shared/contract/item'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { Row } from '@/components/row'
import { Text, View } from '@/primitives'
import { useEditor } from '../editor'
import { beginBooking, beginResource, withResources } from '../model/booking'
import { placeId } from '../model/place-id'
import { textsIn } from '../say/blank-texts'
import { sayCondition } from '../say/say-condition'
import { fieldsOf } from '@shared/domain/forms'
import { useSayings } from '../say/sayings'

/** What the requester has at the end, its papers, and what can be booked. */
export function ResultOverview() {
  const { item, goTo } = useEditor()
  const { definition, editor, text } = useSayings()
  const { result } = item
  return (
    <>
      <View id={placeId('result')}>
        <Card tight>
          <Row
            title={editor.page.result}
            note={`${definition.result[result.kind]} · ${text(result.say)}`}
            label={editor.page.result}
            onTap={() => goTo('result')}
          />
        </Card>
      </View>
      <Documents />
      <Bookable />
    </>
  )
}

const MOST_DOCUMENTS = 12

function Documents() {
  const { item, put, goTo } = useEditor()
  const sayings = useSayings()
  const words = sayings.editor.result
  const { documents } = item.result
  const add = () => {
    const document: Document = { title: item.name, lines: [textsIn('newLine')] }
    put(before => ({
      ...before,
      result: { ...before.result, documents: [...before.result.documents, document] },
    }))
    goTo(`result.documents.${documents.length}`)
  }
  return (
    <Section title={words.documents}>
      <Card tight>
        {documents.map(({ title, when }, index) => (
          <View key={index} id={placeId(`result.documents.${index}`)} className="list-part">
            <Row
              title={sayings.text(title)}
              note={when ? sayCondition(when, fieldsOf(item.form), sayings) : sayings.editor.always}
              onTap={() => goTo(`result.documents.${index}`)}
            />
          </View>
        ))}
        {documents.length < MOST_DOCUMENTS && (
          <Row title={<Text className="campus-ink">{words.addDocument}</Text>} icon="plus" onTap={add} />
        )}
      </Card>
    </Section>
  )
}

/** Several rooms that cannot be held twice, or none. */
function Bookable() {
  const { item, put, goTo } = useEditor()
  const { editor } = useSayings()
  const words = editor.result
  const begin = () => {
    put(before =>
      beginBooking(before, {
        ...{ room: textsIn('roomField'), window: textsIn('windowField') },
        ...{ first: textsIn('newResource'), place: textsIn('newPlace') },
      }),
    )
    goTo('booking')
  }
  if (!item.booking)
    return (
      <Section title={words.booking}>
        <Text className="quiet small">{words.noBooking}</Text>
        <Button words={words.beginBooking} icon="calendar" onTap={begin} />
      </Section>
    )
  return (
    <Section title={words.booking} more={{ words: words.bookingHow, onTap: () => goTo('booking') }}>
      <View id={placeId('booking')}>
        <Card tight>
          {item.booking.resources.map(resource => (
            <ResourceRow key={resource.id} resource={resource} />
          ))}
          <AddResource />
        </Card>
      </View>
    </Section>
  )
}

function ResourceRow({ resource }: { resource: Resource }) {
  const { goTo } = useEditor()
  const { editor, item: words, text } = useSayings()
  const at = `booking.resources.${resource.id}`
  const note = [
    text(resource.place),
    words.seats(resource.seats),
    words.openTo(resource.opensAt, resource.closesAt),
    ...(resource.capacity > 1 ? [editor.result.atOnce(resource.capacity)] : []),
  ].join(' · ')
  return (
    <View id={placeId(at)} className="list-part">
      <Row title={text(resource.name)} note={note} onTap={() => goTo(at)} />
    </View>
  )
}

function AddResource() {
  const { item, put, goTo } = useEditor()
  const { editor } = useSayings()
  const add = () => {
    const resource = beginResource(textsIn('newResource'), textsIn('newPlace'))
    put(before => withResources(before, [...(before.booking?.resources ?? []), resource]))
    goTo(`booking.resources.${resource.id}`)
  }
  return (item.booking?.resources.length ?? 0) < 60 ? (
    <Row title={<Text className="campus-ink">{editor.result.addResource}</Text>} icon="plus" onTap={add} />
  ) : null
}
