/** Fedora CoreOS's own sections (upstream: `config/fcos/v1_*`, validate.go). */
import type { Butane } from '../../schema/butane.ts'
import { isEmpty } from '../../values.ts'
import { rule, rules } from '../rule.ts'
import type { Report } from '../rule.ts'

type BootDevice = NonNullable<Butane['boot_device']>
type BootLuks = NonNullable<BootDevice['luks']>
type Mirror = NonNullable<BootDevice['mirror']>
type GrubUser = NonNullable<NonNullable<Butane['grub']>['users']>[number]

const BOOT_DISK = '/dev/disk/by-id/coreos-boot-disk'
const MOUNTABLE = /^\/(etc|var)(\/|$)/

/** Layouts of the boot disk, and which name a LUKS device has there, if only one kind will do. */
export const LAYOUTS: ReadonlyMap<string, RegExp | undefined> = new Map([
  ['aarch64', undefined],
  ['ppc64le', undefined],
  ['x86_64', undefined],
  ['s390x-eckd', /\/dev\/dasd[a-z]$/],
  ['s390x-zfcp', /\/dev\/sd[a-z]$/],
  ['s390x-virt', undefined],
])
export const isS390x = (layout: string) => layout.startsWith('s390x')

const lacksLayout = ({ mirror, layout }: BootDevice) =>
  (mirror?.devices ?? []).length > 0 && layout === undefined

function checkMirrorDevices({ devices = [] }: Mirror, report: Report, below: string[]): void {
  if (devices.length === 1) report('butane/mirror-devices', [...below, 'devices'])
}

export const fcosRules = [
  ...rules<Butane>('Config', [
    // OpenShift's own check of the whole config takes the place of this one from 4.19 on
    rule({ since: 'fcos 1.6', before: 'openshift 4.19' }, (config, report) => {
      const mirrored = new Set(config.boot_device?.mirror?.devices ?? [])
      for (const [index, disk] of (config.storage?.disks ?? []).entries()) {
        const { device = '', partitions = [] } = disk
        if (device === BOOT_DISK || disk.wipe_table === true || mirrored.has(device)) continue
        for (const [number, partition] of partitions.entries()) {
          if (partition.number || partition.label === undefined) continue
          const place = ['storage', 'disks', index, 'partitions', number, 'number']
          report('butane/partition-reuse-by-label', place)
        }
      }
      for (const [index, { path, with_mount_unit: wanted }] of (
        config.storage?.filesystems ?? []
      ).entries()) {
        if (wanted !== true || path === undefined || MOUNTABLE.test(path)) continue
        report('butane/mount-point-forbidden', ['storage', 'filesystems', index, 'path'])
      }
    }),
  ]),
  ...rules<BootDevice>('BootDevice', [
    rule({ before: 'fcos 1.7' }, (bootDevice, report) => {
      if (lacksLayout(bootDevice)) report('butane/mirror-layout-missing', ['mirror'])
    }),
    rule({ since: 'fcos 1.7' }, (bootDevice, report) => {
      if (lacksLayout(bootDevice)) report('butane/mirror-layout-required', ['mirror'])
    }),
    rule({ before: 'fcos 1.6' }, ({ layout }, report) => {
      if (layout === undefined) return
      if (!LAYOUTS.has(layout) || isS390x(layout)) {
        report('butane/boot-layout-unknown-1.3', ['layout'])
      }
    }),
    rule({ since: 'fcos 1.6' }, ({ layout, luks, mirror }, report) => {
      if (layout === undefined) return
      const deviceName = LAYOUTS.get(layout)
      if (!LAYOUTS.has(layout)) report('butane/boot-layout-unknown', ['layout'])
      else if (deviceName && !luks?.device) report('butane/boot-luks-device-required', ['layout'])
      else if (deviceName && !deviceName.test(luks?.device ?? '')) {
        report('butane/boot-luks-device-name', ['layout'])
      }
      if (isS390x(layout) && (mirror?.devices ?? []).length > 0) {
        report('butane/mirror-unsupported', ['layout'])
      }
    }),
    rule({ since: 'fcos 1.6' }, ({ layout, luks }, report) => {
      if (luks?.cex?.enabled !== true) return
      if (layout === undefined) report('butane/cex-architecture', ['luks', 'cex'])
      else if (!isS390x(layout)) report('butane/cex-architecture', ['layout'])
      if ((luks.tang ?? []).length > 0 || luks.tpm2 === true) {
        report('ignition/cex-with-clevis', ['luks'])
      }
    }),
    // upstream checks the mirror here and again when the walk reaches it
    rule({}, ({ mirror = {} }, report) => checkMirrorDevices(mirror, report, ['mirror'])),
  ]),
  ...rules<BootLuks>('BootDeviceLuks', [
    rule({ since: 'fcos 1.7' }, ({ device, tang = [], tpm2, cex }, report) => {
      if (!device) return
      const hasMethod =
        tang.some((server) => !isEmpty(server)) || tpm2 === true || cex?.enabled === true
      if (!hasMethod) report('butane/boot-luks-method-required', ['luks'])
    }),
  ]),
  ...rules<Mirror>('BootDeviceMirror', [
    rule({}, (mirror, report) => checkMirrorDevices(mirror, report, [])),
  ]),
  ...rules<GrubUser>('GrubUser', [
    rule({}, ({ name, password_hash: hash }, report) => {
      if (!name) report('butane/grub-name-required', ['name'])
      if (!hash) report('butane/grub-password-required', ['password_hash'])
    }),
  ]),
]
