import { note } from '../../src/cookbook/note.ts'
import type { Fragment } from '../../src/cookbook/fragment.ts'

const pick = <T>(random: () => number, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)] as T
const some = <T>(random: () => number, items: readonly T[]): T[] =>
  items.filter(() => random() < 0.4)

const texts = ['one line', 'two\nlines\n', '[Unit]\nDescription=a: b # c\n\n[Install]\n', 'a\n\n']

/** Makes up what a recipe could bring; its names are those that configs often have, and new ones. */
export function randomFragment(random: () => number): Fragment {
  const text = () => pick(random, texts)
  const unit = '[Service]\nExecStart=/bin/true\n'
  const paths = some(random, ['/etc/hostname', '/etc/a', '/etc/file', '/opt/new', '/etc/x.conf'])
  const fragment: Fragment = {
    kernel_arguments: {
      should_exist: some(random, ['quiet', 'foo', 'console=ttyS0']),
      should_not_exist: some(random, ['mitigations=auto']),
    },
    passwd: {
      users: some(random, ['core', 'user', 'newcomer']).map((name) => ({
        name,
        ssh_authorized_keys: some(random, ['ssh-ed25519 AAAA new', 'key1']),
        ...(random() < 0.3 && { groups: ['docker', 'wheel'] }),
        ...(random() < 0.3 && { home_dir: '/home/elsewhere' }),
      })),
      groups: some(random, ['g', 'staff']).map((name) => ({ name, gid: 1000 })),
    },
    storage: {
      directories: some(random, ['/var/lib/a', '/opt/dir']).map((path) => ({ path, mode: 0o755 })),
      files: paths.map((path) =>
        note('What it is for.', {
          path,
          ...(random() < 0.5 && { mode: pick(random, [0o644, 0o600]) }),
          ...(random() < 0.8 && { contents: { inline: text() } }),
          ...(random() < 0.2 && { user: { name: 'core' } }),
        }),
      ),
      links: some(random, ['/etc/localtime', '/etc/link']).map((path) => ({ path, target: '/x' })),
    },
    systemd: {
      units: some(random, ['docker.service', 'a.service', 'test.service']).map((name) => ({
        name,
        enabled: random() < 0.5,
        ...(random() < 0.5 && { contents: unit }),
        dropins: some(random, ['10-a.conf', 'b.conf']).map((dropin) => ({
          name: dropin,
          contents: unit,
        })),
      })),
    },
  }
  const sections = Object.entries(fragment).filter(() => random() < 0.6)
  return Object.fromEntries(sections.sort(() => random() - 0.5))
}
