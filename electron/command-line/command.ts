import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CallError } from './call-error.ts';

export interface Command {
  /** Its line in the list of commands. */
  readonly usage: string;
  readonly help: string;
  /** Answers the exit status. */
  run(args: readonly string[]): Promise<number>;
}

type StringOptions<Name extends string> = Readonly<Record<Name, string>>;

/** Options that take a value, with their defaults, and the files; an unknown option is a wrong call. */
export function readArgs<Name extends string>(
  args: readonly string[],
  defaults: StringOptions<Name>,
): { readonly options: Record<Name, string>; readonly files: readonly string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const name of Object.keys(defaults)) options[name] = { type: 'string' };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { options: { ...defaults, ...values } as Record<Name, string>, files: positionals };
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error));
  }
}

/** One of the allowed values, or the call is wrong. */
export function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new CallError(`--${option} has to be one of ${allowed.join(', ')}`);
  return found;
}
