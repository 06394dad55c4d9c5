import { z } from 'zod';
import { call } from './call.ts';

/** What a story can be sent as: a draft, one for somebody to look over, or published (at its own time, if that is to come). */
export const sendStatuses = ['draft', 'pending', 'publish'] as const;
export type SendStatus = (typeof sendStatuses)[number];

export const targetKinds = ['wordpress'] as const;
export type TargetKind = (typeof targetKinds)[number];

export const targetId = z.string().min(1).max(64);

/**
 * Where a password may go: https, or http to this very machine. The host is fixed here: an answer that leads elsewhere
 * is not followed.
 */
export const isSafeTarget = (address: string): boolean => {
  const found = /^(https?):\/\/(\[[^\]]+\]|[^/:?#@\s]+)(:\d{1,5})?(\/[^?#\s]*)?$/i.exec(address);
  if (!found) return false;
  return found[1]?.toLowerCase() === 'https' || /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(found[2] ?? '');
};

const wordpressConfig = z.strictObject({
  kind: z.literal('wordpress'),
  address: z.string().max(500).refine(isSafeTarget),
  user: z.string().min(1).max(200),
  sapoInBody: z.boolean(),
  leadInBody: z.boolean(),
});
/** What is set up of a target, without its secret. */
export const targetConfig = z.discriminatedUnion('kind', [wordpressConfig]);
export type TargetConfig = Readonly<z.infer<typeof targetConfig>>;

export interface Target {
  readonly id: string;
  readonly name: string;
  readonly config: TargetConfig;
  /** What it takes a story as. */
  readonly statuses: readonly SendStatus[];
  /** Whether its password is kept; it never comes back to a window. */
  readonly hasSecret: boolean;
}

/** Who keeps the key that passwords are encrypted with. */
export type SecretKeeping = 'system' | 'file';

/** One line of "Kiểm tra kết nối". `code` says what was found, or is the failure's. */
export interface CheckLine {
  readonly check: CheckName;
  readonly state: 'passed' | 'warned' | 'failed' | 'skipped';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export const checkNames = ['address', 'login', 'role', 'clock', 'zone', 'photo', 'remove'] as const;
export type CheckName = (typeof checkNames)[number];

export const targets = {
  list: call<Target[]>()(z.strictObject({})),
  /** A new target (`id` null) or a changed one; `secret` null leaves the one that is kept. */
  save: call<{ id: string }>()(
    z.strictObject({
      id: targetId.nullable(),
      name: z.string().min(1).max(120),
      config: targetConfig,
      secret: z.string().min(1).max(2000).nullable(),
    }),
  ),
  remove: call<null>()(z.strictObject({ id: targetId })),
  /** Tries all that a story will need there; every line is also told as `targetChecked` when it is known. */
  check: call<CheckLine[]>()(z.strictObject({ id: targetId, task: z.string().max(64) })),
  secrets: call<{ keeping: SecretKeeping }>()(z.strictObject({})),
};
