import { inflateRawSync } from 'node:zlib'

const ENTRY = 0x02014b50

/** Everything that stands in a zip (an XLSX is one), as text, name by name; read from its directory. */
export const readZip = (zip: Buffer): Map<string, string> => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const found = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0 && zip.readUInt32LE(at) === ENTRY; left -= 1) {
    const [packed, names, extra, comment] = [
      zip.readUInt32LE(at + 20),
      ...[28, 30, 32].map(to => zip.readUInt16LE(at + to)),
    ]
    const name = zip.subarray(at + 46, at + 46 + (names ?? 0)).toString('utf8')
    const head = zip.readUInt32LE(at + 42)
    const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
    const bytes = zip.subarray(from, from + (packed ?? 0))
    found.set(name, (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'))
    at += 46 + (names ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return found
}
