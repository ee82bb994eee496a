import { createServer } from 'node:net'

/** Where iscsiadm looks for the daemon (usr/mgmt_ipc.h in open-iscsi); an abstract socket. */
const SOCKET = '\0ISCSIADM_ABSTRACT_NAMESPACE'
/** The only question it is asked here, and the size that no version's answer exceeds. */
const ASKS_FOR_CONFIG_FILE = 10
const ANSWER_SIZE = 65_536

/**
 * Stands in for iscsid, which does not start without iSCSI in the kernel: tells iscsiadm, while `use`
 * runs, where the configuration is. iscsiadm reads and parses that file itself.
 */
export async function withIscsid<T>(configFile: string, use: () => Promise<T>): Promise<T> {
  const server = createServer((connection) => {
    // iscsiadm closes as soon as it has read as much as it wants
    connection.on('error', () => undefined)
    connection.once('data', (request) => {
      const answer = Buffer.alloc(ANSWER_SIZE)
      const command = request.readInt32LE(0)
      answer.writeInt32LE(command, 0)
      if (command === ASKS_FOR_CONFIG_FILE) answer.write(configFile, 8)
      connection.end(answer)
    })
  })
  await new Promise<void>((settle, fail) => {
    server.on('error', fail).listen(SOCKET, settle)
  })
  try {
    return await use()
  } finally {
    server.close()
  }
}
