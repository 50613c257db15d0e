import { crc32 } from 'node:zlib'

// Small files of every kind, made by hand: a photo that knows where it was taken, and files that are not what they say.

/** One white pixel as a real JPEG. */
const PIXEL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

const short = (value: number) => Buffer.from([value >> 8, value & 255])
const long = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), short(body.length + 2), body])

/** A TIFF block with a GPS directory: latitude reference N and a place in plain text. */
const tiff = (place: string): Buffer => {
  const text = Buffer.from(`${place}\0`)
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([
      short(tag),
      short(type),
      long(count),
      Buffer.concat([value, Buffer.alloc(4)]).subarray(0, 4),
    ])
  const gpsAt = 8 + 2 + 12 + 4
  const textAt = gpsAt + 2 + 24 + 4
  return Buffer.concat([
    Buffer.from('MM'),
    short(42),
    long(8),
    short(1),
    entry(0x8825, 4, 1, long(gpsAt)),
    long(0),
    short(2),
    entry(1, 2, 2, Buffer.from('N\0')),
    entry(0x1b, 2, text.length, long(textAt)),
    long(0),
    text,
  ])
}

/** A JPEG whose Exif and XMP blocks say where it was taken. */
export const jpegTakenAt = (place: string): Buffer =>
  Buffer.concat([
    PIXEL.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(place)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="${place}"/>`)),
    PIXEL.subarray(2),
  ])

const chunk = (type: string, body: Buffer) => {
  const named = Buffer.concat([Buffer.from(type), body])
  return Buffer.concat([long(body.length), named, long(crc32(named))])
}

/** A PNG whose eXIf and text chunks say where it was taken. */
export const pngTakenAt = (place: string): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('eXIf', tiff(place)),
    chunk('tEXt', Buffer.from(`Location\0${place}`)),
    chunk('IDAT', Buffer.from([0x78, 0x9c, 0x63, 0xf8, 0x0f, 0x00, 0x01, 0x01, 0x01, 0x00])),
    chunk('IEND', Buffer.alloc(0)),
  ])

/** A JPEG of exactly so many bytes. */
export const jpegOf = (bytes: number): Buffer => Buffer.concat([PIXEL, Buffer.alloc(bytes - PIXEL.length)])

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
export const wav = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([36, 0, 0, 0]),
  Buffer.from('WAVEfmt '),
  Buffer.from([16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0]),
  Buffer.from('data'),
  Buffer.alloc(4),
])
export const mp4 = Buffer.concat([
  long(24),
  Buffer.from('ftypisom'),
  long(512),
  Buffer.from('isommp41'),
  long(8),
  Buffer.from('mdat'),
])
export const mp3 = Buffer.concat([
  Buffer.from('ID3'),
  Buffer.from([3, 0, 0, 0, 0, 0, 0]),
  Buffer.from([0xff, 0xfb, 0x90, 0]),
  Buffer.alloc(413),
])

const zipEntry = (name: string) =>
  Buffer.concat([
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from([name.length, 0, 0, 0]),
    Buffer.from(name),
  ])
export const ofd = zipEntry('OFD.xml')
export const zip = zipEntry('virus.js')
