import type { OpenDocument, Path, Shape, StructShape } from '../../../engine/index.ts'
import { openButane, transpile } from '../../../engine/index.ts'
import { nearest } from '../../nearest.ts'
import { applyEdits, canTry } from '../fix.ts'
import type { Edit } from '../fix.ts'
import type { Lint } from '../lint.ts'
import { adviceFor } from './container-linux-config.ts'
import { findOddSpace, straightenLine } from './refusal/odd-spaces.ts'

/** Each fix is tried out, which takes as long as transpiling does. */
const MOST_TRIED = 5

/** Says which key was meant by one that no field takes, or where it belongs. */
export const unknownKey: Lint = ({ butane }, report) => {
  let tried = 0
  for (const { path, offset } of butane.unused) {
    const key = String(path.at(-1))
    const parent = structAt(butane.shape, path.slice(0, -1))
    if (parent === undefined || adviceFor(path) !== undefined) continue
    const odd = findOddSpace(butane.text, offset)
    if (odd !== undefined) {
      const edit = tried++ < MOST_TRIED ? straighten(butane, offset) : []
      const facts = [key.trim(), `${odd.name} stands in front of it`]
      report('host/unknown-key', path, {
        facts,
        fixes: [{ label: 'Write spaces', edit }],
        atKey: true,
      })
      continue
    }
    const meant = synonymOf(key, parent) ?? nearest(snake(key), [...parent.byName.keys()])
    if (meant !== undefined && !butane.nodeAt([...path.slice(0, -1), meant])) {
      const edit = tried++ < MOST_TRIED ? rename(butane, key, offset, meant) : []
      const fixes = [{ label: `Write ${meant}`, edit }]
      report('host/unknown-key', path, { facts: [key, `“${meant}” was meant`], fixes, atKey: true })
      continue
    }
    const place = placeOf(snake(key), butane.shape, parent, path)
    if (place) report('host/unknown-key', path, { facts: [key, place], atKey: true })
  }
}

/** The struct that the keys of a mapping at a path are looked up in. */
function structAt(shape: Shape, path: Path): StructShape | undefined {
  let at: Shape | undefined = shape
  for (const step of path) {
    if (at?.kind === 'list') at = at.item
    else at = at?.kind === 'struct' ? at.byName.get(String(step))?.shape : undefined
  }
  return at?.kind === 'struct' ? at : undefined
}

/** What other formats call the same, each name by that of Butane. */
const synonyms: Readonly<Record<string, string>> = {
  permissions: 'mode',
  filename: 'path',
  url: 'source',
  uri: 'source',
  text: 'inline',
  home: 'home_dir',
  ssh_keys: 'ssh_authorized_keys',
  authorized_keys: 'ssh_authorized_keys',
}

function synonymOf(key: string, { byName }: StructShape): string | undefined {
  const name = snake(key)
  const meant = Object.hasOwn(synonyms, name) ? synonyms[name] : undefined
  return meant !== undefined && byName.has(meant) ? meant : undefined
}

/** A key in the style of Butane, without quotes of prose. */
const snake = (key: string) =>
  key
    .replaceAll(/[“”„‘’]/g, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[\s-]+/g, '_')
    .toLowerCase()

/** Where a key belongs that is one level too high or too low; undefined where that is not certain. */
function placeOf(name: string, root: StructShape, parent: StructShape, path: Path) {
  const below = parent.fields.filter(({ shape }) => structOf(shape)?.byName.has(name))
  const [only] = below.length > 1 ? below.filter(({ shape }) => shape.kind === 'struct') : below
  if (only && name.length > 3) return `it belongs into ${only.name}`
  const above = path.slice(0, typeof path.at(-2) === 'number' ? -3 : -2)
  const outer = path.length > 2 ? structAt(root, above) : undefined
  return outer?.byName.has(name) && name.length > 3
    ? `it belongs one level further out, beside ${String(path[above.length])}`
    : undefined
}

function structOf(shape: Shape): StructShape | undefined {
  const item = shape.kind === 'list' ? shape.item : shape
  return item.kind === 'struct' ? item : undefined
}

/** Writes the key by its right name. */
function rename(butane: OpenDocument, key: string, offset: number, meant: string): Edit[] {
  const { text } = butane
  const quoted = /["']/.test(text.charAt(offset)) ? 1 : 0
  const start = offset + quoted
  if (!text.startsWith(key, start)) return []
  return ifBetter(butane, [{ start, end: start + key.length, text: meant }])
}

/** Writes spaces in front of a key where something else stands for them. */
function straighten(butane: OpenDocument, offset: number): Edit[] {
  const edit = straightenLine(butane.text, offset, 2)
  return edit === undefined ? [] : ifBetter(butane, [edit])
}

/** An edit, if the config is one key better for it and no error worse. */
function ifBetter({ text, unused }: OpenDocument, edit: Edit[]): Edit[] {
  if (!canTry(text)) return []
  const changed = applyEdits(text, edit)
  if (openButane(changed)?.unused.length !== unused.length - 1) return []
  const errors = (source: string) =>
    transpile(source).report.filter(({ severity }) => severity === 'error').length
  return errors(changed) > errors(text) ? [] : edit
}
