import { join } from 'node:path'
import { recordDocker } from '../support/docker-api.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import { loadUnit } from '../support/systemd-units.ts'
import type { BadHost, Host, Reader } from './reader.ts'

const ENV_FILE = '--env-file'
const unitsOf = ({ config }: Host) =>
  (config.systemd?.units ?? []).filter(({ contents = '' }) => contents.includes('/bin/docker run '))
const envFilesOf = (host: Host) =>
  Object.keys(host.files).filter((path) =>
    unitsOf(host).some(({ contents }) => contents?.includes(`${ENV_FILE} ${path} `)),
  )

/**
 * Takes the command of a unit as systemd reads it and gives it to the docker command, which asks a
 * daemon of the test's for the container.
 */
export const dockerRun: Reader = {
  title: 'docker run',
  programs: ['docker', 'systemd'],
  reads: (host) => [...unitsOf(host).map(({ name }) => name), ...envFilesOf(host)],
  async complaint(host) {
    const complaints = unitsOf(host).map(async ({ name, contents = '' }, index) => {
      const folder = join(host.folder, String(index))
      const { commands, dump } = await loadUnit(contents, folder)
      const words = commands.find(([, verb]) => verb === 'run')?.slice(2)
      return words === undefined ? `${name} runs nothing: ${dump}` : refuseRun(host, words)
    })
    return (await Promise.all(complaints)).join('')
  },
  bad: [
    bad('an option that docker does not have', 'run --publsh 80:80 x', /unknown flag: --publsh/),
    bad('a port that is none', 'run --publish 80:http x', /[Ii]nvalid containerPort/),
    bad('a name of an image that is none', 'run Web', /must be lowercase/),
    bad('an env file that is missing', 'run --env-file /etc/none.env x', /no such file/),
    bad('a line that systemd does not take', 'run "x', /runs nothing.*[Uu]nbalanced quoting/s),
  ],
}

/** What docker says against the arguments of `docker run`, or what it made of them that it should not. */
async function refuseRun(host: Host, words: readonly string[]): Promise<string> {
  const socket = join(host.folder, 'docker.sock')
  const { asked, server } = await recordDocker(socket)
  const args = words.map((word, index) => {
    const plain = word.replaceAll('$$', '$')
    return words[index - 1] === ENV_FILE ? join(host.root, plain) : plain
  })
  const { output } = await run(
    [await need('docker'), '--host', `unix://${socket}`, 'run', ...args],
    {
      env: { DOCKER_CONFIG: host.folder, HOME: host.folder },
    },
  )
  server.close()
  const [container] = asked
  if (container === undefined) return output
  const lines = envFilesOf(host).flatMap((path) => (host.files[path] ?? '').trimEnd().split('\n'))
  const missing = lines.filter((line) => !container.Env.includes(line))
  const count = (option: string) => args.filter((word) => word === option).length
  const { Binds, PortBindings } = container.HostConfig
  const found = { ports: Object.keys(PortBindings).length, volumes: Binds?.length ?? 0 }
  const wanted = { ports: count('--publish'), volumes: count('--volume') }
  return missing.length === 0 && JSON.stringify(found) === JSON.stringify(wanted)
    ? ''
    : JSON.stringify({ missing, found, wanted })
}

function bad(what: string, command: string, complaint: RegExp): BadHost {
  const contents = `[Service]\nExecStart=/usr/bin/docker ${command}\n`
  return { what, config: { systemd: { units: [{ name: 'a.service', contents }] } }, complaint }
}
