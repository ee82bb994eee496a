import type { CatalogEntry } from '../../../engine/index.ts'
import { warning } from '../catalog.ts'

/** What is found on hosts with Kubernetes alone: its permanent code, severity and sentence. */
export const kubernetesCatalog = {
  'host/kubernetes-containerd': warning(
    (image, containerd, kubernetes, wanted) =>
      `${image} has containerd ${containerd}. For Kubernetes ${kubernetes} its project recommends ${wanted}, or later.`,
  ),
} as const satisfies Record<string, CatalogEntry>
