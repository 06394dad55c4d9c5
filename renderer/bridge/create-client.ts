import { type Api, api, type Bridge, CallFailed, type Client, type Group } from '../../shared/api/index.ts';

/** The typed calls over a bridge: `client.drafts.open({ id })`. A failed call rejects with CallFailed. */
export function createClient(bridge: Bridge): Client {
  const group = (name: Group) =>
    Object.fromEntries(
      Object.keys(api[name]).map((call) => [
        call,
        async (input: unknown): Promise<unknown> => {
          const answer = await bridge.call(name, call, input);
          if (!answer.ok) throw new CallFailed(answer.error.code, answer.error.params);
          return answer.value;
        },
      ]),
    );
  const groups = Object.keys(api) as (keyof Api)[];
  return Object.fromEntries(groups.map((name) => [name, group(name)])) as Client;
}
