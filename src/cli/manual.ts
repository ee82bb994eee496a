/** The manual of the `kindling` command, for the page that shows it. */
import { BUTANE_FLAGS } from './butane.ts'
import { CHECK_FLAGS } from './check.ts'
import { FACTS_FLAGS } from './facts.ts'
import type { Flag } from './flags.ts'
import { VALIDATE_FLAGS } from './validate.ts'

export interface ManualSection {
  readonly name: string
  readonly synopsis: string
  readonly purpose: string
  /** Paragraphs of plain text. */
  readonly description: readonly string[]
  readonly flags: readonly Flag[]
  /** Exit statuses and what they mean. */
  readonly exits: readonly (readonly [status: number, meaning: string])[]
  readonly examples: readonly { readonly title: string; readonly command: string }[]
}

const visible = (flags: readonly Flag[]) => flags.filter(({ hidden }) => !hidden)

export const manual: readonly ManualSection[] = [
  {
    name: 'butane',
    synopsis: 'kindling butane [options] [input-file]',
    purpose: 'turns a Butane config into an Ignition config',
    description: [
      'Reads the file, or standard input without one. The report goes to standard error, the result to standard output or to the file named by --output.',
      'Flags, output, report and exit status are those of the official Butane v0.29.0, so that one can stand in for the other in a script. OpenShift configs become a MachineConfig, or plain Ignition with --raw.',
      'Local files are read only below the folder that --files-dir names. A path that leads out of it is an error.',
      'The file of --output is written beside its place and then renamed, so that it is never there in part. A new one can be read by its owner alone (mode 0600), because a config may hold secrets; one that is there keeps its mode. A symbolic link stays, and the file it leads to is replaced. A device or a pipe, such as /dev/stdout, is written as it is.',
      'At most 16 MiB are read of a file, a pipe or standard input; what is longer is refused.',
    ],
    flags: visible(BUTANE_FLAGS),
    exits: [
      [0, 'The config was accepted; there may be warnings.'],
      [
        1,
        'The config was refused, or a file could not be read or written, or --strict met a warning.',
      ],
      [2, 'The command was not understood.'],
    ],
    examples: [
      {
        title: 'Refuse warnings, write readable JSON',
        command: 'kindling butane --strict --pretty host.bu > host.ign',
      },
      { title: 'Only look whether it is right', command: 'kindling butane --check host.bu' },
      {
        title: 'Embed files from a folder',
        command: 'kindling butane --files-dir files --output host.ign host.bu',
      },
      {
        title: 'One line for each finding, for a program to read',
        command: 'kindling butane --raw-errors host.bu',
      },
    ],
  },
  {
    name: 'check',
    synopsis: 'kindling check [options] FILE...',
    purpose: 'says everything about Butane configs that the pages of this site would say',
    description: [
      'Transpiles each file and lints it together with the place it goes to. A hyphen is standard input, a pipe is read to its end. The report goes to standard output; in the format text a last line on standard error counts what was found.',
      'The place is known by --channel alone: with it a config is held against the Ignition of that channel, and one for another system is the error host/other-channel. Without it nothing is said that hangs on the place.',
      'text has a line FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE] for each finding, and below it one for each fix. github has the workflow commands that GitHub shows as annotations, and sarif a log of SARIF 2.1.0 for code scanning.',
      'json is an array with an object for each FILE, in the order given: file, spec (such as “flatcar 1.1.0”, or null where none can be told) and findings. A finding has code, severity (error, warning or info), line and column (numbers from 1 that count characters, or null where it has no place), message, and fixes: objects with a label and edits, each with start, end (line and column) and text. Several fixes of one finding are alternatives. A fix without edits changes something else than the text.',
      'A file that cannot be read has the spec null and one finding, host/unreadable-file, which is an error.',
      '--fix makes every fix that edits the text and has no alternative, as long as there is one, and says on standard error what it mended; then it reports what is left. A fix that would bring an error is not made. Files are replaced in one step and keep their mode; of a symbolic link, the file it leads to is replaced. A file that cannot be written has the finding host/unwritable-file. With a hyphen the mended text goes to standard output and the report to standard error.',
    ],
    flags: visible(CHECK_FLAGS),
    exits: [
      [0, 'There are no errors, and with --strict no warnings either.'],
      [1, 'There are errors, or a file could not be read or written, or --strict met a warning.'],
      [2, 'The command was not understood, or knows no such channel or format.'],
    ],
    examples: [
      { title: 'Before a commit', command: 'kindling check --channel stable --strict hosts/*.bu' },
      { title: 'Annotate a pull request', command: 'kindling check --format github hosts/*.bu' },
      { title: 'Mend what is certain', command: 'kindling check --fix host.bu' },
      { title: 'As a filter', command: 'kindling check --fix - < host.bu > mended.bu' },
    ],
  },
  {
    name: 'validate',
    synopsis: 'kindling validate [options] FILE',
    purpose: 'checks an Ignition config',
    description: [
      'Reads the file, or standard input where FILE is a hyphen. Options stand ahead of it. The report goes to standard output, as from the official ignition-validate v2.26.0.',
      'Knows specs 3.0.0 to 3.6.0 and 3.7.0-experimental. Older configs, of version 2 and below, are refused.',
    ],
    flags: visible(VALIDATE_FLAGS),
    exits: [
      [0, 'The config is valid; there may be warnings.'],
      [1, 'The config is invalid or could not be read, or no file was named.'],
      [2, 'A flag was not understood.'],
    ],
    examples: [
      { title: 'A file', command: 'kindling validate host.ign' },
      {
        title: 'What another command writes',
        command: 'kindling butane host.bu | kindling validate -',
      },
    ],
  },
  {
    name: 'facts',
    synopsis: 'kindling facts [options]',
    purpose: 'prints what is known of releases, and since when',
    description: [
      'The lints, the defaults and the pages go by the releases of Flatcar, Fedora CoreOS and others. Each of these facts is printed with its source and the day on which the source was read.',
      'With --check only those that are too old are printed, with the file to correct. Nothing is fetched: a person has to read the sources again.',
    ],
    flags: visible(FACTS_FLAGS),
    exits: [
      [0, 'The facts were printed; with --check, none is too old.'],
      [1, 'With --check: a fact was last checked more than 60 days ago.'],
      [2, 'The command was not understood.'],
    ],
    examples: [
      { title: 'Are they fresh?', command: 'kindling facts --check' },
      {
        title: 'Will they be on the day of a release?',
        command: 'kindling facts --check --today 2027-01-15',
      },
    ],
  },
]

/** A flag the way a manual lists it: `-d, --files-dir string`. */
export function flagLabel({ name, short, value, bare }: Flag): string {
  const long =
    value === undefined
      ? `--${name}`
      : `--${name}${bare === undefined ? ` ${value}` : `[=${value}]`}`
  return short === undefined ? long : `-${short}, ${long}`
}
