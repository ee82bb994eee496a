/**
 * Every finding of the Ignition rules: its permanent code, severity and upstream's sentence
 * (`config/shared/errors/errors.go` of Ignition v2.26.0).
 */
import type { CatalogEntry } from './catalog.ts'

export const ignitionCatalog = {
  'ignition/json-syntax': { severity: 'error', message: (sentence: string) => sentence },
  'ignition/json-type': { severity: 'error', message: (sentence: string) => sentence },
  'ignition/duplicate': { severity: 'error', message: 'duplicate entry defined' },
} as const satisfies Record<string, CatalogEntry>
