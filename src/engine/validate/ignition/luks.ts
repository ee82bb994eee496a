/** Encrypted volumes and what unlocks them (upstream: luks.go, clevis.go, custom.go, tang.go). */
import type { Tang } from '../../schema/resource.ts'
import type { Luks } from '../../schema/storage.ts'
import { readJson } from '../../source/json/index.ts'
import { parseUrl } from '../../text/url.ts'
import { utf8Length } from '../../text/utf8.ts'
import { rule, rules } from '../rule.ts'
import { findPathProblem } from './path.ts'
import { findSourceProblem, isHttp } from './url.ts'

type Clevis = NonNullable<Luks['clevis']>
type Custom = NonNullable<Clevis['custom']>

/** LUKS2 has room for 48 bytes, one of which ends the text. */
const LONGEST_LABEL = 47
const KNOWN_PINS = ['tpm2', 'tang', 'sss']

const usesPins = ({ tang, tpm2, threshold }: Clevis = {}) =>
  [tang?.length, tpm2, threshold].some(Boolean)
const usesClevis = (clevis?: Clevis) => Boolean(clevis?.custom?.pin) || usesPins(clevis)
const usesCex = ({ cex }: Luks) => cex?.enabled === true

/** The whole JSON text has to be one that Go can hold, numbers included. */
function isJson(text: string): boolean {
  const read = readJson(text)
  return 'document' in read && !read.document.hasHugeNumber
}

export const luksRules = [
  ...rules<Luks>('Luks', [
    rule({}, ({ name = '' }, report) => {
      if (name.includes('/')) report('ignition/luks-name-slash', ['name'])
    }),
    rule({}, ({ label = '' }, report) => {
      if (utf8Length(label) > LONGEST_LABEL) report('ignition/luks-label-too-long', ['label'])
    }),
    rule({}, ({ device }, report) => {
      const problem = device ? findPathProblem(device) : 'ignition/device-required'
      if (problem) report(problem, ['device'])
    }),
    rule({ before: 'ign 3.3' }, ({ clevis }, report) => {
      const conflict = clevis?.custom !== undefined && usesPins(clevis)
      if (conflict) report('ignition/clevis-custom-with-others', ['clevis'])
    }),
    rule({ since: 'ign 3.3' }, ({ clevis }, report) => {
      const conflict = clevis?.custom?.pin && usesPins(clevis)
      if (conflict) report('ignition/clevis-custom-with-others', ['clevis'])
    }),
    rule({}, ({ key_file: keyFile }, report, { levels }) => {
      // There is no field `keys`; upstream names it all the same.
      if (findSourceProblem(keyFile?.source, levels)) {
        report('ignition/luks-key-file-invalid', ['keys'])
      }
    }),
    rule({ since: 'ign 3.5' }, (luks, report) => {
      if (!usesCex(luks)) return
      if (usesClevis(luks.clevis)) report('ignition/cex-with-clevis', ['cex'])
      if (luks.key_file?.source) report('ignition/cex-with-key-file', ['cex'])
    }),
  ]),
  ...rules<Custom>('Custom', [
    rule({}, ({ pin = '', config }, report) => {
      if (!pin && !config) return
      if (!KNOWN_PINS.includes(pin)) report('ignition/clevis-pin-unknown', ['pin'])
      if (!config) report('ignition/clevis-config-required', ['config'])
    }),
  ]),
  ...rules<Custom>('ClevisCustom', [
    rule({}, ({ pin, config, needs_network: needsNetwork }) =>
      pin || config || needsNetwork ? undefined : 'stop',
    ),
    rule({ before: 'ign 3.6' }, ({ pin }, report) => {
      if (pin && !KNOWN_PINS.includes(pin)) report('ignition/clevis-pin-unknown', ['pin'])
    }),
    rule({}, ({ pin, config }, report) => {
      if (!pin) report('ignition/clevis-pin-required', ['pin'])
      if (!config) report('ignition/clevis-config-required', ['config'])
    }),
  ]),
  ...rules<Tang>('Tang', [
    rule({}, ({ url = '' }, report) => {
      const parsed = parseUrl(url)
      if (parsed === undefined) report('ignition/url-invalid', ['url'])
      else if (!isHttp(parsed)) report('ignition/url-scheme', ['url'])
    }),
    rule({}, ({ thumbprint }, report) => {
      if (!thumbprint) report('ignition/tang-thumbprint-required', ['thumbprint'])
    }),
    rule({ since: 'ign 3.4' }, ({ advertisement }, report) => {
      if (advertisement && !isJson(advertisement)) {
        report('ignition/tang-advertisement-invalid', ['advertisement'])
      }
    }),
  ]),
]
