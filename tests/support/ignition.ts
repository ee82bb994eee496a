import { chownSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import type { ImageEntry } from '../../src/cookbook/image-files.ts'
import type { IgnitionConfig } from './ignition-config.ts'
import { serveLoopback } from './loopback-https.ts'
import { asRoot, isRoot, need } from './programs.ts'
import { run } from './run.ts'

/** Stages in the order in which the units of Ignition's dracut module run them. */
const STAGES = ['fetch-offline', 'fetch', 'kargs', 'disks', 'mount', 'files', 'umount']

const KERNEL_ARGUMENTS = 'kernel-arguments'

/** Owner of the home folder in the scratch root: Flatcar's core has the number 500. */
export const CORE_ID = isRoot ? 500 : 0

export interface Applied {
  /** The root file system as Ignition left it. */
  root: string
  /** URLs that Ignition fetched. */
  requests: string[]
  /** What Ignition handed to the distribution's helper for kernel arguments. */
  kernelArguments: string[]
  /** The first stage that failed with what it printed; undefined when all passed. */
  failure: string | undefined
}

/**
 * Applies an Ignition config to a fresh root below `folder` with the real program, every stage of a
 * first boot. Three things differ from a real boot, and the config itself is not one of them:
 * - It is merged, byte for byte, into a wrapper that only adds a proxy on the loopback interface and
 *   the certificate of the test, so that remote sources are served by the test.
 * - The root holds the user core and nothing else of Flatcar. Without root it holds the users of the
 *   config as well, all with the one number there is: nobody else can own a home folder then. Groups
 *   of files have that number, too.
 * - `setfiles` does nothing: labels of SELinux are the image's matter. `ignition-kargs-helper`, which
 *   is the image's as well, writes down what it is asked for.
 *
 * @param image what else is in the root, by path
 */
export async function applyIgnition(
  config: string,
  folder: string,
  image: Readonly<Record<string, ImageEntry>> = {},
): Promise<Applied> {
  const root = makeRoot(join(folder, 'root'), isRoot ? [] : usersIn(config))
  for (const [path, entry] of Object.entries(image)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    if (entry === 'file') writeFileSync(join(root, path), 'of the image\n')
    else symlinkSync(entry.link, join(root, path))
  }
  const remote = await serveLoopback(folder, ['localhost', ...hostsOf(config)])
  writeFileSync(
    join(folder, 'config.ign'),
    JSON.stringify({
      ignition: {
        version: '3.3.0',
        proxy: { httpsProxy: remote.proxy },
        security: { tls: { certificateAuthorities: [{ source: dataUrl(remote.certificate) }] } },
        config: { merge: [{ source: dataUrl(isRoot ? config : ownedByRoot(config)) }] },
      },
    }),
  )
  let failure: string | undefined
  for (const stage of STAGES) {
    const result = await runStage(stage, root, folder)
    if (result.status === 0) continue
    failure = `${stage}: ${result.output}`
    break
  }
  remote.close()
  const { requests } = remote
  return { root, requests, kernelArguments: readLines(join(folder, KERNEL_ARGUMENTS)), failure }
}

/** Runs one stage with all its state in `folder`, which also holds config.ign. */
export async function runStage(stage: string, root: string, folder: string) {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  const record = `#!/bin/sh\nprintf '%s\\n' "$@" >>${join(folder, KERNEL_ARGUMENTS)}\n`
  writeFileSync(join(bin, 'setfiles'), '#!/bin/sh\n', { mode: 0o755 })
  writeFileSync(join(bin, 'ignition-kargs-helper'), record, { mode: 0o755 })
  const ignition = [await need('ignition'), '-platform', 'file', '-stage', stage, '-root', root]
  const state = ['-config-cache', 'cache.json', '-state-file', 'state', '-neednet', 'neednet']
  return run([...asRoot, ...ignition, ...state, '-log-to-stdout'], {
    cwd: folder,
    env: { PATH: [bin, process.env['PATH']].join(delimiter), IGNITION_CONFIG_FILE: 'config.ign' },
    timeout: 60_000,
  })
}

function readLines(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []
}

/** Hosts of the https sources in a config. */
function hostsOf(config: string): string[] {
  const urls = config.matchAll(/"https:\/\/([^/"]+)/g)
  return [...new Set([...urls].map(([, host = '']) => host))]
}

/** The config with files that belong to the only group there is without root. */
function ownedByRoot(config: string): string {
  return JSON.stringify(JSON.parse(config), (key, value: { id?: number }) =>
    key === 'group' && value.id !== undefined ? {} : value,
  )
}

function usersIn(config: string): string[] {
  const { passwd } = JSON.parse(config) as IgnitionConfig
  return (passwd?.users ?? []).map(({ name }) => name).filter((name) => name !== 'core')
}

function makeRoot(root: string, others: readonly string[]): string {
  const users = ['core', ...others]
  for (const user of users) {
    const home = join(root, 'home', user)
    mkdirSync(home, { recursive: true })
    if (isRoot) chownSync(home, CORE_ID, CORE_ID)
  }
  mkdirSync(join(root, 'etc/selinux'), { recursive: true })
  const lines = (print: (user: string) => string) =>
    users.map((user) => `${print(user)}\n`).join('')
  const files = {
    'etc/passwd': `root:x:0:0::/root:/bin/bash\n${lines((user) => `${user}:x:${CORE_ID}:${CORE_ID}::/home/${user}:/bin/bash`)}`,
    'etc/group': `root:x:0:\n${lines((user) => `${user}:x:${CORE_ID}:`)}`,
    'etc/shadow': `root:*:19000::::::\n${lines((user) => `${user}:*:19000::::::`)}`,
    // As shadow ships it; without the setting useradd makes no group for a user.
    'etc/login.defs': 'USERGROUPS_ENAB yes\n',
    'etc/selinux/config': 'SELINUX=permissive\nSELINUXTYPE=mcs\n',
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  return root
}

function dataUrl(text: string): string {
  return `data:;base64,${Buffer.from(text).toString('base64')}`
}
