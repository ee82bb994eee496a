/** Situations of sugar that meets what it generates. */
import { installed, service, storage, units } from './situation.ts'
import type { Situation } from './situation.ts'
import { Word } from './tree.ts'
import type { Mapping } from './tree.ts'

const mainframes = ['s390x-eckd', 's390x-zfcp', 's390x-virt']
const layouts = ['x86_64', 'aarch64', 'ppc64le', ...mainframes]
const boot = (device: Mapping, more: Mapping = {}): Mapping => ({ boot_device: device, ...more })

export const sugar: readonly Situation[] = [
  (pick) =>
    storage({
      trees: [
        {
          local: pick(['tree', 'odd', 'a.txt', 'flat', 'link']),
          path: '/var/tree',
          dir_mode: new Word('0700'),
          user: { name: 'core' },
        },
      ],
      files: [
        {
          path: '/var/tree/one.txt',
          mode: new Word('0600'),
          contents: pick([{}, { inline: 'mine' }]),
        },
      ],
      links: [{ path: pick(['/var/tree/to-one', '/var/tree/run.sh']), target: pick(['', 'x']) }],
      directories: [{ path: pick(['/var/tree/sub', '/var/tree/one']) }],
    }),
  (pick) => ({
    ...storage({
      filesystems: [
        {
          device: pick(['/dev/mapper/secret', '/dev/sdq1']),
          path: pick(['/var/mnt', '/home/mnt', '/etc/a-b']),
          format: pick(['ext4', 'swap', 'none', 'btrfs']),
          with_mount_unit: true,
          mount_options: ['ro'],
        },
      ],
      luks: [
        {
          name: 'secret',
          device: '/dev/sdr',
          clevis: { tang: [{ url: 'http://t', thumbprint: 'x' }] },
        },
      ],
    }),
    ...units({
      name: pick(['var-mnt.mount', 'dev-sdq1.swap']),
      enabled: false,
      contents: pick(['', service]),
      dropins: [{ name: 'a.conf' }],
    }),
  }),
  (pick) => ({
    systemd: {
      quadlets: [
        {
          name: pick(['t@i.container', 't@.container', 'q.pod']),
          ...pick([{}, { contents: service }, { contents_local: 'unit.service' }]),
          rootful: pick([true, false]),
          dropins: [{ name: 'a.conf', contents: 'x' }],
        },
      ],
    },
    ...storage({
      files: [
        {
          path: pick([
            '/etc/containers/systemd/q.pod',
            '/etc/containers/systemd/users/q.pod.d/a.conf',
            '/other',
          ]),
        },
      ],
    }),
  }),
  (pick) =>
    units(
      { name: 't@.service', contents: pick([service, installed, '']) },
      { name: 't@i.service', enabled: true, contents: pick([service, '', installed]) },
    ),
  (pick) =>
    units({
      name: 'plain.service',
      enabled: true,
      contents: pick([service, installed]),
      dropins: [{ name: 'i.conf', contents: pick(['[Install]\nAlias=a', '']) }],
    }),
  (pick) =>
    boot({
      layout: pick(layouts),
      mirror: { devices: pick([['/dev/a', '/dev/b'], ['/dev/a'], []]) },
    }),
  (pick) =>
    boot({
      mirror: { devices: ['/dev/a', '/dev/b', '/dev/c'] },
      luks: pick([
        {},
        { tpm2: true, discard: true },
        { tang: [{ url: 'http://t', thumbprint: 'x' }], threshold: 1 },
      ]),
    }),
  (pick) =>
    boot({
      layout: pick(mainframes),
      luks: {
        device: pick(['/dev/dasda', '/dev/sda', '/dev/dasd1', '']),
        cex: { enabled: pick([true, false]) },
        tpm2: pick([true, false]),
      },
    }),
  (pick) =>
    boot(
      {
        layout: pick(mainframes),
        luks: { device: pick(['/dev/dasda', '/dev/sda']), cex: { enabled: true } },
      },
      { openshift: { kernel_arguments: pick([[], ['rd.luks.key=/etc/luks/cex.key']]) } },
    ),
  (pick) =>
    boot({ layout: 'x86_64', luks: { cex: { enabled: true }, device: pick(['/dev/sda', '']) } }),
  (pick) =>
    boot({
      luks: pick([
        { cex: { enabled: true } },
        { device: '/dev/sda' },
        { tpm2: false },
        { threshold: 2 },
      ]),
    }),
  (pick) =>
    boot(
      {
        layout: pick(['x86_64', 'aarch64', 'ppc64le']),
        mirror: { devices: ['/dev/a', '/dev/b'] },
        luks: { tpm2: pick([true, false]) },
      },
      storage({
        disks: [
          {
            device: '/dev/a',
            wipe_table: pick([true, false]),
            partitions: [
              {
                label: pick(['root-1', 'boot-1', 'extra']),
                size_mib: pick([0, 500, 9000]),
                number: pick([0, 4]),
              },
            ],
          },
        ],
        raid: [
          {
            name: pick(['md-root', 'md-boot', 'mine']),
            level: 'raid1',
            devices: ['/dev/x', '/dev/disk/by-partlabel/root-1'],
          },
        ],
        luks: [{ name: 'root', device: '/dev/mine', label: 'mine' }],
        filesystems: [
          {
            device: pick(['/dev/mapper/root', '/dev/md/md-root', '/dev/md/md-boot']),
            format: 'ext4',
            label: 'mine',
            wipe_filesystem: false,
          },
        ],
      }),
    ),
  (pick) => ({
    grub: {
      users: [
        { name: 'root', password_hash: 'grub.x' },
        { name: pick(['b', '']), password_hash: pick(['y', '']) },
      ],
    },
    ...storage({
      files: [{ path: pick(['/boot/grub2/user.cfg', '/boot/other']), mode: new Word('0600') }],
      filesystems: [
        {
          device: pick(['/dev/disk/by-label/boot', '/dev/b']),
          format: 'ext4',
          path: pick(['/boot', '/var/b']),
        },
      ],
    }),
  }),
]
