import type { Reader } from './reader.ts'

const modules = import.meta.glob<Record<string, Reader>>(
  ['./*.ts', '!./index.ts', '!./reader.ts', '!./unread.ts'],
  {
    eager: true,
  },
)

/** Every reader: one exported by each file of this folder, by title. */
export const readers: readonly Reader[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .toSorted((a, b) => a.title.localeCompare(b.title))
