import { combine } from '../../src/cookbook/combine.ts'
import { uploadKeysComplete } from '../../src/cookbook/checks/upload-keys.ts'
import { ORIGIN } from '../../src/cookbook/containers/patterns.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Values } from '../../src/cookbook/input.ts'
import { multiline } from '../../src/cookbook/inputs/multiline.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

const UNIT = 'systemd-journal-upload.service'
const FOLDER = '/etc/log-shipping'
const encrypted = ({ uploadUrl = '' }: Values) => uploadUrl.startsWith('https:')

/** A host that sends its journal to a server of systemd-journal-remote. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    uploadUrl: text({
      label: 'Server for the journal',
      help: 'The address of systemd-journal-remote or of another program that takes its uploads; with https also your certificates.',
      example: 'http://logs.example.net:19532',
      pattern: {
        ...ORIGIN,
        fix: 'Write it with http or https, as in http://logs.example.net:19532.',
      },
    }),
    uploadAuthority: multiline({
      label: 'Certificate of the authority',
      help: 'In PEM form: who has signed the certificate of the server.',
      example: '-----BEGIN CERTIFICATE-----',
      optional: true,
      shownIf: encrypted,
    }),
    uploadCertificate: multiline({
      label: 'Certificate of this host',
      help: 'In PEM form: what this host shows to the server.',
      example: '-----BEGIN CERTIFICATE-----',
      optional: true,
      shownIf: encrypted,
    }),
    uploadKey: multiline({
      label: 'Key of this host',
      help: 'In PEM form: the private key that belongs to the certificate of this host.',
      example: '-----BEGIN PRIVATE KEY-----',
      optional: true,
      secret: true,
      shownIf: encrypted,
    }),
    ...coreLogin.inputs,
  },
  checks: [uploadKeysComplete, ...coreLogin.checks],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note('Where the journal goes, and with which certificates.', {
            path: '/etc/systemd/journal-upload.conf.d/10-log-shipping.conf',
            mode: 0o644,
            contents: { inline: printUnit(['Upload', settingsOf(values)]) },
          }),
          ...(['authority', 'certificate', 'key'] as const).flatMap((name) => {
            const pem = pemsOf(values)[name]
            if (pem === undefined) return []
            return { path: `${FOLDER}/${name}.pem`, mode: 0o600, contents: { inline: pem } }
          }),
        ],
      },
      systemd: {
        units: [
          note('Comes with systemd, and does nothing until it is enabled.', {
            name: UNIT,
            enabled: true,
            ...(values.uploadKey !== undefined && {
              dropins: [{ name: '10-log-shipping.conf', contents: printCredentials() }],
            }),
          }),
        ],
      },
    }),
})

interface UploadValues {
  uploadUrl: string
  uploadAuthority: string | undefined
  uploadCertificate: string | undefined
  uploadKey: string | undefined
}

const pemsOf = ({ uploadAuthority, uploadCertificate, uploadKey }: UploadValues) => ({
  authority: uploadAuthority,
  certificate: uploadCertificate,
  key: uploadKey,
})

/** The user of the service exists only while it runs, so systemd hands it copies of the files. */
const CREDENTIALS = {
  TrustedCertificateFile: 'authority.pem',
  ServerCertificateFile: 'certificate.pem',
  ServerKeyFile: 'key.pem',
} as const

function settingsOf(values: UploadValues): [string, string][] {
  const url: [string, string] = ['URL', values.uploadUrl]
  if (values.uploadKey === undefined) return [url]
  const files = Object.entries(CREDENTIALS).map(([setting, file]): [string, string] => [
    setting,
    `/run/credentials/${UNIT}/${file}`,
  ])
  return [url, ...files]
}

function printCredentials(): string {
  const files = Object.values(CREDENTIALS)
  return printUnit([
    'Service',
    files.map((file) => ['LoadCredential', `${file}:${FOLDER}/${file}`] as const),
  ])
}
