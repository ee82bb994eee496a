/**
 * Fields that exist at a spec's level but that its variant refuses (upstream: the field filters
 * in `config/<variant>/v<version>/translate.go`).
 */
import type { Code } from '../diagnostics/catalog.ts'
import type { Gate } from '../schema/levels.ts'

export interface SupportFilter extends Gate {
  /** Path of the refused field, lists written as the field alone. */
  readonly path: string
  readonly code: Code
}

export const supportFilters: readonly SupportFilter[] = [
  {
    variant: 'flatcar',
    before: 'ign 3.7',
    path: 'storage.luks.clevis',
    code: 'butane/clevis-unsupported',
  },
  {
    variant: 'flatcar',
    since: 'ign 3.7',
    path: 'storage.luks.cex',
    code: 'butane/cex-unsupported',
  },
]
