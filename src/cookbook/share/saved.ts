import { findSpec } from '../../engine/index.ts'
import type { Parsed, Values } from '../input.ts'
import { accept, refuse } from '../input.ts'
import type { Cookbook, Opened, Project, Recorded } from './project.ts'
import { publicValues } from './public-values.ts'

/** The JSON that links and project files have in common; its keys stand in this order. */
export interface Saved {
  engine: string
  spec: string
  /** Revisions by slug, in the order of the recipes, which JSON keeps: no slug is a number. */
  recipes: Readonly<Record<string, string>>
  values: Readonly<Values>
  missing?: readonly string[]
  base?: string
  output?: string
  butane?: string
}

/** Where JSON comes from, and what to do about JSON that Kindling did not write. */
export interface Source {
  isFile: boolean
  remedy: string
}

interface Key {
  optional?: true
  /** A link has neither room nor use for it, and may hold none. */
  fileOnly?: true
  test: (value: unknown) => boolean
  /** Ends the sentence “‘key’ is not …”. */
  expected: string
}

const CHECKSUM = /^[0-9a-f]{8}$/
const REVISION = /^[0-9a-f]{4}$/
const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/

const isText = (value: unknown): value is string => typeof value === 'string'
const matches = (pattern: RegExp) => (value: unknown) => isText(value) && pattern.test(value)
const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isMappingOf = (test: Key['test']) => (value: unknown) =>
  isMapping(value) && Object.values(value).every(test)
const isListOf = (test: Key['test']) => (value: unknown) =>
  Array.isArray(value) && value.every(test)

const keys: Record<keyof Saved, Key> = {
  engine: { test: matches(VERSION), expected: 'a version of Kindling' },
  spec: { test: isSpec, expected: 'a Butane spec that Kindling knows' },
  recipes: { test: isMappingOf(matches(REVISION)), expected: 'a list of recipes with revisions' },
  values: { test: isMappingOf(isText), expected: 'a list of answers' },
  missing: { optional: true, test: isListOf(isText), expected: 'a list of answers' },
  base: { optional: true, fileOnly: true, test: isText, expected: 'a text' },
  output: { optional: true, test: matches(CHECKSUM), expected: 'a checksum' },
  butane: { optional: true, fileOnly: true, test: isText, expected: 'a text' },
}

function isSpec(value: unknown): boolean {
  const [variant = '', version = '', ...rest] = isText(value) ? value.split(' ') : []
  return rest.length === 0 && findSpec(variant, version) !== undefined
}

/** Joins a project and what was recorded of it. */
export function toSaved(project: Project, { revisions, ...recorded }: Recorded): Saved {
  const all: Record<string, unknown> = { ...project, ...recorded, recipes: revisions }
  const present = Object.keys(keys).filter((key) => all[key] !== undefined)
  return Object.fromEntries(present.map((key) => [key, all[key]])) as unknown as Saved
}

/**
 * Checks JSON from a link or a file, which anybody may have written. Answers come back through
 * `publicValues`, so that a secret written into it by hand does not travel on.
 */
export function readSaved(
  json: unknown,
  cookbook: Cookbook,
  { isFile, remedy }: Source,
): Parsed<Opened> {
  if (!isMapping(json)) return refuse('It holds no project.', remedy)
  const rows = Object.entries(keys).filter(([, { fileOnly }]) => isFile || !fileOnly)
  const unknown = Object.keys(json).find((key) => !rows.some(([known]) => known === key))
  if (unknown !== undefined) return refuse(`${quote(unknown)} does not belong here.`, remedy)
  for (const [key, { optional, test, expected }] of rows) {
    if (!Object.hasOwn(json, key)) {
      if (!optional) return refuse(`“${key}” is missing.`, remedy)
    } else if (!test(json[key])) return refuse(`“${key}” is not ${expected}.`, remedy)
  }
  const { engine, spec, recipes: revisions, values, ...rest } = json as unknown as Saved
  const { base, missing, ...recorded } = rest
  const recipes = Object.keys(revisions)
  const stranger = recipes.find((slug) => !cookbook.revisions.has(slug))
  if (stranger !== undefined) {
    return refuse(
      `The recipe ${quote(stranger)} is not in this cookbook.`,
      `Open it with Kindling ${engine}, which it was made with, or compose the host anew.`,
    )
  }
  const taken = publicValues(cookbook.inputsOf(recipes), values)
  return accept({
    project: {
      ...{ recipes, values: taken, spec, engine },
      ...(base !== undefined && { base }),
      ...(missing && { missing }),
    },
    recorded: { revisions, ...recorded },
    ignored: Object.keys(values).filter((key) => !Object.hasOwn(taken, key)),
  })
}

/** A name out of a file for a sentence: in quotes and not too long. */
function quote(name: string): string {
  return `“${name.length > 40 ? `${name.slice(0, 40)}…` : name}”`
}
