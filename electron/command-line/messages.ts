import { CallFailed, type ErrorCode } from '../../shared/api/index.ts';

const sentences: Partial<Record<ErrorCode, string>> = {
  'import-unsupported': 'this kind of file is not read (txt, html, md, docx, json and morat are)',
  'import-unreadable': 'the file is damaged or not what its name says',
  'import-empty': 'there is nothing in the file',
  'story-invalid': 'this is no valid story',
  'story-newer': 'the story was written by a newer Morat',
  'photo-unreadable': 'a picture is damaged',
  'photo-too-large': 'a picture is too large',
  'package-not-ready': 'the story is not ready to go out: run "morat check" on it',
  'package-not-verified': 'the package did not prove right and was removed',
  'hand-over-damaged': 'this hand-over file is damaged or not what its name says',
  'hand-over-locked': 'this hand-over file needs its password in MORAT_PASSWORD',
  'hand-over-newer': 'this hand-over file was written by a newer Morat',
  'not-found': 'a photo of the story is not beside it',
};

/** One line for a failure: which file, what went wrong, and where it is known, which field. */
export function explain(error: unknown, file?: string): string {
  const named = error instanceof CallFailed ? error.params['name'] : undefined;
  const which = file ?? named;
  return `${which === undefined ? '' : `${which}: `}${reason(error)}`;
}

function reason(error: unknown): string {
  if (error instanceof CallFailed) {
    const details = Object.entries(error.params)
      .filter(([name, value]) => name !== 'name' && value !== '')
      .map(([name, value]) => `${name}: ${value}`);
    return `${sentences[error.code] ?? error.code}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
  }
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : '';
  const path = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
  if (code === 'ENOENT') return `no such file or folder${path}`;
  if (code === 'EISDIR') return `a folder, not a file${path}`;
  return error.message;
}
