/**
 * A variable that the machine reads over VMware's guestinfo channel, as extraConfig holds it:
 * `guestinfo.ignition.config.data` and the like. Values are base64, an address or a kernel argument.
 */
export interface GuestVariable {
  key: string
  value: string
}
