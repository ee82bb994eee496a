import { describe, expect, test } from 'vitest'
import { uploadKeysComplete } from '../../../../src/cookbook/checks/upload-keys.ts'

const pem = (what: string) => `-----BEGIN ${what}-----\nAAAA\n-----END ${what}-----\n`
const whole = {
  uploadUrl: 'https://logs.example.net:19532',
  uploadAuthority: pem('CERTIFICATE'),
  uploadCertificate: pem('CERTIFICATE'),
  uploadKey: pem('PRIVATE KEY'),
}

describe('uploadKeysComplete', () => {
  test.each([
    ['a certificate, a key and the authority', {}],
    ['the key of an older form', { uploadKey: pem('RSA PRIVATE KEY') }],
    ['an authority of two certificates', { uploadAuthority: pem('CERTIFICATE').repeat(2) }],
    [
      'nothing at all with http',
      {
        uploadUrl: 'http://logs.example.net:19532',
        uploadAuthority: undefined,
        uploadCertificate: undefined,
        uploadKey: undefined,
      },
    ],
  ])('takes %s', (_what, answers) => {
    expect(uploadKeysComplete({ ...whole, ...answers })).toBeUndefined()
  })

  test.each([
    ['no authority', { uploadAuthority: undefined }, 'uploadAuthority'],
    ['no certificate', { uploadCertificate: undefined }, 'uploadCertificate'],
    ['no key', { uploadKey: undefined }, 'uploadKey'],
    [
      'a key where the certificate belongs',
      { uploadCertificate: pem('PRIVATE KEY') },
      'uploadCertificate',
    ],
    ['a certificate where the key belongs', { uploadKey: pem('CERTIFICATE') }, 'uploadKey'],
    ['a key that was cut off', { uploadKey: pem('PRIVATE KEY').slice(0, -9) }, 'uploadKey'],
    [
      'an end of another kind',
      { uploadKey: pem('PRIVATE KEY').replace('END ', 'END EC ') },
      'uploadKey',
    ],
  ])('refuses %s and says where', (_what, answers, input) => {
    expect(uploadKeysComplete({ ...whole, ...answers })).toEqual({
      input,
      severity: 'error',
      problem: 'With https it has to be there, in PEM form.',
      fix: 'Paste the whole file, from the line with BEGIN to the line with END.',
    })
  })
})
