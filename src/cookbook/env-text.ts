/** What needs no quotes in any reader: no white space and nothing that a shell gives a meaning to. */
const BARE = /^[\w.:/@%+,-]*$/

/** Double quotes do not take the meaning from these, and update_engine undoes no escapes. */
const NOT_IN_QUOTES = /[\u0000-\u001f\u007f"\\$`]/

/**
 * Prints a file of KEY=value lines such that a shell, systemd's EnvironmentFile= (systemd.exec(5)) and
 * update_engine (src/update_engine/simple_key_value_store.cc) read the same values in it. Throws for
 * what the three read differently: inputs refuse such text beforehand, so this is a bug of a recipe.
 */
export function printEnv(settings: Readonly<Record<string, unknown>>): string {
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${quote(key, String(value))}\n`)
    .join('')
}

function quote(key: string, value: string): string {
  if (BARE.test(value)) return value
  if (NOT_IN_QUOTES.test(value)) throw new Error(`${key} cannot be quoted for every reader`)
  return `"${value}"`
}
