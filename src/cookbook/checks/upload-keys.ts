import type { Check } from '../problem.ts'

interface UploadValues {
  uploadUrl: string
  uploadAuthority: string | undefined
  uploadCertificate: string | undefined
  uploadKey: string | undefined
}

const PEMS = [
  ['uploadAuthority', /^-----BEGIN CERTIFICATE-----\n[^]*-----END CERTIFICATE-----\n$/],
  ['uploadCertificate', /^-----BEGIN CERTIFICATE-----\n[^]*-----END CERTIFICATE-----\n$/],
  ['uploadKey', /^-----BEGIN ([A-Z]+ )?PRIVATE KEY-----\n[^]*-----END \1?PRIVATE KEY-----\n$/],
] as const

/** With https, systemd-journal-upload wants a certificate and a key of its own, and looks for files of both. */
export const uploadKeysComplete: Check<UploadValues> = (values) => {
  if (!values.uploadUrl.startsWith('https:')) return undefined
  const broken = PEMS.find(([key, pem]) => !pem.test(values[key] ?? ''))
  return (
    broken && {
      input: broken[0],
      severity: 'error',
      problem: 'With https it has to be there, in PEM form.',
      fix: 'Paste the whole file, from the line with BEGIN to the line with END.',
    }
  )
}
