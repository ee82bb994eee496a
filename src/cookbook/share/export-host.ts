import type { TextFile } from './zip.ts'

/** A section of a host's README. Nothing in it may come from a secret. */
export interface Section {
  readonly title: string
  /** Markdown of our own. */
  readonly text: string
  /** Lines for a shell, shown as they are. */
  readonly commands?: string
}

/** A file beside the two configs, such as the command for one shell, and what it is for. */
export interface Part extends TextFile {
  readonly purpose: string
}

export interface HostExport {
  /** The name of the two configs, without an ending. */
  readonly stem: string
  /** Plain text; the host's name, say. */
  readonly title: string
  readonly butane: string
  readonly ignition: string
  readonly parts: readonly Part[]
  /** What it is made of, how to deploy it, to check it, to take it down. */
  readonly notes: readonly Section[]
}

/**
 * Lists the files of one host: the two configs, its parts, and a README that says what they are. The
 * README names the files and never quotes them, because they hold the secrets that were typed.
 */
export function exportHost(host: HostExport): TextFile[] {
  const { stem, butane, ignition, parts } = host
  const files: readonly Part[] = [
    { name: `${stem}.bu`, content: butane, purpose: 'the config to read and to change, in Butane' },
    { name: `${stem}.ign`, content: ignition, purpose: 'the config that the host boots with' },
    ...parts,
  ]
  return [
    ...files.map(({ name, content }) => ({ name, content })),
    { name: 'README.md', content: writeReadme(host, files) },
  ]
}

function writeReadme({ title, notes }: HostExport, files: readonly Part[]): string {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    files.map(({ name, purpose }) => `- \`${name}\`: ${purpose}`).join('\n'),
    'These files hold everything that was typed, passwords and tokens too. This README does not.',
    ...notes.flatMap(({ title: heading, text, commands }) => [
      `## ${escapeMarkdown(heading)}`,
      text,
      ...(commands === undefined ? [] : [fence(commands)]),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Plain text as one line of Markdown. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&#|]/g, String.raw`\$&`)
}

/** A code block with a fence longer than any run of backticks in it (CommonMark 0.31, section 4.5). */
function fence(code: string): string {
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length)
  const ticks = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)))
  return `${ticks}sh\n${code.trimEnd()}\n${ticks}`
}
