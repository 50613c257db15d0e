import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExifBeGone from 'exif-be-gone'

/** The picture without its metadata: no place, no camera, no time (reliability S4). */
export const stripPosition = (bytes: Buffer): Promise<Buffer> =>
  buffer(Readable.from([bytes], { objectMode: false }).pipe(new ExifBeGone()))
