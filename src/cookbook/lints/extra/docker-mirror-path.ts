import { imageContents } from '../../../facts/releases.ts'
import * as since from '../../../facts/since.ts'
import { isSince } from '../../../facts/versions.ts'
import { daemonSettings } from '../daemon-file.ts'
import type { Extra, Lint } from '../lint.ts'
import { otherChannel } from '../other-channel.ts'
import { mirrorCatalog } from './mirror-catalog.ts'

/** Finds mirrors that the Docker in the image refuses because their address has a path. */
export const findMirrorPaths: Lint = ({ deploy, texts }, report) => {
  const image = deploy && imageContents(deploy.channel, deploy.release)
  if (image?.docker === undefined || isSince(image.docker, since.dockerMirrorPath)) return
  const daemon = daemonSettings(texts)
  const mirrors = daemon?.settings?.['registry-mirrors']
  if (daemon === undefined || !Array.isArray(mirrors)) return
  for (const mirror of mirrors) {
    if (typeof mirror !== 'string' || !/^https?:\/\/[^/]+\/./.test(mirror)) continue
    report('host/docker-mirror-path', daemon.path, {
      facts: [mirror, image.name, image.docker],
      fixes: otherChannel(deploy, ({ docker = '0' }) => isSince(docker, since.dockerMirrorPath)),
    })
  }
}

/** What looks at hosts with mirrors for Docker. */
export const mirrorLints = {
  catalog: mirrorCatalog,
  lints: [findMirrorPaths],
} satisfies Extra
