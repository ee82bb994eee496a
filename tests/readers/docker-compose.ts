import { join } from 'node:path'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Host, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const PROJECT = /^\/etc\/compose-project\/[^/]+\/compose\.yaml$/
const projectsOf = (host: Host) => filesLike(host, PROJECT)
const envOf = (project: string) => project.replace(/[^/]+$/, '.env')

/**
 * Compose reads the project with its variables and prints what it would start. Debian has Compose 1,
 * in Python; Flatcar's extension is a later one, in Go.
 */
export const dockerComposeConfig: Reader = {
  title: 'docker-compose config',
  programs: ['docker-compose'],
  reads: (host) =>
    projectsOf(host)
      .flatMap((path) => [path, envOf(path)])
      .filter((path) => path in host.files),
  async complaint(host) {
    const complaints = projectsOf(host).map(async (path) => {
      const file = join(host.root, path)
      const words = [await need('docker-compose'), '--file', file, 'config']
      const { status, stdout, output } = await run(words, { cwd: join(file, '..') })
      if (status !== 0) return output
      const lost = valuesIn(host.files[envOf(path)] ?? '').filter(
        (value) => !stdout.includes(value),
      )
      return lost.map((value) => `it has no ${value}:\n${output}`).join('')
    })
    return (await Promise.all(complaints)).join('')
  },
  bad: [
    bad(
      'a key it does not know',
      'services: { web: { imag: nginx } }',
      /Unsupported config option/,
    ),
    bad('a text that is no YAML', 'services: [', /expected the node content/),
    bad('a port that is none', 'services: { a: { image: a, ports: ["x:y"] } }', /is invalid/),
    bad(
      'a variable whose value it reads in another way',
      'services: { a: { image: "${A}" } }',
      /it has no a b/,
      "A='a b'x\n",
    ),
  ],
}

/** What the quotes of a .env file hold, with the dollar signs that Compose prints twice. */
function valuesIn(text: string): string[] {
  return [...text.matchAll(/^\w+='([^']*)'/gm)].map(([, value = '']) =>
    value.replaceAll('$', '$$$$'),
  )
}

function bad(what: string, project: string, complaint: RegExp, env?: string): BadHost {
  const folder = '/etc/compose-project/x'
  const files = { [`${folder}/compose.yaml`]: project, ...(env && { [`${folder}/.env`]: env }) }
  return { what, files, complaint }
}
