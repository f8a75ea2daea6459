// What stands on the pages of a PDF that Chromium printed: how many there are, how large, and their text. It reads what
// Chromium writes (plain objects, deflated streams, a ToUnicode map for each font) and no other PDF.
import { inflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'

export interface Sheet {
  width: number
  height: number
  text: string
}

type Objects = Map<number, { head: string; stream: string }>

/** A font: how many hexadecimal digits a glyph's number has in it, and the characters of each glyph. */
interface Font {
  digits: number
  glyphs: Map<number, string>
}

/** The sheets of paper that a page comes to when it is printed. */
export async function printed(page: Page): Promise<Sheet[]> {
  return sheets(await page.pdf({ preferCSSPageSize: true }))
}

function sheets(pdf: Buffer): Sheet[] {
  const objects = read(pdf)
  const inherited = [...objects.values()].map(({ head }) => box(head)).find((size) => size !== undefined)
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map(({ head }) => {
      const [width, height] = box(head) ?? inherited ?? [0, 0]
      const contents = references(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '')
      const text = contents.map((id) => words(objects.get(id)?.stream ?? '', fonts(objects, head))).join(' ')
      return { width, height, text: withoutLigatures(text) }
    })
}

/** Some fonts draw `ff` and `fi` as one character, and Chromium then writes that. */
const withoutLigatures = (text: string): string => text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))

function read(pdf: Buffer): Objects {
  const raw = pdf.toString('latin1')
  const objects: Objects = new Map()
  for (const found of raw.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const body = found[2] ?? ''
    const start = /stream\r?\n/.exec(body)
    if (start === null) {
      objects.set(Number(found[1]), { head: body, stream: '' })
      continue
    }
    const head = body.slice(0, start.index)
    const from = start.index + start[0].length
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const bytes = Buffer.from(body.slice(from, from + length), 'latin1')
    const text = /\/FlateDecode/.test(head) && !/\/Subtype\s*\/Image|\/Length1/.test(head) ? inflateSync(bytes).toString('latin1') : ''
    objects.set(Number(found[1]), { head, stream: text })
  }
  return objects
}

function box(head: string): [number, number] | undefined {
  const size = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head)
  return size === null ? undefined : [Number(size[1]), Number(size[2])]
}

const references = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map((found) => Number(found[1]))

/** The fonts of a page by their names. */
function fonts(objects: Objects, page: string): Map<string, Font> {
  const own = /\/Resources (\d+) 0 R/.exec(page)
  const resources = own === null ? page : (objects.get(Number(own[1]))?.head ?? '')
  const named = /\/Font\s*<<([\s\S]*?)>>/.exec(resources)?.[1] ?? ''
  return new Map(
    [...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map((found) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(found[2]))?.head ?? '')
      return [found[1] ?? '', glyphs(objects.get(Number(map?.[1]))?.stream ?? '')]
    }),
  )
}

function glyphs(map: string): Font {
  const found = new Map<number, string>()
  const digits = /begincodespacerange\s*<(\w+)>/.exec(map)?.[1]?.length ?? 4
  for (const block of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const pair of (block[1] ?? '').matchAll(/<(\w+)>\s*<(\w+)>/g)) found.set(Number.parseInt(pair[1] ?? '', 16), characters(pair[2] ?? ''))
  }
  for (const block of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const range of (block[1] ?? '').matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to, first] = [range[1], range[2], range[3]].map((hex) => Number.parseInt(hex ?? '', 16)) as [number, number, number]
      for (let glyph = from; glyph <= to; glyph += 1) found.set(glyph, String.fromCharCode(first + glyph - from))
    }
  }
  return { digits, glyphs: found }
}

const characters = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** The text of a content stream; each block of text stands apart. */
function words(content: string, fonts: Map<string, Font>): string {
  let font: Font = { digits: 4, glyphs: new Map() }
  const pieces: string[] = []
  for (const found of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\b(ET)\b/g)) {
    if (found[1] !== undefined) font = fonts.get(found[1]) ?? font
    else if (found[2] !== undefined) pieces.push(spelled(found[2], font))
    else pieces.push(' ')
  }
  return pieces.join('').replace(/\s+/g, ' ')
}

function spelled(hex: string, { digits, glyphs }: Font): string {
  const numbers = hex.match(new RegExp(`.{${digits}}`, 'g')) ?? []
  return numbers.map((glyph) => glyphs.get(Number.parseInt(glyph, 16)) ?? '').join('')
}
