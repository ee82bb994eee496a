/** How many bytes one guest variable may hold; sources disagree, so there are two numbers. */
export const variableLimit = {
  /** 64 KiB is claimed in vm-operator#148; 394,888 bytes worked for a reader in govmomi#2488. */
  warnAbove: 65_536,
  /** A .vmx file holds 1 MiB by default (tools.setInfo.sizeLimit), the other settings included. */
  refuseAbove: 700_000,
} as const
