import { doc } from './doc.ts'
import type { FieldDocs } from './doc.ts'
import { resourceDocs } from './resource.ts'

export const ignitionDocs: FieldDocs = {
  variant: doc(
    'The operating system that the config is for. It decides, with `version`, which fields exist.',
  ),
  version: doc('Version of the Butane spec that the config is written in.'),

  ignition: doc(
    'Settings of Ignition itself: further configs, timeouts, certificates and proxies.',
  ),
  'ignition.config': doc('Other Ignition configs to merge into this one, or to use in its place.'),
  'ignition.config.merge[]': doc(
    'Ignition configs that are merged into this one, in their order; later ones win over earlier ones.',
  ),
  ...resourceDocs('ignition.config.merge[]', 'the Ignition config'),
  'ignition.config.replace': doc('One Ignition config that is used in place of this one.'),
  ...resourceDocs('ignition.config.replace', 'the Ignition config', {
    absent: 'this config stays the one that is used',
  }),

  'ignition.timeouts': doc('How long Ignition waits when it fetches over `http` or `https`.'),
  'ignition.timeouts.http_response_headers': doc(
    "Seconds until the headers of the server's answer have to be there; 0 waits for ever.",
    '10 seconds',
  ),
  'ignition.timeouts.http_total': doc(
    'Seconds for a whole transfer with all its retries; 0 sets no limit.',
    'no limit',
  ),

  'ignition.security': doc('How Ignition decides which servers it trusts.'),
  'ignition.security.tls': doc('Settings for fetching over `https`.'),
  'ignition.security.tls.certificate_authorities[]': doc(
    "Certificates that Ignition trusts besides the system's own, in PEM format. Several may stand in one bundle.",
  ),
  ...resourceDocs('ignition.security.tls.certificate_authorities[]', 'the certificate bundle'),

  'ignition.proxy': doc('The proxy that Ignition fetches through.'),
  'ignition.proxy.http_proxy': doc(
    'URL of the proxy for `http`, and for `https` as long as `https_proxy` is not set.',
    'no proxy is used for `http`',
  ),
  'ignition.proxy.https_proxy': doc(
    'URL of the proxy for `https`.',
    '`http_proxy` is used for `https` too',
  ),
  'ignition.proxy.no_proxy': doc(
    'What is fetched directly: addresses, networks as `10.0.0.0/8`, and domain names with all their subdomains (only the subdomains with a dot in front). A port may follow; `*` means everything.',
  ),

  kernel_arguments: doc(
    'Arguments of the kernel command line. Ignition changes them on the first boot and restarts the machine when it had to.',
  ),
  'kernel_arguments.should_exist': doc(
    'Arguments that are added when they are missing, written as on the command line.',
  ),
  'kernel_arguments.should_not_exist': doc('Arguments that are taken away when they are there.'),
}
