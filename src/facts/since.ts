// Since which version of a program something holds; history, so it does not age. What holds, and where
// that was read, is in `changes.ts`. One constant each, so that a page has only those that it needs.

export const extensionsInInitrd = '4628'
export const dockerAsExtension = '3761'
export const podmanExtension = '3941'
export const pythonExtension = '4012'
export const zfsExtension = '3913'
export const incusExtension = '4285'
export const overlaybdExtension = '4426'
export const nvidiaExtension = '4344'
export const kernelArguments = '3185'
export const networkArguments = '3248'
export const mkswapFile = '4186'
export const partitionNumberFix = '4722'
export const partitionNumberFault = '2.20.0'
export const partitionNumberMended = '2.27.0'
export const configDeleted = '2.14.0'
// 25.0 has it from the start; 24.0.8 got it from there (moby/moby#46944)
export const dockerMirrorPath = '24.0.8'
export const govcDisk = '0.38'
export const govcVariableFile = '0.27'
export const ovftoolConfigFile = '5.1.0'
export const terraformVsphere8 = '2.15.2'
