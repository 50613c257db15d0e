import { EJSON } from 'bson'
import fc from 'fast-check'
import { decode, decodeDoc, encode } from '../../emulator/wire'

const leaf = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
)
// Keys that begin with $ mean something to EJSON and are refused elsewhere.
const key = fc.string({ maxLength: 8 }).filter(name => !name.startsWith('$') && name !== '__proto__')
const value = fc.letrec(tie => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any
const document = fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true })

// JSON has no negative zero.
const positiveZero = (text: unknown): unknown => JSON.parse(JSON.stringify(text))
const comparable = (doc: unknown) => positiveZero(EJSON.serialize(doc as never, { relaxed: true }))

test('what the SDK sends is read as bson would read it', () => {
  fc.assert(
    fc.property(document, doc =>
      expect(comparable(decode(EJSON.stringify(doc, { relaxed: false }), 0))).toEqual(comparable(doc)),
    ),
  )
})

test('what is stored and answered is read by the SDK as what it was', () => {
  fc.assert(
    fc.property(document, doc => expect(comparable(EJSON.parse(encode(doc)))).toEqual(comparable(doc))),
  )
})

test('storing twice changes nothing', () => {
  fc.assert(fc.property(document, doc => expect(encode(decodeDoc(encode(doc)))).toBe(encode(doc))))
})

test('a server date becomes the time given, with its offset', () => {
  const text = '{"at":{"$tcb_server_date":{"offset":{"$numberInt":"60000"}}}}'
  expect(decode(text, 1000)).toEqual({ at: new Date(61_000) })
})

test('a pattern becomes one that can be tested', () => {
  const { name } = decode('{"name":{"$regularExpression":{"pattern":"^张","options":"i"}}}', 0) as {
    name: RegExp
  }
  expect(name.test('张三')).toBe(true)
})
