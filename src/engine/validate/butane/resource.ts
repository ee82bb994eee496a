/** One source per resource, and configs within the config (upstream: `Resource.Validate`). */
import type { Resource } from '../../schema/resource.ts'
import { rule, rules } from '../rule.ts'

/** Asked in this order; the last one given is the one that is too many. */
const SOURCES = ['local', 'inline', 'source'] as const

export const resourceRules = [
  ...rules<Resource>('Resource', [
    rule({}, (resource, report) => {
      const given = SOURCES.filter((field) => resource[field] !== undefined)
      const last = given.at(-1)
      if (given.length < 2 || last === undefined) return
      report('butane/too-many-resource-sources', [last])
      return 'stop'
    }),
    rule({}, ({ inline, source }, _report, { path, validateNested, add }) => {
      const isNestedConfig = path[0] === 'ignition' && path[1] === 'config'
      if (!isNestedConfig || inline === undefined || source !== undefined) return
      add(validateNested(inline, path))
    }),
  ]),
  ...rules<Resource>('FileContents', [
    rule({}, ({ inline, source }, report) => {
      if (inline === undefined || source === undefined) return
      report('butane/too-many-resource-sources', ['inline'])
    }),
  ]),
]
