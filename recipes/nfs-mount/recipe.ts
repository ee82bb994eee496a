import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { mountPoint } from '../../src/cookbook/inputs/mount-point.ts'
import { server } from '../../src/cookbook/inputs/server.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { mountUnitName, printUnit } from '../../src/cookbook/unit-text.ts'

const INSTALL = ['Install', [['WantedBy', 'remote-fs.target']]] as const

/** A host that mounts a folder of an NFS server. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    nfsServer: server({
      label: 'NFS server',
      help: 'Its name or its address.',
      example: 'nas.example.net',
    }),
    nfsExport: text({
      label: 'Exported folder',
      help: 'Its path as the server exports it; showmount -e or the server’s own page lists them.',
      example: '/exports/data',
      pattern: {
        test: /^\/[\w./+@-]*$/,
        problem: 'This is not the path of an export, or it has characters that need quotes.',
        fix: 'Write it from the root on, as in /exports/data.',
      },
    }),
    nfsPath: mountPoint({
      label: 'Mount point of the export',
      help: 'The folder in which it appears on this host.',
      example: '/srv/nfs',
    }),
    nfsOptions: text({
      label: 'NFS mount options',
      help: 'Separated by commas, as nfs(5) has them.',
      example: 'nfsvers=4.2',
      advanced: true,
      pattern: {
        test: /^[\w.:=+-]+(?:,[\w.:=+-]+)*$/,
        problem: 'These are not mount options.',
        fix: 'Separate them by commas without spaces, as in nfsvers=4.2,ro.',
      },
    }),
    nfsOnDemand: toggle({
      label: 'Mount it at the first use',
      help: 'The host then starts without waiting for the server, and mounts when somebody looks into the folder.',
      default: false,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) => {
    const name = mountUnitName(values.nfsPath)
    const mount = { name, contents: printMount(values) }
    const automount = name.replace(/mount$/, 'automount')
    return combine(coreLogin.butane(values), hostName.butane(values), {
      systemd: {
        units: values.nfsOnDemand
          ? [
              note('What is mounted, and where; systemd wants this name for that folder.', mount),
              note('Mounts it when somebody looks into the folder, not at boot.', {
                name: automount,
                enabled: true,
                contents: printAutomount(values.nfsPath),
              }),
            ]
          : [
              note('Mounts the export at boot; systemd wants this name for that folder.', {
                ...mount,
                enabled: true,
              }),
            ],
      },
    })
  },
})

interface Export {
  nfsServer: string
  nfsExport: string
  nfsPath: string
  nfsOptions: string
  nfsOnDemand: boolean
}

function printMount({ nfsServer, nfsExport, nfsPath, nfsOptions, nfsOnDemand }: Export): string {
  const what = `${nfsServer}:${nfsExport}`
  return printUnit(
    ['Unit', [['Description', `NFS export ${what}`]]],
    [
      'Mount',
      [
        ['What', what],
        ['Where', nfsPath],
        ['Type', 'nfs'],
        ['Options', nfsOptions],
      ],
    ],
    ...(nfsOnDemand ? [] : [INSTALL]),
  )
}

function printAutomount(path: string): string {
  return printUnit(['Automount', [['Where', path]]], INSTALL)
}
