// Every platform API that the deploy builders may use (see tsconfig.json beside this file).

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare var TextEncoder: { new (): TextEncoder }
