import type { CheckLine } from '../../../shared/api/index.ts';
import type { StepContext } from '../connector.ts';

/**
 * A folder somewhere, held open for one attempt: here, over SFTP, over FTP. Every call may be cut off at any moment and
 * made again; failures are CmsFailure. Names are plain ASCII names in that folder.
 */
export interface DropPlace {
  /** Bytes of the file, or null when there is none. */
  size(name: string): Promise<number | null>;
  names(): Promise<readonly string[]>;
  /** Resolves when all of it lies there, as safe from a power cut as the place can make it; an older one is replaced. */
  write(name: string, bytes: Uint8Array, onSent: StepContext['onSent']): Promise<void>;
  /** In one step: under the new name there is never half a file. Replaces what has that name. */
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  close(): Promise<void>;
}

/** A target that takes a story as files. A kind of it says only how its folder is reached. */
export interface DropTarget {
  open(signal: AbortSignal): Promise<DropPlace>;
  /** Goes through what a delivery will need there and leaves nothing behind. */
  check(context: StepContext, found: (line: CheckLine) => void): Promise<void>;
}
