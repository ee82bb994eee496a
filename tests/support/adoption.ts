/** Checks of adoptions that share no code with what they check. */
import { mergeConfigs } from '../../src/engine/translate/merge.ts'
import { Origins } from '../../src/engine/translate/origins.ts'
import { transpile } from '../../src/engine/index.ts'
import type { Shape } from '../../src/engine/index.ts'
import type { Adoption } from '../../src/cookbook/adopt/adopt.ts'
import { prepare } from '../../src/engine/prepare.ts'
import type { Spec } from '../../src/engine/specs/table.ts'

type Fields = Record<string, unknown>

/** The lines of a text, ended by any line break that go-yaml knows; joined they are the text. */
const linesOf = (text: string) => text.split(/(?<=\r\n|[\n\x85\u2028\u2029]|\r(?!\n))/)

/** The text without the lines that were added. */
export function withoutAdded({ text = '', added }: Adoption): string {
  const gone = (line: number) => added.some(({ lines }) => lines.from <= line && line <= lines.to)
  return linesOf(text)
    .filter((_, index) => !gone(index + 1))
    .join('')
}

/** Ignition JSON of a Butane text; undefined when it is refused. */
export function ignitionOf(text: string): Fields | undefined {
  const { output } = transpile(text, { raw: true })
  return output === undefined ? undefined : (JSON.parse(output) as Fields)
}

/** What Ignition itself makes of two configs of a spec, the second of which has the last word. */
export function mergeIgnition(spec: Spec, parent: Fields, child: Fields): unknown {
  const { shape } = prepare(spec)
  const tracked = (config: Fields) => ({
    config: fromJson(shape, config) as Fields,
    origins: new Origins(),
  })
  return mergeConfigs(shape, tracked(parent), tracked(child)).config
}

/** A config by the names of the YAML, without what the order of its lists and empty values say. */
export function contentOf(spec: Spec, config: Fields): unknown {
  return sorted(fromJson(prepare(spec).shape, config))
}

export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const texts = value.map((item) => JSON.stringify(sorted(item))).sort()
    return texts.map((text) => JSON.parse(text) as unknown)
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .map(([name, item]) => [name, sorted(item)] as const)
    .filter(([name, item]) => item !== undefined && !(name === 'compression' && item === ''))
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function fromJson(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'list') return (value as unknown[]).map((item) => fromJson(shape.item, item))
  if (shape.kind !== 'struct') return value
  return Object.fromEntries(
    Object.entries(value as Fields).map(([name, item]) => {
      const field = shape.byJsonName.get(name)
      if (!field) throw new Error(`no field ${name}`)
      return [field.name, fromJson(field.shape, item)]
    }),
  )
}
