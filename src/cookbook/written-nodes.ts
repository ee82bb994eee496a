import type { Butane, Path } from '../engine/index.ts'

type Storage = NonNullable<Butane['storage']>
type Item<K extends 'files' | 'directories' | 'links'> = NonNullable<Storage[K]>[number]

/** Something that a config puts into the file system, and where the config says so. */
export type WrittenNode = { path: string; at: Path } & (
  | ({ kind: 'files' } & Omit<Item<'files'>, 'path'>)
  | ({ kind: 'directories' } & Omit<Item<'directories'>, 'path'>)
  | ({ kind: 'links' } & Omit<Item<'links'>, 'path'>)
)

/** Every file, directory and link of a config. */
export function writtenNodes({ storage }: Butane): WrittenNode[] {
  const { files = [], directories = [], links = [] } = storage ?? {}
  return [
    ...files.map((item, at) => ({ ...item, ...placed('files', item.path, at) })),
    ...directories.map((item, at) => ({ ...item, ...placed('directories', item.path, at) })),
    ...links.map((item, at) => ({ ...item, ...placed('links', item.path, at) })),
  ]
}

function placed<K extends WrittenNode['kind']>(kind: K, path: string | undefined, index: number) {
  return { kind, path: path ?? '', at: ['storage', kind, index] }
}

/** An absolute path without `.`, `..` and doubled slashes; what a relative one means hangs on `base`. */
export function resolvePath(path: string, base = '/'): string {
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : `${base}/${path}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return `/${steps.join('/')}`
}

/** The folder that a path is in. */
export const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/')) || '/'
