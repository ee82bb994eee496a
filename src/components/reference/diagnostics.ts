import type { CollectionEntry } from 'astro:content'
import { getCollection } from 'astro:content'
import { findSpec } from '../../engine/index.ts'
import type { Diagnostic, Spec } from '../../engine/index.ts'
import { fieldDocs } from '../../reference/field-docs/index.ts'
import { pathsOf } from '../../reference/fields.ts'
import { findingsIn, isAboutTheWhole } from './examples.ts'

export type DiagnosticEntry = CollectionEntry<'diagnostics'>

/** All diagnostics, by their codes. */
export async function listDiagnostics(): Promise<DiagnosticEntry[]> {
  const entries = await getCollection('diagnostics')
  return entries.toSorted((a, b) => a.id.localeCompare(b.id))
}

/** What is found in the example of a diagnostic. */
export function findingsOf({ id, data }: DiagnosticEntry): readonly Diagnostic[] {
  const { example: source, language, raw, files, deploy } = data
  return findingsIn(id, { source, language, raw, files, deploy })
}

/** The finding that the page is about. Throws when the example does not have it. */
export function ownFinding(entry: DiagnosticEntry): Diagnostic {
  const own = findingsOf(entry).find(({ code }) => code === entry.id)
  if (own === undefined) throw new Error(`the example of ${entry.id} has no such finding`)
  return own
}

const schemaOrder = Object.keys(fieldDocs)

/** All diagnostics by what they are about, in the order of the schema. */
export async function listTopics(): Promise<[string, DiagnosticEntry[]][]> {
  const rank = (topic: string) => schemaOrder.findIndex((path) => path.startsWith(topic))
  const topics = Map.groupBy(await listDiagnostics(), topicOf)
  return [...topics].toSorted(([a], [b]) => rank(a) - rank(b))
}

/** The part of a config that a diagnostic is about, such as `storage.files`, or all of it. */
function topicOf(entry: DiagnosticEntry): string {
  if (isAboutTheWhole(entry.id)) return 'The machine as a whole'
  const [section, below] = ownFinding(entry).path
  if (section === undefined) return 'The document'
  return section === 'storage' && typeof below === 'string' ? `storage.${below}` : String(section)
}

/** The spec of an example and the field in it that the finding is at, if it is at one. */
export function fieldOf(entry: DiagnosticEntry): { spec: Spec; path: string } | undefined {
  const header = /^variant: (.+)\nversion: (.+)$/m.exec(entry.data.example)
  const spec = header && findSpec(header[1] ?? '', header[2] ?? '')
  if (!spec) return undefined
  const steps = ownFinding(entry).path.map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
  const known = pathsOf(spec)
  // a path may end in an item of a list of texts, or in a field that does not exist
  for (let length = steps.length; length > 0; length--) {
    const path = steps.slice(0, length).join('').slice(1)
    const found = [path, `${path}[]`].find((candidate) => known.has(candidate))
    if (found !== undefined) return { spec, path: found }
  }
  return undefined
}
