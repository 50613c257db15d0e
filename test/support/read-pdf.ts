import { inflateSync } from 'node:zlib'

/** What is read of a PDF as pdfkit writes them: the words in the order they are drawn, and the number of pages. */
export interface ReadPdf {
  text: string
  pages: number
}

const objectsOf = (pdf: string): Map<string, string> =>
  new Map([...pdf.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]))

const streamOf = (body: string): string => {
  const raw = /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1] ?? ''
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
}

const charactersOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** From the glyphs of one font to characters, as its ToUnicode map has them. */
const glyphsOf = (map: string): Map<number, string> => {
  const glyphs = new Map<number, string>()
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], nth) =>
      glyphs.set(parseInt(first, 16) + nth, charactersOf(hex.replaceAll(' ', ''))),
    )
  return glyphs
}

const wordsOf = (content: string, fonts: Map<string, Map<number, string>>): string => {
  const words: string[] = []
  for (const [block] of content.matchAll(/BT\n[\s\S]*?\nET/g)) {
    const glyphs = fonts.get(/\/(F\d+) /.exec(block)?.[1] ?? '')
    const hex = [...block.matchAll(/<([0-9a-f]+)>/gi)].map(([, part = '']) => part).join('')
    words.push((hex.match(/.{4}/g) ?? []).map(code => glyphs?.get(parseInt(code, 16)) ?? '').join(''))
  }
  return words.join(' ')
}

/** Reads a PDF, so that the tests need no program for it. */
export const readPdf = (bytes: Buffer): ReadPdf => {
  const objects = objectsOf(bytes.toString('latin1'))
  const at = (body: string, key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? ''
  const fonts = new Map<string, Map<number, string>>()
  for (const body of objects.values())
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name, glyphsOf(streamOf(at(objects.get(id) ?? '', 'ToUnicode'))))
  const pages = [...objects.values()].filter(body => /\/Type \/Page\n/.test(body))
  return {
    pages: pages.length,
    text: pages.map(page => wordsOf(streamOf(at(page, 'Contents')), fonts)).join('\n'),
  }
}
