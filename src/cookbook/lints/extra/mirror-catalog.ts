import type { CatalogEntry } from '../../../engine/index.ts'
import { warning } from '../catalog.ts'

/** What is found on hosts with mirrors for Docker alone: its permanent code, severity and sentence. */
export const mirrorCatalog = {
  'host/docker-mirror-path': warning(
    (mirror, image, docker) =>
      `Docker does not start with the path in ${mirror}: ${image} has Docker ${docker}.`,
  ),
} as const satisfies Record<string, CatalogEntry>
