import { expect, test } from 'vitest'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import { zip } from '../../../../src/cookbook/share/zip.ts'
import { targets } from '../../../../src/deploy/targets/index.ts'
import { completeValues, emptyHost } from '../../../../src/widgets/compose/composition.ts'
import { packHost } from '../../../../src/widgets/compose/pack-host.ts'
import { kit } from './kit.ts'

const composition = kit.compose({ ...emptyHost, recipes: ['docker-at-boot', 'secretive'] })
const { recipe } = composition
const pack = (answers: Record<string, string>) => {
  const evaluation = evaluate(recipe, completeValues(recipe, answers))
  return { evaluation, files: packHost(composition, evaluation) ?? [] }
}

test.each(Object.keys(targets))('the archive of %s has every file of its plan once', (target) => {
  const answers = {
    hostname: 'web-1',
    'deploy.target': target,
    'deploy.esxiHost': 'esxi-1',
    'deploy.vcenter': 'true',
  }
  const { evaluation, files } = pack(answers)
  expect(evaluation.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const names = files.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['web-1.bu', 'web-1.ign', 'README.md']))
  for (const part of evaluation.deployment?.parts ?? []) {
    if (part.kind !== 'code') continue
    expect(files.map(({ content }) => content)).toContain(part.file.content)
    // A later step looks for a saved file by its name.
    if (part.mustSave) expect(names).toContain(part.file.name)
  }
  expect(zip(files).length).toBeGreaterThan(0)
})

test('its README names recipes and files, and holds neither a secret nor the config', () => {
  const { evaluation, files } = pack({ token: 'hush-hush', 'deploy.target': 'webClient' })
  const readme = files.find(({ name }) => name === 'README.md')?.content ?? ''
  expect(readme).toContain('The docker-at-boot')
  expect(readme).toContain('flatcar 1.0.0')
  expect(readme).not.toContain('hush-hush')
  expect(readme).not.toContain(evaluation.deployment?.payload)
})

test('there is no archive of a host in error', () => {
  expect(packHost(composition, evaluate(recipe, { hostname: '-' }))).toBeUndefined()
})
