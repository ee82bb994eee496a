/**
 * The key a form starts with, so that the page has something to show. It has the form of an Ed25519
 * key, but its 32 bytes are words and not the result of a calculation: nobody holds the private half.
 */
export const EXAMPLE_KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINobody+holds+this+example+key+/+Paste+yours me@work'
