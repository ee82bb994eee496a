import { channels } from '../../facts/channels.ts'
import { channelHelp } from '../channel-help.ts'
import { choice } from '../inputs/choice.ts'
import { filePath } from '../inputs/file-path.ts'
import { givenName } from '../inputs/given-name.ts'
import { integer } from '../inputs/integer.ts'
import { text } from '../inputs/text.ts'
import { toggle } from '../inputs/toggle.ts'
import { heeds, reads } from './ask-if.ts'
import { channelsOf } from './distributions.ts'
import type { Distribution } from './distributions.ts'

/** A release that there is. */
const EXAMPLE = channels.stable.release ?? ''
const MACHINE_NAME = 'Name of the virtual machine'

/** The name of a machine whose host name is not asked for. */
export const ownMachineName = (example: string) =>
  givenName({ label: MACHINE_NAME, help: 'As it is listed.', example })

/** The virtual machine itself: its name, its image, its hardware, and what happens to an old one. */
export function machineSettings(distribution: Distribution) {
  const { name, ova, hostname, manifest } = distribution
  const offered = channelsOf(distribution)
  return {
    name: givenName({
      label: MACHINE_NAME,
      example: hostname,
      help: 'As it is listed. Left empty, it is the host name.',
      default: '',
      sameAs: 'hostname',
    }),
    channel: choice({
      label: 'Release channel',
      help: `Which line of ${name} releases the image is from.`,
      default: offered[0]?.[0] ?? 'stable',
      advanced: true,
      guarded: true,
      remembered: true,
      choices: offered.map(([id, channel]) => ({
        value: id,
        label: channel.label,
        ...channelHelp(channel),
      })),
    }),
    release: text({
      label: 'Release',
      help: `A release number such as ${EXAMPLE}, or current for the newest one of the channel.`,
      example: 'current',
      advanced: true,
      guarded: true,
      shownIf: () => distribution.releases,
      pattern: {
        test: /^(current|\d{1,5}\.\d{1,3}\.\d{1,3})$/,
        problem: 'This is not a release.',
        fix: `Write current, or numbers with dots as in ${EXAMPLE}.`,
      },
    }),
    ova: filePath({
      label: 'OVA file',
      help: `Path of the downloaded ${name} image on the machine where you run the command.`,
      example: ova,
      advanced: true,
      guarded: true,
    }),
    skipManifest: toggle({
      label: 'Skip the OVA’s manifest',
      help: 'For a program that refuses its SHA-1 checksums. Check the GPG signature instead.',
      default: false,
      advanced: true,
      guarded: true,
      shownIf: (answers) => manifest && heeds('skipManifest')(answers),
    }),
    diskMode: choice({
      label: 'Disk',
      help: 'How space is set aside for the disk.',
      default: 'thin',
      advanced: true,
      remembered: true,
      shownIf: reads('server'),
      choices: [
        { value: 'thin', label: 'Thin', help: 'Takes space as it fills.' },
        {
          value: 'thick',
          label: 'Thick',
          help: 'Takes all space at once, clears it when first used.',
        },
        {
          value: 'eagerZeroedThick',
          label: 'Thick, cleared',
          help: 'Takes and clears all space at once.',
        },
      ],
    }),
    cpus: integer({
      label: 'Virtual CPUs',
      help: 'Empty for what the image asks for.',
      example: '2',
      min: 1,
      max: 768,
      optional: true,
      advanced: true,
      shownIf: heeds('cpus'),
    }),
    memory: integer({
      label: 'Memory in MiB',
      help: 'Empty for what the image asks for.',
      example: '4096',
      min: 512,
      max: 25_165_824,
      optional: true,
      advanced: true,
      shownIf: heeds('memory'),
    }),
    disk: integer({
      label: 'Disk in GiB',
      help: 'Larger than the image only; the root file system grows at the next boot.',
      example: '40',
      min: 9,
      max: 63_488,
      optional: true,
      advanced: true,
      shownIf: heeds('disk'),
    }),
    powerOn: toggle({
      label: 'Power on',
      help: 'Starts the machine once it is there.',
      default: true,
      shownIf: heeds('powerOn'),
    }),
    waitForIp: toggle({
      label: 'Wait for the address',
      help: 'Keeps the command running until the machine reports its address. Needs Power on.',
      default: true,
      shownIf: heeds('waitForIp'),
    }),
    overwrite: toggle({
      label: 'Replace a machine of the same name',
      help: 'Deletes the virtual machine of this name, together with its disks and all that is on them, even while it runs. There is no way back.',
      default: false,
      guarded: true,
      shownIf: heeds('overwrite'),
    }),
  }
}
