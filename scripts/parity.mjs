// @ts-check
// `npm run parity -- --butane CMD --validate CMD` compares our engine with official programs: over the
// golden cases, and over `--cases N` generated configs of `--seed S` for each program. It prints what
// differs, the smallest input of each kind, and what the generated configs covered. Without programs
// it says what they cover. `--corpus FILE` takes recorded cases from a file instead of tests/golden.

import { parseArgs } from 'node:util'
import { runGenerated } from './parity/run.ts'
import { runRecorded } from './parity/run-recorded.ts'

const { values } = parseArgs({
  options: {
    butane: { type: 'string' },
    validate: { type: 'string' },
    cases: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string' },
  },
})
const { butane, validate } = values
const seed = Number(values.seed)

const recorded = runRecorded(values.corpus)
console.log(`recorded cases: ${recorded.equal} of ${recorded.total} equal`)
for (const { id, official, ours } of recorded.differences.slice(0, 20)) {
  console.log(`  ${id}\n    official: ${official}\n    ours:     ${ours}`)
}

const { groups, coverage, compared } = await runGenerated({
  cases: Number(values.cases),
  seed,
  programs: { ...(butane && { butane }), ...(validate && { validate }) },
  progress: (done) => console.error(`  ${done} cases`),
})
const differing = groups.reduce((sum, { count }) => sum + count, 0)
console.log(`generated cases (seed ${seed}): ${compared - differing} of ${compared} equal`)
for (const { kind, count, first, official, ours, input } of groups) {
  const place = `${first.tool} case ${first.index}, ${first.spec}, ${first.profile}`
  console.log(`\n${count} × ${kind}\n  ${place}: ${first.args.join(' ')}`)
  console.log(`  official: ${JSON.stringify(official)}\n  ours:     ${JSON.stringify(ours)}`)
  console.log(`  input:    ${JSON.stringify(input)}`)
}
console.log(`\n${coverage.describe()}`)
process.exitCode = differing + recorded.differences.length > 0 ? 1 : 0
