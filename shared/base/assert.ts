/** Stops on a state that only a fault of ours can bring about; `reason` says which. */
export function assert(condition: unknown, reason: string): asserts condition {
  if (!condition) throw new Error(`Impossible state: ${reason}`);
}
