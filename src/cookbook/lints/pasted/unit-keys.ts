/** Stems of conditions, which an `Assert` may stand in front of as well. */
const CONDITIONS =
  'ACPower Architecture Capability ControlGroupController Credential DirectoryNotEmpty FileIsExecutable FileNotEmpty FirstBoot Group Host KernelCommandLine KernelVersion NeedsUpdate OSRelease PathExists PathExistsGlob PathIsDirectory PathIsMountPoint PathIsReadWrite PathIsSymbolicLink Security User Virtualization'

const conditions = CONDITIONS.split(' ').flatMap((stem) => [`Condition${stem}`, `Assert${stem}`])

/** Settings of whatever runs programs or holds them. */
const EXEC =
  'AmbientCapabilities BindPaths BindReadOnlyPaths BlockIOWeight CPUAffinity CPUQuota CPUSchedulingPolicy CPUShares CPUWeight CacheDirectory CacheDirectoryMode CapabilityBoundingSet ConfigurationDirectory ConfigurationDirectoryMode Delegate DeviceAllow DevicePolicy DynamicUser Environment EnvironmentFile ExecPaths FinalKillSignal Group IOSchedulingClass IOSchedulingPriority IOWeight IPAddressAllow IPAddressDeny IgnoreSIGPIPE InaccessiblePaths KillMode KillSignal LimitAS LimitCORE LimitMEMLOCK LimitNOFILE LimitNPROC LimitSTACK LoadCredential LoadCredentialEncrypted LockPersonality LogLevelMax LogsDirectory LogsDirectoryMode MemoryDenyWriteExecute MemoryHigh MemoryLimit MemoryLow MemoryMax MemoryMin MemorySwapMax MemoryZSwapMax Nice NoExecPaths NoNewPrivileges OOMScoreAdjust PAMName PassEnvironment Personality PrivateDevices PrivateMounts PrivateNetwork PrivateTmp PrivateUsers ProtectClock ProtectControlGroups ProtectHome ProtectHostname ProtectKernelLogs ProtectKernelModules ProtectKernelTunables ProtectProc ProtectSystem ReadOnlyPaths ReadWritePaths RestrictAddressFamilies RestrictNamespaces RestrictRealtime RestrictSUIDSGID RootDirectory RuntimeDirectory RuntimeDirectoryMode RuntimeDirectoryPreserve SecureBits SendSIGHUP SendSIGKILL SetCredential Slice StandardError StandardInput StandardOutput StateDirectory StateDirectoryMode SupplementaryGroups SyslogIdentifier SyslogLevel SystemCallArchitectures SystemCallFilter TTYPath TTYReset TasksMax TemporaryFileSystem TimeoutSec UMask UnsetEnvironment User WorkingDirectory'

const OWN = {
  Unit: 'After AllowIsolate Before BindTo BindsTo CollectMode Conflicts DefaultDependencies Description Documentation FailureAction FailureActionExitStatus IgnoreOnIsolate JobRunningTimeoutSec JobTimeoutAction JobTimeoutRebootArgument JobTimeoutSec JoinsNamespaceOf OnFailure OnFailureIsolate OnFailureJobMode OnSuccess OnSuccessJobMode PartOf PropagateReloadFrom PropagateReloadTo PropagatesReloadTo PropagatesStopTo RebootArgument RefuseManualStart RefuseManualStop ReloadPropagatedFrom Requires RequiresMountsFor RequiresOverridable Requisite RequisiteOverridable SourcePath StartLimitAction StartLimitBurst StartLimitInterval StartLimitIntervalSec StopPropagatedFrom StopWhenUnneeded SuccessAction SuccessActionExitStatus SurviveFinalKillSignal Upholds Wants WantsMountsFor',
  Install: 'Alias Also DefaultInstance RequiredBy WantedBy',
  Service:
    'BusName DebugInvocation ExecCondition ExecReload ExecReloadPost ExecStart ExecStartPost ExecStartPre ExecStop ExecStopPost ExitType FailureAction FileDescriptorStoreMax FileDescriptorStorePreserve GuessMainPID LiveMount LiveMountResult NonBlocking NotifyAccess OOMPolicy OpenFile PIDFile PermissionsStartOnly RebootArgument RefreshOnReload ReloadLimitBurst ReloadLimitIntervalSec ReloadSignal RemainAfterExit Restart RestartForceExitStatus RestartMaxDelaySec RestartMode RestartPreventExitStatus RestartSec RestartSteps RootDirectoryStartOnly RuntimeMaxSec RuntimeRandomizedExtraSec Sockets StartLimitAction StartLimitBurst StartLimitInterval SuccessExitStatus TimeoutAbortSec TimeoutStartFailureMode TimeoutStartSec TimeoutStopFailureMode TimeoutStopSec Type USBFunctionDescriptors USBFunctionStrings WatchdogSec',
  Socket:
    'Accept AcceptFileDescriptors Backlog BindIPv6Only BindToDevice Broadcast DeferAcceptSec DeferTrigger DeferTriggerMaxSec DirectoryMode ExecStartPost ExecStartPre ExecStopPost ExecStopPre FileDescriptorName FlushPending FreeBind IPTOS IPTTL KeepAlive KeepAliveIntervalSec KeepAliveProbes KeepAliveTimeSec ListenDatagram ListenFIFO ListenMessageQueue ListenNetlink ListenSequentialPacket ListenSpecial ListenStream ListenUSBFunction Mark MaxConnections MaxConnectionsPerSource MessageQueueMaxMessages MessageQueueMessageSize NoDelay PassCredentials PassFileDescriptorsToExec PassPIDFD PassPacketInfo PassSecurity PipeSize PollLimitBurst PollLimitIntervalSec Priority ReceiveBuffer RemoveOnStop ReusePort SELinuxContextFromNet SendBuffer Service SmackLabel SmackLabelIPIn SmackLabelIPOut SocketGroup SocketMode SocketProtocol SocketUser Symlinks TCPCongestion Timestamping Transparent TriggerLimitBurst TriggerLimitIntervalSec Writable XAttrAccept XAttrEntryPoint XAttrListen',
  Mount:
    'DirectoryMode ForceUnmount LazyUnmount Options ReadWriteOnly SloppyOptions Type What Where',
  Automount: 'DirectoryMode ExtraOptions TimeoutIdleSec Where',
  Swap: 'Options Priority What',
  Timer:
    'AccuracySec DeferReactivation FixedRandomDelay OnActiveSec OnBootSec OnCalendar OnClockChange OnStartupSec OnTimezoneChange OnUnitActiveSec OnUnitInactiveSec Persistent RandomizedDelaySec RandomizedOffsetSec RemainAfterElapse Unit WakeSystem',
  Path: 'DirectoryMode DirectoryNotEmpty MakeDirectory PathChanged PathExists PathExistsGlob PathModified TriggerLimitBurst TriggerLimitIntervalSec Unit',
  Slice: '',
  Scope: '',
}

type Section = keyof typeof OWN

const RUNNING: readonly string[] = ['Service', 'Socket', 'Mount', 'Swap', 'Slice', 'Scope']

/**
 * The settings of each section of a unit: those that systemd 252 lists (`systemd
 * --dump-configuration-items`), and those that came until 260.
 */
export const unitKeys: ReadonlyMap<string, readonly string[]> = new Map(
  (Object.keys(OWN) as Section[]).map((section) => [
    section,
    [
      ...OWN[section].split(' '),
      ...(section === 'Unit' ? conditions : []),
      ...(RUNNING.includes(section) ? EXEC.split(' ') : []),
    ],
  ]),
)
