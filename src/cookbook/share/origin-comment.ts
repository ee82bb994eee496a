/**
 * The comment for the top of the Butane text: which version of Kindling made it, and the address that
 * opens it again (the page's own and the fragment of `encodeLink`). Neither can end its line: in an
 * address and a version there are printable ASCII characters only, and any other is left out.
 */
export function originComment(address: string, engine: string): string[] {
  const lines = [`# Made with Kindling ${engine}.`, `# To change it, open: ${address}`]
  return lines.map((line) => line.replace(/[^ -~]/g, ''))
}
