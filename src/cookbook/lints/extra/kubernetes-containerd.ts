import { betterContainerd } from '../../../facts/kubernetes.ts'
import { imageContents } from '../../../facts/releases.ts'
import type { Extra, Lint, Whole } from '../lint.ts'
import { otherChannel } from '../other-channel.ts'
import { kubernetesCatalog } from './kubernetes-catalog.ts'

/** Finds a Kubernetes for which the containerd in the image is not recommended. */
export const kubernetesContainerd: Lint = (whole, report) => {
  const { deploy, butane } = whole
  const image = deploy && imageContents(deploy.channel, deploy.release)
  if (image?.containerd === undefined || bringsRuntime(whole)) return
  for (const [at, { path = '' }] of (butane.config.storage?.files ?? []).entries()) {
    const [, minor = ''] = KUBERNETES.exec(path) ?? []
    const wanted = minor && betterContainerd(image.containerd, Number(minor))
    if (!wanted) continue
    report('host/kubernetes-containerd', ['storage', 'files', at, 'path'], {
      facts: [image.name, image.containerd, `1.${minor}`, wanted.toReversed().join(', ')],
      fixes: otherChannel(
        deploy,
        ({ containerd }) =>
          containerd !== undefined && !betterContainerd(containerd, Number(minor)),
      ),
    })
  }
}

/** What looks at hosts with Kubernetes. */
export const kubernetesLints = {
  catalog: kubernetesCatalog,
  lints: [kubernetesContainerd],
} satisfies Extra

/** The image of the kubernetes extension, which brings no runtime of its own. */
const KUBERNETES = /^\/opt\/extensions\/kubernetes\/kubernetes-v1\.(\d{1,3})\.[^/]*\.raw$/

/** Whether another runtime comes along, or the one of the image is switched off. */
function bringsRuntime({ butane: { config } }: Whole): boolean {
  const { files = [], links = [] } = config.storage ?? {}
  return [...files, ...links].some(({ path = '' }) =>
    /^\/(?:opt|etc)\/extensions\/(?:containerd|crio|docker)\b/.test(path),
  )
}
