/** Stops on a state that only a fault of ours can bring about; `reason` says which. */
export function assert(condition: unknown, reason: string): asserts condition {
  if (!condition) throw new Error(`Impossible state: ${reason}`);
}

/** Closes a switch over a union: a new member is a type error here. */
export function assertNever(value: never, reason: string): never {
  throw new Error(`Impossible state: ${reason}: ${JSON.stringify(value)}`);
}
