import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runStage } from './ignition.ts'
import { sortLists } from './sort-config.ts'

/**
 * Merges Ignition configs with the real program, later ones over earlier ones: its fetch stage takes
 * a config that names them all in `ignition.config.merge` and leaves what it made of them in its
 * cache. Throws with the program's words when it refuses.
 *
 * @returns the content, to be compared with `contentOf`
 * @param folder a folder for this merge alone
 */
export async function mergeWithIgnition(configs: string[], folder: string): Promise<unknown> {
  mkdirSync(folder, { recursive: true })
  const merge = configs.map((config) => ({
    source: `data:;base64,${Buffer.from(config).toString('base64')}`,
  }))
  const wrapper = { ignition: { version: '3.3.0', config: { merge } } }
  writeFileSync(join(folder, 'config.ign'), JSON.stringify(wrapper))
  const { status, output } = await runStage('fetch', join(folder, 'root'), folder)
  if (status !== 0) throw new Error(output)
  return contentOf(readFileSync(join(folder, 'cache.json'), 'utf8'))
}

/**
 * What an Ignition config says, whatever the order of its lists: without the version, which Ignition
 * raises to its own, without the configs that were merged, and without what is empty.
 */
export function contentOf(text: string): unknown {
  return sortLists(
    JSON.parse(text, (key, value: unknown) => {
      if (key === 'version' || key === 'merge') return undefined
      return isEmptyObject(value) ? undefined : value
    }),
  )
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
