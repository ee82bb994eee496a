import { describe } from 'vitest'
import { testRules } from '../../../../support/ignition-findings.ts'

const storage = (sections: object) => ({ storage: sections })
const link = (path: string, more: object = {}) => ({ path, target: '/t', ...more })

describe('a path', () => {
  testRules([
    [
      'none, a relative one and one that is not simplified',
      storage({ files: [{}, { path: 'a' }, { path: '/a/' }, { path: '/' }] }),
      {
        '3.0': [
          'path-missing at storage.files.0.path',
          'path-relative at storage.files.1.path',
          'path-not-simplified at storage.files.2.path',
        ],
      },
    ],
    [
      'the same in directories and links',
      storage({ directories: [{ path: 'd' }], links: [link('/l//l')] }),
      {
        '3.0': [
          'path-relative at storage.directories.0.path',
          'path-not-simplified at storage.links.0.path',
        ],
      },
    ],
  ])
})

describe('a mode', () => {
  const nodes = (mode: number) =>
    storage({ directories: [{ path: '/d', mode }], files: [{ path: '/f', mode }] })
  const both = (code: string) => [
    `${code} at storage.directories.0.mode`,
    `${code} at storage.files.0.mode`,
  ]
  testRules([
    ['plain permissions fine', nodes(0o777), {}],
    [
      'special bits before they were supported',
      nodes(0o4755),
      { '3.0': both('mode-special-bits'), '3.6': [] },
    ],
    ['a mode that is too large', nodes(0o100_000), { '3.0': both('mode-invalid') }],
    [
      'a negative mode, which has every bit',
      storage({ files: [{ path: '/f', mode: -1 }] }),
      {
        '3.0': [
          'mode-invalid at storage.files.0.mode',
          'mode-special-bits at storage.files.0.mode',
        ],
        '3.6': ['mode-invalid at storage.files.0.mode'],
      },
    ],
    [
      'a mode beyond safe integers',
      storage({ files: [{ path: '/f', mode: 2 ** 60 }] }),
      { '3.0': ['mode-invalid at storage.files.0.mode'] },
    ],
  ])
})

describe('a node', () => {
  testRules([
    [
      'a file to overwrite without new contents',
      storage({ files: [{ path: '/f', overwrite: true, append: [{ source: 'data:,' }] }] }),
      { '3.0': ['overwrite-without-source at storage.files.0.overwrite'] },
    ],
    [
      'an owner by id and by name',
      storage({
        files: [{ path: '/f', group: { id: 0, name: 'g' }, user: { id: 0, name: 'u' } }],
        directories: [{ path: '/d', user: { id: 0, name: '' } }],
      }),
      { '3.0': ['id-and-name at storage.files.0.group', 'id-and-name at storage.files.0.user'] },
    ],
  ])
})

describe('nodes together', () => {
  testRules([
    [
      'paths that lead through a link, once for each link',
      storage({
        directories: [{ path: '/l/d' }],
        files: [{ path: '/l/m/f' }, { path: '/lx' }],
        links: [link('/l'), link('/l/m')],
      }),
      {
        '3.0': [
          'directory-through-link at storage.directories.0',
          'file-through-link at storage.files.0',
          'file-through-link at storage.files.0',
          'link-through-link at storage.links.1',
        ],
      },
    ],
    [
      'a link without a target',
      storage({ links: [{ path: '/l', hard: true, user: { id: 1 } }] }),
      {
        '3.0': ['hard-link-owner at storage.links.0.user.id'],
        '3.3': ['link-target-required at storage.links.0.target'],
      },
    ],
    [
      'a hard link to a directory, and its owner ignored',
      storage({
        directories: [{ path: '/d' }],
        links: [
          link('/l', {
            hard: true,
            target: '/d/',
            group: { name: 'g' },
            user: { id: 1, name: '' },
          }),
          link('/m', { hard: true, target: '../d' }),
          link('/n', { target: '/d', user: { id: 1 } }),
        ],
      }),
      {
        '3.0': [
          'hard-link-to-directory at storage.links.0',
          'hard-link-owner at storage.links.0.user.id',
          'hard-link-owner at storage.links.0.user.name',
          'hard-link-owner at storage.links.0.group.name',
          'hard-link-to-directory at storage.links.1',
        ],
      },
    ],
    [
      'paths that systemd units take',
      {
        systemd: {
          units: [
            { name: 'a.service', contents: '[X]', dropins: [{ name: 'b.conf', contents: '[X]' }] },
            { name: 'c.service' },
          ],
        },
        ...storage({
          directories: [{ path: '/etc/systemd/system/a.service.d/b.conf' }],
          files: [
            { path: '/etc/systemd/system/a.service' },
            { path: '/etc/systemd/system/c.service' },
          ],
          links: [link('/etc/systemd/system/a.service')],
        }),
      },
      {
        '3.0': [
          'path-conflicts-systemd at storage.files.0.path',
          'path-conflicts-systemd at storage.directories.0.path',
          'path-conflicts-systemd at storage.links.0.path',
          'duplicate at storage.links.0',
        ],
      },
    ],
  ])
})
