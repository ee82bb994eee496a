/**
 * Writes bits as deflate packs them: each value's low bit first, from the low end of each byte on.
 * One writer serves many texts; its buffer is kept.
 */
export class BitWriter {
  #bytes = new Uint8Array(0)
  #length = 0
  #bits = 0
  #bitCount = 0

  /** Begins an output of at most `capacity` bytes, which nothing checks later. */
  start(capacity: number): void {
    if (this.#bytes.length < capacity) this.#bytes = new Uint8Array(capacity)
    this.#length = 0
  }

  /** Appends the low `width` bits of a value that has no others; `width` is at most 16. */
  writeBits(value: number, width: number): void {
    this.#bits |= value << this.#bitCount
    this.#bitCount += width
    if (this.#bitCount < 16) return
    this.#bytes[this.#length++] = this.#bits
    this.#bytes[this.#length++] = this.#bits >>> 8
    this.#bits >>>= 16
    this.#bitCount -= 16
  }

  /** Fills the current byte up with zeros. */
  align(): void {
    for (; this.#bitCount > 0; this.#bitCount -= 8) {
      this.#bytes[this.#length++] = this.#bits
      this.#bits >>>= 8
    }
    this.#bits = 0
    this.#bitCount = 0
  }

  /** Appends whole bytes; the output must be aligned. */
  writeBytes(bytes: ArrayLike<number>): void {
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** Returns a copy of what has been written, up to the last whole byte. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }
}
