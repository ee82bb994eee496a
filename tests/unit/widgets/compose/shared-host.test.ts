import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import { decodeLink } from '../../../../src/cookbook/share/link.ts'
import { writeProjectFile } from '../../../../src/cookbook/share/project-file.ts'
import type { Host } from '../../../../src/widgets/compose/composition.ts'
import { completeValues, emptyHost } from '../../../../src/widgets/compose/composition.ts'
import { noticesOf } from '../../../../src/widgets/compose/notices.ts'
import {
  hostOf,
  hostToAdd,
  linkOf,
  projectOf,
} from '../../../../src/widgets/compose/shared-host.ts'
import { kit } from './kit.ts'

const hostWith = (recipes: string[], typed: Record<string, string>, rest = {}): Host => {
  const host = { ...emptyHost, recipes, ...rest }
  return { ...host, values: completeValues(kit.compose(host).recipe, typed) }
}
const evaluationOf = (host: Host) => evaluate(kit.compose(host).recipe, host.values)
const link = (host: Host) => linkOf(host, evaluationOf(host), kit) ?? ''
const opened = async (fragment: string) => {
  const read = await decodeLink(fragment, kit.cookbook)
  if (!read.ok) throw new Error(read.problem)
  return read.value
}

test('a host comes out of its link as it went in, and nothing differs', async () => {
  const host = hostWith(['docker-at-boot', 'static-network'], { hostname: 'web-1' })
  const back = await opened(link(host))
  const again = hostOf(back.project, kit.compose)
  expect(again).toMatchObject({ recipes: host.recipes, spec: undefined, text: undefined })
  const values = completeValues(kit.compose(again).recipe, again.values)
  expect(evaluationOf({ ...again, values }).butane).toBe(evaluationOf(host).butane)
  expect(noticesOf(back, kit)).toEqual([])
})

test('a secret is in no link, not even in its checksum', () => {
  const secret = (token: string) => link(hostWith(['secretive'], { token, hostname: 'web-1' }))
  expect(secret('hush-hush')).toBe(secret('another one'))
  const json = (fragment: string) =>
    JSON.parse(inflateRawSync(Buffer.from(fragment.slice(5), 'base64url')).toString()) as object
  expect(json(secret('hush-hush'))).toEqual({ ...json(secret('')), missing: ['token'] })
  const file = writeProjectFile(
    projectOf(hostWith(['secretive'], { token: 'hush-hush' }), kit.compose, '0.1.0'),
    kit.cookbook,
    { includePastedText: false },
  )
  expect(file).not.toContain('hush-hush')
})

test('a text of the reader’s is in no link, whatever its spec', async () => {
  const text = 'variant: fcos\nversion: 1.5.0\n# private\n'
  const typed = { hostname: 'web-1' }
  const host = hostWith(['docker-at-boot'], typed, { text })
  const { project, recorded } = await opened(link(host))
  const alone = await opened(link(hostWith(['docker-at-boot'], typed)))
  expect({ project, recorded }).toEqual({
    project: { ...alone.project, missing: ['base'] },
    recorded: alone.recorded,
  })
  expect(hostOf(project, kit.compose)).toMatchObject({ spec: undefined, text: undefined })
})

test('a spec that was asked for is asked for again', async () => {
  const host = hostWith(['docker-at-boot'], {}, { spec: 'flatcar 1.1.0' })
  const { project } = await opened(link(host))
  expect(hostOf(project, kit.compose).spec).toBe('flatcar 1.1.0')
})

test('a link whose output differs today says so and names the recipes', async () => {
  const host = hostWith(['docker-at-boot', 'static-network'], {})
  const back = await opened(link(host))
  const recorded = {
    ...back.recorded,
    output: '00000000',
    revisions: { ...back.recorded.revisions, 'static-network': 'ffff' },
  }
  const [notice] = noticesOf({ ...back, recorded }, kit)
  expect(notice?.title).toContain('differently than with Kindling 0.1.0')
  expect(notice?.text).toContain('The static-network has changed since.')
  const [engine] = noticesOf({ ...back, recorded: { ...back.recorded, output: '00000000' } }, kit)
  expect(engine?.text).toContain('How recipes are merged or translated has changed since.')
})

test('a recipe’s page hands over what anybody may see, and a ready-made host its parts', () => {
  const values = { hostname: 'web-1', token: 'hush-hush', unknown: 'x' }
  expect(hostToAdd({ missing: [], slug: 'secretive', values }, kit)).toEqual({
    ...emptyHost,
    recipes: ['secretive'],
    values: { hostname: 'web-1' },
    brought: { from: 'link', values: { hostname: 'web-1' } },
  })
  expect(hostToAdd({ missing: [], slug: 'docker-host', values: {} }, kit)?.recipes).toHaveLength(4)
  expect(hostToAdd({ missing: [], slug: 'no-such', values: {} }, kit)).toBeUndefined()
})
