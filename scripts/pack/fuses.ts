/** Switches inside the packaged executable which nobody can turn back without changing the file itself. */
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import type { Runtime } from '../runtime/runtime.ts'

/** Closes every way to make the packaged app run other code. `isInspectable` leaves the one tests need. */
export async function closeFuses(
  executable: string,
  { kind }: Runtime,
  { isInspectable }: { isInspectable: boolean },
): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The fallback has fewer fuses than the pinned Electron.
    strictlyRequireAllFuses: false,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: isInspectable,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    ...(kind === 'release' && { [FuseV1Options.GrantFileProtocolExtraPrivileges]: false }),
    // Elsewhere Electron cannot tell whether the archive is the one that was packed.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]:
      process.platform === 'darwin' || process.platform === 'win32',
  })
}
