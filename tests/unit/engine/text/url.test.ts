import { describe, expect, test } from 'vitest'
import { isS3ObjectArn } from '../../../../src/engine/text/arn.ts'
import { parseUrl, queryValues } from '../../../../src/engine/text/url.ts'

describe('a URL', () => {
  test.each([
    // text, scheme, opaque, host, path, query
    ['', '', '', '', '', ''],
    ['*', '', '', '', '*', ''],
    ['HTTP://Host:80/p%41th?q=1#frag', 'http', '', 'Host:80', '/pAth', 'q=1'],
    ['http:///no-host', 'http', '', '', '/no-host', ''],
    ['http://user:p%40ss@h/', 'http', '', 'h', '/', ''],
    ['data:,x%zz?y', 'data', ',x%zz', '', '', 'y'],
    ['arn:aws:s3:::b/k?versionId=1', 'arn', 'aws:s3:::b/k', '', '', 'versionId=1'],
    ['s3:/rooted', 's3', '', '', '/rooted', ''],
    ['relative/path:x', '', '', '', 'relative/path:x', ''],
    ['//host/path', '', '', 'host', '/path', ''],
    ['///path', '', '', '', '///path', ''],
    ['1ttp/x', '', '', '', '1ttp/x', ''],
    ['http://h:/', 'http', '', 'h:', '/', ''],
    ['http://[fe80::1%25e%20n]:8/', 'http', '', '[fe80::1%e n]:8', '/', ''],
    ['http://h"<>ä/ space', 'http', '', 'h"<>ä', '/ space', ''],
    ['http://h%C3%A4/', 'http', '', 'hä', '/', ''],
    ['http://a:b:80/', 'http', '', 'a:b:80', '/', ''],
    ['http://h]/', 'http', '', 'h]', '/', ''],
    ['http://[::ffff:192.0.2.1]/', 'http', '', '[::ffff:192.0.2.1]', '/', ''],
    ['http://[::1%25%25]/', 'http', '', '[::1%%]', '/', ''],
    ['http://[::1%25a]b]/', 'http', '', '[::1%a]b]', '/', ''],
    ['http://u:p@[::1]:/', 'http', '', '[::1]:', '/', ''],
  ])('%j is split as net/url does', (text, scheme, opaque, host, path, query) => {
    expect(parseUrl(text)).toEqual({ scheme, opaque, host, path, query })
  })

  test.each([
    [':x'],
    ['a b:c'],
    ['1http://h'],
    ['http://h/%zz'],
    ['http://h/#%'],
    ['http://h:80x/'],
    ['http://h%41/'],
    ['http://h^/'],
    ['http://[::1/'],
    ['http://[::1]x/'],
    ['http://[::1%25%41%]/'],
    ['http://[]/'],
    ['http://[]:80'],
    ['http://[::g]/'],
    ['http://[192.0.2.1]/'],
    ['http://[host]/'],
    ['http://[%3a:1]/'],
    ['http://[fe80::1%25]/'],
    ['http://[%25eth0]/'],
    ['http://[::1]]/'],
    ['http://[[::1]/'],
    ['http://[::1%25[]/'],
    ['http://a[::1]/'],
    ['http://a[b/'],
    ['http://[::1%25%e9]/'],
    ['http://a b@h/'],
    ['http://%zz@h/'],
    ['data:a\nb'],
    ['http://h/\x7f'],
  ])('%j is refused', (text) => {
    expect(parseUrl(text)).toBeUndefined()
  })

  test('a host of any length is judged', () => {
    const host = 'a'.repeat(500_000)
    expect(parseUrl(`http://${host}/`)?.host).toBe(host)
    expect(parseUrl(`http://${host}^/`)).toBeUndefined()
  })
})

test.each([
  ['?versionId=1', ['1']],
  ['?versionId=&versionId=2', ['', '2']],
  ['?versionId', ['']],
  ['?a=1;versionId=1', []],
  ['?version%49d=a%20b+c', ['a b c']],
  ['?versionId=%zz&versionId=3', ['3']],
  ['?&&x=1', []],
  ['', []],
])('the query %j has the version ids %j', (query, ids) => {
  const url = parseUrl(`s3://bucket/key${query}`)
  expect(url && queryValues(url, 'versionId')).toEqual(ids)
})

test.each([
  ['arn:aws:s3:::bucket/key', true],
  ['arn:aws-cn:s3:::bucket/key/more', true],
  ['arn:aws:s3:us-west-1:123456789012:accesspoint/test/object/o', true],
  ['arn:aws:s3:us-west-1:123456789012:accesspoint/test', false],
  ['arn:aws:s3:::bucket', false],
  ['arn:aws:s3::bucket/key', false],
  ['arn:aws:iam:::user/David', false],
  ['arn:', false],
  ['x:aws:s3:::bucket/key', false],
])('whether %j names an S3 object is %j', (arn, verdict) => {
  expect(isS3ObjectArn(arn)).toBe(verdict)
})
