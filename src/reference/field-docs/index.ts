/** What every field of the schema is for. The texts are kept out of the engine and its bundles. */
import { diskDocs } from './disks.ts'
import type { FieldDocs } from './doc.ts'
import { ignitionDocs } from './ignition.ts'
import { passwdDocs } from './passwd.ts'
import { storageDocs } from './storage.ts'
import { systemdDocs } from './systemd.ts'
import { variantDocs } from './variants.ts'

/** The parts that `fieldDocs` is made of; no path stands in two of them. */
export const fieldDocParts: readonly FieldDocs[] = [
  ignitionDocs,
  passwdDocs,
  storageDocs,
  diskDocs,
  systemdDocs,
  variantDocs,
]

export const fieldDocs: FieldDocs = Object.assign({}, ...fieldDocParts) as FieldDocs
