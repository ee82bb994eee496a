import { openButane, specs, transpile } from '../../engine/index.ts'
import { minorOf, newestSpec } from '../../facts/channels.ts'
import { imageContents } from '../../facts/releases.ts'
import { distributions, findDistribution } from '../deploy/distributions.ts'
import type { Fix } from './fix.ts'
import { applyEdits, canTry, replaceScalar } from './fix.ts'
import type { Lint, Whole } from './lint.ts'
import { otherChannel } from './other-channel.ts'

/** Finds what is made for the processor that VMware's Ignition does not run on. */
export const arm64: Lint = ({ deploy, remote }, report) => {
  if (deploy === undefined) return
  const sources = remote.map(({ url, path }) => ({ name: url, path }))
  for (const { name, path } of [{ name: deploy.ova, path: [] }, ...sources]) {
    const isArm = /(?<![a-z0-9])(?:arm64|aarch64)(?![a-z0-9])/i.test(name)
    if (isArm) report('host/arm64', path, { facts: [name] })
  }
}

/** Finds a config for a system that has no image for VMware: its cluster or its installer brings it along. */
export const noImage: Lint = ({ butane: { spec }, deploy }, report) => {
  if (deploy === undefined || findDistribution(spec.variant)) return
  report('host/no-image', ['variant'], { facts: [spec.variant] })
}

/** Whether a finding says that there is nothing to deploy the config with. */
export const isAboutNoImage = ({ code }: { code: string }) => code === 'host/no-image'

/** Finds an image whose name says that it is another system's than the config. */
export const otherImage: Lint = ({ butane: { spec }, deploy }, report) => {
  const own = findDistribution(spec.variant)
  if (deploy === undefined || own === undefined) return
  const named = Object.values(distributions).find(({ imageName }) => imageName.test(deploy.ova))
  if (named === undefined || named === own) return
  report('host/other-image', ['variant'], {
    facts: [deploy.ova, named.name, own.name],
    fixes: [{ label: `Take ${own.ova}`, set: { 'deploy.ova': own.ova } }],
  })
}

/** Finds a spec that is not finished. */
export const experimentalSpec: Lint = ({ butane: { spec } }, report) => {
  if (spec.experimental) report('host/experimental-spec', ['version'], { facts: [spec.id] })
}

/** Finds a config that the Ignition in the image cannot read. */
export const specTooNew: Lint = (whole, report) => {
  const { butane, deploy } = whole
  const wanted = minorOf(butane.spec.ignition)
  const image = deploy && imageContents(deploy.channel, deploy.release)
  if (image === undefined) return
  const { name, ignition } = image
  const newest = newestSpec(image)
  if (wanted <= newest) return
  report('host/spec-too-new', ['version'], {
    facts: [name, ignition, `3.${newest}.0`, butane.spec.ignition],
    fixes: [
      ...olderSpec(whole, newest),
      ...otherChannel(deploy, (candidate) => newestSpec(candidate) >= wanted),
    ],
  })
}

/** The newest spec that is old enough, if the config can be said in it. */
function olderSpec({ butane }: Whole, newest: number): Fix[] {
  const { text, spec, unused } = butane
  const older = specs.findLast(({ variant, ignition, experimental }) => {
    return variant === spec.variant && !experimental && minorOf(ignition) <= newest
  })
  if (older === undefined) return []
  const written = new RegExp(`^(["']?)${spec.version.replaceAll('.', '\\.')}\\1$`)
  const edit = replaceScalar(butane, ['version'], written, older.version)
  if (!canTry(text)) return []
  const changed = applyEdits(text, edit)
  const isSame = openButane(changed)?.unused.length === unused.length
  if (!isSame || transpile(changed).output === undefined) return []
  return [{ label: `Write it as ${older.id}`, edit }]
}
