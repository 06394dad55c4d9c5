import { z } from 'zod';
import { call } from './call.ts';

/** What a shell alone can do; each shell answers these itself (DesktopCapabilities), the services never see them. */
export const desktop = {
  info: call<{ shell: 'electron' | 'browser'; version: string; dataFolder: string; canChoosePath: boolean }>()(
    z.strictObject({}),
  ),
  /** Shows the file in its folder, with the system's file manager. */
  revealFile: call<null>()(z.strictObject({ path: z.string() })),
  /**
   * A new message for a hand-over file (.morat), with the file in it where the system can; elsewhere the file is shown in
   * its folder beside the message.
   */
  mailFile: call<{ attached: boolean }>()(
    z.strictObject({ path: z.string(), subject: z.string().max(500), body: z.string().max(1000) }),
  ),
  /** http, https and mailto only. */
  openExternal: call<null>()(z.strictObject({ url: z.string().max(4000) })),
  /** Files that the person opened with Morat outside of it; each is handed over once. */
  takeFiles: call<readonly { readonly name: string; readonly bytes: Uint8Array }[]>()(z.strictObject({})),
  /**
   * What the window would print, as a PDF where the person says; null if the dialog was given up. Only where
   * info().canChoosePath.
   */
  savePdf: call<string | null>()(z.strictObject({ suggestedName: z.string().max(300) })),
  /** A save dialog; null if it was given up. Only where info().canChoosePath. */
  chooseSavePath: call<string | null>()(z.strictObject({ suggestedName: z.string().max(300) })),
  /** A folder out of a dialog; null if it was given up. Only where info().canChoosePath. */
  chooseFolder: call<string | null>()(z.strictObject({})),
};
