import type { SecretKeeping } from '../../shared/api/index.ts';
import type { SecretBox } from './secret-box.ts';

/** The services' thread asks its shell, which alone can reach the system's keys. */
export interface SecretAsk {
  readonly work: 'seal' | 'open';
  readonly value: string | Uint8Array;
}
export type SecretAnswer = { readonly value: string | Uint8Array } | { readonly error: string };

/** In the services' thread: a box whose work is done in the shell's. */
export function askingBox(
  keeping: SecretKeeping,
  post: (id: number, ask: SecretAsk) => void,
): { readonly box: SecretBox; answered(id: number, answer: SecretAnswer): void } {
  const waiting = new Map<number, (answer: SecretAnswer) => void>();
  let next = 1;
  const ask = async (work: SecretAsk['work'], value: string | Uint8Array): Promise<string | Uint8Array> => {
    const id = next++;
    const answer = await new Promise<SecretAnswer>((resolve) => {
      waiting.set(id, resolve);
      post(id, { work, value });
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  };
  return {
    box: {
      keeping,
      seal: async (secret) => (await ask('seal', secret)) as Uint8Array,
      open: async (sealed) => (await ask('open', sealed)) as string,
    },
    answered(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
  };
}

/** In the shell's thread. The error says nothing of the secret. */
export async function answerSecret(box: SecretBox, { work, value }: SecretAsk): Promise<SecretAnswer> {
  try {
    if (work === 'seal') return { value: await box.seal(String(value)) };
    return { value: await box.open(value as Uint8Array) };
  } catch {
    return { error: `the secret could not be ${work === 'seal' ? 'sealed' : 'opened'}` };
  }
}
