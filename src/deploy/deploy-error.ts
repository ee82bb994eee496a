/**
 * Thrown when a builder gets text that no command may hold. Inputs refuse such text beforehand with
 * a message for the reader, so this is a bug of ours and not a reader's mistake.
 */
export class DeployError extends Error {
  override name = 'DeployError'
}
