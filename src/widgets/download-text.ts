/** Offers text or bytes as a file through the browser's own download; nothing is sent anywhere. */
export function downloadText(fileName: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after the click returns; on a busy machine that takes its time.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
