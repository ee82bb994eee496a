import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/** A host that reaches the web through a proxy only. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    proxyAddress: text({
      label: 'Address of the proxy',
      help: 'As your programs reach it, with its port. Mostly it is http:// even for pages over https.',
      example: 'http://proxy.example.net:3128',
      pattern: {
        // No user and no password, and nothing that systemd or a shell gives a meaning to.
        test: /^https?:\/\/([A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?\/?$/,
        problem: 'This is not the address of a proxy that can be used here.',
        fix: 'Write http://, a name or an address and the port. A user and a password are not taken: every service could read them.',
      },
    }),
    noProxy: lineList({
      label: 'Not through the proxy',
      help: 'Names, domains and networks to reach directly, one a line. Not every program understands networks.',
      example: 'localhost\n127.0.0.1\n::1\n.example.net\n10.0.0.0/8',
      optional: true,
      default: 'localhost\n127.0.0.1\n::1',
      line: {
        test: /^[A-Za-z0-9.:][A-Za-z0-9.:/_-]*$/,
        problem: 'This is no name, domain or network.',
        fix: 'Write it as in .example.net or 10.0.0.0/8, one a line.',
      },
    }),
    proxyDownloads: toggle({
      label: 'Ignition downloads through the proxy',
      help: 'Switch it on if something is downloaded at the first boot, such as a system extension.',
      default: false,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) => {
    const variables = listVariables(values)
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      values.proxyDownloads ? printIgnitionProxy(values) : {},
      {
        storage: {
          files: [
            note('The proxy for every service, unless the service says otherwise.', {
              path: '/etc/systemd/system.conf.d/10-http-proxy.conf',
              mode: 0o644,
              contents: {
                inline: printUnit([
                  'Manager',
                  variables.map((one) => ['DefaultEnvironment', `"${one}"`]),
                ]),
              },
            }),
            note('The same for everybody who logs in.', {
              path: '/etc/profile.d/10-http-proxy.sh',
              mode: 0o644,
              contents: { inline: variables.map((one) => `export '${one}'\n`).join('') },
            }),
          ],
        },
        systemd: {
          units: [
            note('The updater reads a variable of another name.', {
              name: 'update-engine.service',
              dropins: [
                {
                  name: '10-http-proxy.conf',
                  contents: printUnit([
                    'Service',
                    [['Environment', `"ALL_PROXY=${values.proxyAddress}"`]],
                  ]),
                },
              ],
            }),
          ],
        },
      },
    )
  },
})

interface Proxy {
  proxyAddress: string
  noProxy: readonly string[] | undefined
}

/** As assignments; curl heeds `http_proxy` in small letters only, other programs large ones only. */
function listVariables({ proxyAddress, noProxy = [] }: Proxy): string[] {
  const variables = [
    ['http_proxy', proxyAddress],
    ['https_proxy', proxyAddress],
    ['no_proxy', noProxy.join(',')],
  ] as const
  return variables.flatMap(([name, value]) =>
    value === '' ? [] : [`${name}=${value}`, `${name.toUpperCase()}=${value}`],
  )
}

function printIgnitionProxy({ proxyAddress, noProxy = [] }: Proxy) {
  return {
    ignition: {
      proxy: {
        http_proxy: proxyAddress,
        https_proxy: proxyAddress,
        ...(noProxy.length === 0 ? {} : { no_proxy: [...noProxy] }),
      },
    },
  }
}
