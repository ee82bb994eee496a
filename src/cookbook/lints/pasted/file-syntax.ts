import { parse, TomlError } from 'smol-toml'
import { readYaml } from '../../../engine/index.ts'
import { readJsonText } from '../../json-text.ts'
import { DAEMON_FILE } from '../daemon-file.ts'
import type { Edit } from '../fix.ts'
import { replaceInText } from './inside.ts'
import type { Lint } from '../lint.ts'

/** What keeps a text from being read: why, and where, as a UTF-16 offset. */
interface Failure {
  problem: string
  at: number | undefined
}

type Format = 'JSON' | 'TOML' | 'YAML'

const readers: Readonly<Record<Format, (text: string) => Failure | undefined>> = {
  JSON(text) {
    const json = readJsonText(text)
    return 'failure' in json ? { problem: json.failure, at: json.at } : undefined
  },
  TOML(text) {
    try {
      parse(text)
      return undefined
    } catch (error) {
      if (!(error instanceof TomlError)) throw error
      const [problem = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n')
      return { problem, at: offsetAt(text, error.line, error.column) }
    }
  },
  YAML(text) {
    // what a template becomes is not known here
    const read = text.includes('{{') ? undefined : readYaml(text)
    if (read === undefined || 'document' in read) return undefined
    const [cause] = read.causes
    return { problem: cause?.message ?? read.failure, at: cause?.offset }
  },
}

/** Which program reads a file at a path, and as what; those that every release reads so. */
const FILES: readonly [path: RegExp, format: Format, program: string][] = [
  [/^\/etc\/docker\/daemon\.json$/, 'JSON', 'dockerd'],
  [/^\/(?:root|home\/[^/]+)\/\.docker\/config\.json$/, 'JSON', 'docker'],
  [/^\/etc\/containers\/policy\.json$/, 'JSON', 'Podman'],
  [/^\/etc\/cni\/net\.d\/[^/]+\.conf(?:list)?$/, 'JSON', 'CNI'],
  [/^\/etc\/containerd\/config\.toml$/, 'TOML', 'containerd'],
  [/^\/etc\/containerd\/(?:.+\/)?hosts\.toml$/, 'TOML', 'containerd'],
  [/^\/etc\/containers\/registries\.conf(?:\.d\/[^/]+\.conf)?$/, 'TOML', 'Podman'],
  [/^\/etc\/containers\/(?:containers|storage)\.conf(?:\.d\/[^/]+\.conf)?$/, 'TOML', 'Podman'],
  [/^\/etc\/buildkit\/buildkitd\.toml$/, 'TOML', 'BuildKit'],
  [/^\/etc\/rancher\/k3s\/.+\.yaml$/, 'YAML', 'K3s'],
  [/^\/etc\/rancher\/rke2\/.+\.yaml$/, 'YAML', 'RKE2'],
  [/^\/var\/lib\/rancher\/k3s\/server\/manifests\/[^/]+\.yaml$/, 'YAML', 'K3s'],
  [/^\/etc\/kubernetes\/manifests\/[^/.]+\.(?:yaml|yml)$/, 'YAML', 'The kubelet'],
  [/^\/etc\/kubernetes\/[^/]+\.(?:yaml|yml)$/, 'YAML', 'Kubernetes'],
  [/\/(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/, 'YAML', 'Docker Compose'],
]

/** Finds files that the program they are for cannot read. */
export const fileSyntax: Lint = ({ butane, texts }, report) => {
  for (const { file, text, path } of texts) {
    // a part of a file says little, and one without contents is left alone by most
    if (path.includes('append') || text.trim() === '') continue
    const [, format, program] = FILES.find(([pattern]) => pattern.test(file)) ?? []
    const failure = format && readers[format](text)
    if (!failure || program === undefined) continue
    const { problem, at } = failure
    const comma = format === 'JSON' && at !== undefined ? findComma(text, at) : undefined
    const edit: Edit[] =
      comma === undefined ? [] : replaceInText(butane, path, comma, comma + 1, '')
    report('host/file-syntax', path, {
      facts: [file === DAEMON_FILE ? 'dockerd does not start, it' : program, format, problem],
      fixes: edit.length > 0 ? [{ label: 'Take the comma away', edit }] : [],
      ...(at !== undefined && { at }),
    })
  }
}

/** The comma in front of the bracket at an offset, if the whole is JSON without it. */
function findComma(text: string, at: number): number | undefined {
  if (!/[\]}]/.test(text.charAt(at))) return undefined
  const comma = text.slice(0, at).trimEnd().length - 1
  if (text.charAt(comma) !== ',') return undefined
  const mended = readJsonText(text.slice(0, comma) + text.slice(comma + 1))
  // a comma further on may be one too many as well
  return 'root' in mended || mended.at > at ? comma : undefined
}

/** The offset of a place that is counted from line 1 and column 1. */
function offsetAt(text: string, line: number, column: number): number {
  let start = 0
  for (let before = 1; before < line; before++) start = text.indexOf('\n', start) + 1
  return Math.min(start + column - 1, text.length)
}
