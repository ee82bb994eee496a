import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TextFile } from '../../src/cookbook/share/zip.ts'
import { zip } from '../../src/cookbook/share/zip.ts'
import { nastyText } from '../support/nasty.ts'
import { need } from '../support/programs.ts'
import { seededRandom } from '../support/random.ts'
import { run } from '../support/run.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = scratchFolder()
const unzip = await need('unzip')
const python = await need('python3')
const SEED = 20261206

function randomFiles(): TextFile[] {
  const random = seededRandom(SEED)
  return Array.from({ length: 40 }, (_, at) => ({
    name: `${'ホスト/'.repeat(at % 3)}file ${at}.txt`,
    content: nastyText(random, true).repeat(at * at),
  }))
}

describe.each<[title: string, files: TextFile[]]>([
  ['one file', [{ name: 'host.ign', content: '{"ignition":{"version":"3.3.0"}}' }]],
  ['an empty file', [{ name: 'empty', content: '' }]],
  ['a file named like an option', [{ name: '-d', content: 'a' }]],
  [`40 files of seed ${SEED}`, randomFiles()],
])('An archive of %s', (title, files) => {
  const path = join(folder, `${title.replaceAll(/\W+/g, '-')}.zip`)
  writeFileSync(path, zip(files))

  test('Info-ZIP finds no fault with it', async () => {
    const { status, output } = await run([unzip, '-t', path], { env: { LC_ALL: 'C.UTF-8' } })
    expect(output).toContain('No errors detected')
    expect(output).not.toMatch(/warning/i)
    expect(status).toBe(0)
  })

  test('Info-ZIP gets the contents out', async () => {
    const { stdout } = await run([unzip, '-p', path])
    expect(stdout).toBe(files.map(({ content }) => content).join(''))
  })

  test('Python gets names, contents, dates and modes out, and nothing is wrong with it', async () => {
    const script = [
      'import json, sys, zipfile',
      'archive = zipfile.ZipFile(sys.argv[1])',
      'assert archive.testzip() is None',
      'print(json.dumps([[i.filename, archive.read(i).decode(), list(i.date_time),',
      '  i.external_attr >> 16, i.flag_bits] for i in archive.infolist()]))',
    ].join('\n')
    const { stdout, output } = await run([python, '-c', script, path])
    expect(stdout, output).not.toBe('')
    expect(JSON.parse(stdout)).toEqual(
      files.map(({ name, content }) => [name, content, [1980, 1, 1, 0, 0, 0], 0o100644, 0x800]),
    )
  })
})
