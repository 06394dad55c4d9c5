import {
  type Answer,
  answerCall,
  api,
  type CallContext,
  CallFailed,
  type Handlers,
  type PhotoSize,
} from '../../shared/api/index.ts';

/** What a bridge carries between a window and the program. */
export interface Shell {
  call(group: string, name: string, input: unknown): Promise<Answer>;
  photoFile(asset: string, size: PhotoSize): Promise<string | null>;
}

const noTask: CallContext = { signal: { aborted: false, throwIfAborted() {} }, progress() {} };

/** The services' calls and the shell's own group `desktop` behind one door. */
export function shellOf(services: Shell, desktop: Handlers<'desktop'>, report: (error: unknown) => void): Shell {
  return {
    async call(group, name, input) {
      try {
        if (group !== 'desktop') return await services.call(group, name, input);
        return await answerCall(api.desktop, desktop, name, input, noTask, { asCallFailed: (error) => error, report });
      } catch (error) {
        // an argument that can't be sent to the services' thread ends here
        report(error);
        const { code, params } = new CallFailed('internal');
        return { ok: false, error: { code, params } };
      }
    },
    photoFile: (asset, size) => services.photoFile(asset, size),
  };
}
