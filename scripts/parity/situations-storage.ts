/** Situations of files, links, disks and what is on them. */
import { disk, installed, service, storage, units } from './situation.ts'
import type { Situation } from './situation.ts'
import { Word } from './tree.ts'

export const nodes: readonly Situation[] = [
  (pick) =>
    storage({
      links: [{ path: '/var/through', target: pick(['/x', 'x', '']) }],
      [pick(['files', 'directories', 'links'])]: [{ path: '/var/through/it', target: '/y' }],
      files: [{ path: pick(['/var/through/it/too', '/var/through']) }],
    }),
  (pick) =>
    storage({
      directories: [{ path: '/var/dir' }, { path: pick(['/var/dir', '/var/link/dir', '/dir']) }],
      links: [
        {
          path: '/var/link',
          target: pick(['/var/dir', 'dir', '../dir']),
          hard: pick([true, true, false]),
          user: { id: 0 },
        },
      ],
    }),
  (pick) => ({
    ...units({
      name: 'taken.service',
      contents: installed,
      dropins: [{ name: 'a.conf', contents: pick([service, '']) }],
    }),
    ...storage({
      [pick(['files', 'directories', 'links'])]: [
        {
          path: `/etc/systemd/system/${pick(['taken.service', 'taken.service.d/a.conf', 'other.service'])}`,
          target: '/t',
        },
      ],
    }),
  }),
  (pick) =>
    storage({
      files: [
        {
          path: '/var/over',
          overwrite: true,
          contents: pick([{}, { source: 'data:,x' }, { verification: { hash: 'sha512-x' } }]),
        },
      ],
    }),
  (pick) =>
    storage({
      files: [
        {
          path: '/var/file',
          mode: new Word(pick(['0644', '01755', '644', '02755'])),
          contents: {
            inline: 'x',
            compression: pick(['gzip', '']),
            http_headers: [{ name: 'A', value: 'b' }],
          },
          append: pick([[], [{ inline: 'y' }], [{ local: 'a.txt' }, {}]]),
        },
      ],
    }),
  (pick) => ({
    ignition: {
      config: {
        [pick(['merge', 'replace'])]: [
          {
            source: pick(['s3://b/k', 'data:,x', 'http://a']),
            http_headers: [{ name: pick(['A', '']), value: '' }],
          },
        ],
      },
    },
  }),
  (pick) => ({
    ignition: {
      config: {
        replace: {
          http_headers: [{ name: 'A', value: pick(['', 'b']) }],
          source: pick(['s3://b/k', 'data:,x', 'https://a']),
        },
      },
    },
  }),
]

export const disks: readonly Situation[] = [
  (pick) =>
    storage({
      disks: [
        {
          ...disk(
            { label: 'root', size_mib: pick([0, 100, 8191, 8192, 9000]), number: pick([0, 4]) },
            { label: 'next', start_mib: pick([0, 10000]) },
          ),
          device: pick(['/dev/sdp', '/dev/disk/by-id/coreos-boot-disk']),
          wipe_table: pick([true, false]),
        },
      ],
    }),
  (pick) =>
    storage({
      disks: [
        disk({
          label: pick(['boot', 'EFI-SYSTEM', 'PowerPC-PReP-boot', 'a:b']),
          number: pick([0, 2, 3]),
        }),
      ],
    }),
  (pick) =>
    storage({
      disks: [
        disk(
          { number: 1, start_mib: 10, size_mib: pick([10, 0, 5]) },
          { number: 2, start_mib: pick([15, 20, 10, 9]), size_mib: pick([10, 1]) },
        ),
      ],
    }),
  (pick) =>
    storage({
      disks: [
        disk(
          { number: 1, label: 'a' },
          { number: pick([1, 2]), label: pick(['a', 'b']) },
          { number: pick([0, 3]), should_exist: pick([true, false]) },
        ),
      ],
    }),
  (pick) =>
    storage({
      disks: [
        disk({
          should_exist: false,
          number: 1,
          ...pick([{ label: 'a' }, { guid: 'x' }, { size_mib: 1 }, { type_guid: '' }]),
        }),
      ],
    }),
  (pick) =>
    storage({
      disks: [{ ...disk(...pick([[], [{ number: 1 }], [{}]])), wipe_table: true }],
      filesystems: [{ device: '/dev/sdp', format: 'ext4', wipe_filesystem: pick([true, false]) }],
    }),
  (pick) =>
    storage({
      filesystems: [
        {
          device: '/dev/sdq',
          path: '/var/q',
          ...pick([
            { label: 'x' },
            { format: '', label: 'x' },
            { format: 'swap', label: 'x'.repeat(16) },
            { format: 'btrfs', label: 'x'.repeat(257) },
            { format: 'vfat', label: 'x'.repeat(12) },
            { format: 'none' },
          ]),
        },
      ],
    }),
  (pick) =>
    storage({
      raid: [
        {
          name: 'r',
          level: pick(['raid0', 'linear', 'raid1']),
          spares: pick([0, 1]),
          devices: pick([['/dev/a'], ['/dev/a', '/dev/a'], []]),
        },
      ],
    }),
  (pick) =>
    storage({
      luks: [
        {
          name: pick(['root', 'data']),
          device: '/dev/l',
          options: pick([[], ['--cipher', 'x'], ['--cipher=x'], ['-c', 'y']]),
          cex: { enabled: pick([true, false]) },
          key_file: pick([{}, { inline: 'k' }, { source: 'ftp://x' }]),
          clevis: pick([{}, { tpm2: true }, { threshold: 1 }]),
        },
      ],
    }),
  (pick) =>
    storage({
      luks: [
        {
          name: 'c',
          device: '/dev/c',
          clevis: {
            custom: pick([
              { pin: 'tpm2', config: '{}' },
              { pin: 'x' },
              { config: '{}' },
              { pin: 'sss', config: '', needs_network: true },
            ]),
            ...pick([
              {},
              { tpm2: true },
              { tang: [{ url: 'http://t', advertisement: pick(['{', '{}', '']) }] },
            ]),
          },
        },
      ],
    }),
]
