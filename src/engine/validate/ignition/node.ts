/** Files, directories and links, one by one (upstream: node.go, mode.go, file.go). */
import type { Directory, File, Link } from '../../schema/storage.ts'
import { rule, rules } from '../rule.ts'
import { findPathProblem } from './path.ts'

type Node = Directory | File | Link
type WithMode = Directory | File
/** A decoded number outside the safe range is a bigint. */
type Mode = number | bigint

const LARGEST_MODE = 0o7777
const SPECIAL_BITS = 0o7000n

export const nodeRules = [
  ...rules<Node>(
    ['Directory', 'File', 'Link'],
    [
      rule({}, ({ path }, report) => {
        const problem = findPathProblem(path)
        if (problem) report(problem, ['path'])
      }),
    ],
  ),
  ...rules<WithMode>(
    ['Directory', 'File'],
    [
      rule({}, ({ mode = 0 }, report) => {
        if (mode < 0 || mode > LARGEST_MODE) report('ignition/mode-invalid', ['mode'])
      }),
      rule({ before: 'ign 3.6' }, ({ mode = 0 }: { mode?: Mode }, report) => {
        const hasSpecialBits = (BigInt(mode) & SPECIAL_BITS) !== 0n
        if (hasSpecialBits) report('ignition/mode-special-bits', ['mode'])
      }),
    ],
  ),
  ...rules<File>('File', [
    rule({}, ({ overwrite, contents }, report) => {
      if (overwrite === true && contents?.source === undefined) {
        report('ignition/overwrite-without-source', ['overwrite'])
      }
    }),
  ]),
  ...rules<{ id?: number; name?: string }>(
    ['NodeUser', 'NodeGroup'],
    [
      rule({}, ({ id, name }, report) => {
        if (id !== undefined && name) report('ignition/id-and-name')
      }),
    ],
  ),
]
