import type { Fragment } from './fragment.ts'
import { note } from './note.ts'
import { env } from './text-tree.ts'

/**
 * Settings of update_engine and locksmithd, in the file that both read after the image's own
 * (Flatcar's page on update.conf). Recipes that each write some of its keys are merged key by key.
 */
export function updateConf(comment: string, settings: Readonly<Record<string, string>>): Fragment {
  return {
    storage: {
      files: [
        note(comment, {
          path: '/etc/flatcar/update.conf',
          mode: 0o644,
          overwrite: true,
          contents: env(settings),
        }),
      ],
    },
  }
}
