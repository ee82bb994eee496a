/** The whole of Butane in one tree: every field of every spec, 240 in all. */
import {
  boolean,
  integer,
  list,
  namedInIgnition,
  ofVariant,
  plain,
  required,
  since,
  string,
  stringMap,
  struct,
  sugar,
} from './notation.ts'
import type { Infer } from './notation.ts'
import { passwd } from './passwd.ts'
import { caReference, cex, configReference, resourceKey, tang, tangKey } from './resource.ts'
import { storage } from './storage.ts'
import { systemd } from './systemd.ts'

const ignitionConfig = struct('IgnitionConfig', {
  merge: list(configReference, { key: resourceKey }),
  replace: configReference,
})

export const proxy = struct('Proxy', {
  http_proxy: string(),
  https_proxy: string(),
  no_proxy: list(namedInIgnition('NoProxyItem')),
})

const tls = struct('TLS', {
  certificate_authorities: list(caReference, { key: resourceKey }),
})
const security = struct('Security', { tls })

const timeouts = struct('Timeouts', {
  http_response_headers: integer(),
  http_total: integer(),
})

export const ignition = struct('Ignition', {
  config: ignitionConfig,
  proxy: since('ign 3.1', proxy),
  security,
  timeouts,
  // in the JSON only: the YAML says it by variant and version
  version: { ...required(string()), generated: true as const },
})

const kernelArguments = struct('KernelArguments', {
  should_exist: list(string('KernelArgument'), { sharedKeys: 'kernel argument' }),
  should_not_exist: list(string('KernelArgument'), { sharedKeys: 'kernel argument' }),
})

const bootDevice = ofVariant('fcos', 'BootDevice', {
  layout: string(),
  luks: ofVariant('fcos', 'BootDeviceLuks', {
    cex: since('fcos 1.6', cex),
    discard: since('fcos 1.5', boolean()),
    device: since('fcos 1.6', string()),
    tang: list(tang, { key: tangKey }),
    threshold: integer(),
    tpm2: boolean(),
  }),
  mirror: ofVariant('fcos', 'BootDeviceMirror', { devices: list(string()) }),
})

const grubUser = ofVariant('fcos', 'GrubUser', { name: plain(string()), password_hash: string() })
const grub = ofVariant('fcos', 'Grub', {
  users: list(grubUser, { key: (user: Infer<typeof grubUser>) => user.name ?? '' }),
})

const metadata = ofVariant('openshift', 'Metadata', {
  name: plain(string()),
  labels: stringMap(),
})

const openshift = ofVariant('openshift', 'OpenShift', {
  kernel_arguments: list(string()),
  extensions: list(string()),
  fips: boolean(),
  kernel_type: string(),
})

export const butane = struct('Config', {
  version: sugar(plain(string())),
  variant: sugar(plain(string())),
  ignition,
  kernel_arguments: since('ign 3.3', kernelArguments),
  passwd,
  storage,
  systemd,
  boot_device: since('fcos 1.3', sugar(bootDevice)),
  grub: since('fcos 1.5', sugar(grub)),
  metadata: since('openshift 4.8', sugar(metadata)),
  openshift: since('openshift 4.8', sugar(openshift)),
})

/**
 * A Butane config as an object: the type that recipe authors write against. It knows the fields
 * of every level; whether a spec has reached one is checked when the config is transpiled.
 */
export type Butane = Infer<typeof butane>
/** A config after desugaring: the same names, without the sugar. */
export type IgnitionConfig = Butane
