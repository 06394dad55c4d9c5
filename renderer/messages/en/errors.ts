import { createFormat } from '../format.ts';
import type { ErrorMessages } from '../vi/errors.ts';

const { bytes } = createFormat('en');
const quoted = (name: string | number | undefined) => (name === undefined ? '' : ` “${name}”`);

/** What the file is, and what to do instead. */
const otherFormats: Readonly<Record<string, readonly [string, string]>> = {
  raw: ['is a camera’s raw file.', 'Export a JPEG with the camera’s program, or shoot RAW + JPEG and add the JPEG.'],
  video: ['is a film, no picture.', 'Save one frame of it as a JPEG; a film is embedded by its address.'],
  pdf: ['is a PDF.', 'Save the page you need as a JPEG.'],
  gif: ['is a GIF.', 'Save it as PNG and add it again.'],
  photoshop: ['is a Photoshop file.', 'Export a JPEG or TIFF and add it again.'],
  empty: ['is empty.', 'Copy it again from the camera or ask for it again.'],
};

/** What may be wrong in a newsroom's description of its CMS. */
const templateProblem: Readonly<Record<string, string>> = {
  yaml: 'it is no YAML',
  missing: 'there is no',
  'unknown-key': 'there is no such key as',
  'unknown-field': 'there is no such field as',
  wrong: 'the value does not do for',
};

export const errors: ErrorMessages = {
  internal: () => ({
    what: 'Morat ran into an unexpected fault.',
    next: 'The story is still on disk. Try again; if it comes back, reopen Morat.',
  }),
  'invalid-call': () => ({ what: 'This request is not valid.', next: 'Reload the window and try again.' }),
  'not-found': () => ({
    what: 'This story was not found.',
    next: 'It may have been deleted for good. Check the list.',
  }),
  cancelled: () => ({ what: 'Stopped as you asked.', next: 'Nothing was changed.' }),
  'connection-lost': () => ({
    what: 'The connection to the store was lost.',
    next: 'Connecting again. Keep this window open: what you typed is still here.',
  }),
  'disk-full': () => ({
    what: 'The disk is full; nothing could be written.',
    next: 'Free some space; Morat writes again as soon as there is room.',
  }),
  'store-failed': () => ({
    what: 'Writing to the disk failed.',
    next: 'Morat keeps trying. Check the drive and the rights on the data folder.',
  }),
  'store-newer': () => ({
    what: 'The data on this machine was made by a newer Morat.',
    next: 'Update Morat and open it again. Nothing was altered.',
  }),
  'store-in-use': () => ({
    what: 'Another Morat is using this data folder.',
    next: 'Use that Morat, or close it and start again. Two that write to one place would overwrite each other.',
  }),
  'story-newer': () => ({ what: 'This story was written by a newer Morat.', next: 'Update Morat to open it.' }),
  'story-invalid': ({ path }) => ({
    what: `The story’s file is not well-formed${path === undefined || path === '' ? '' : ` (at ${path})`}.`,
    next: 'Ask the sender for the original file.',
  }),
  'photo-unreadable': ({ name }) => ({
    what: `The photo${quoted(name)} cannot be read.`,
    next: 'It may have been damaged in copying. Copy it from the camera again.',
  }),
  'photo-unsupported': ({ name, format }) => ({
    what: `The file${quoted(name)} ${otherFormats[String(format)]?.[0] ?? 'is no picture that Morat takes.'}`,
    next: otherFormats[String(format)]?.[1] ?? 'Use JPEG, PNG, WebP, HEIC, AVIF or TIFF.',
  }),
  'photo-too-large': ({ name, bytes: size, maxBytes, width, height }) => ({
    what: `The photo${quoted(name)} is too large${typeof size === 'number' ? ` (${bytes(size)})` : typeof width === 'number' ? ` (${width} × ${height} pixels)` : ''}.`,
    next: `Make it smaller${typeof maxBytes === 'number' ? ` than ${bytes(maxBytes)}` : ''} and add it again.`,
  }),
  'import-unsupported': ({ name }) => ({
    what: `This kind of file${quoted(name)} cannot be imported yet.`,
    next: 'Use .docx, .txt, .md, .html or article.json.',
  }),
  'import-unreadable': ({ name }) => ({
    what: `The file${quoted(name)} cannot be read.`,
    next: 'Open it in its own program, save it again, then import.',
  }),
  'import-empty': ({ name }) => ({ what: `The file${quoted(name)} has no text.`, next: 'Check the file.' }),
  'hand-over-damaged': ({ name, reason, part }) => ({
    what:
      reason === 'empty'
        ? `The hand-over file${quoted(name)} is empty.`
        : `The hand-over file${quoted(name)} is damaged${part === undefined || part === '' ? '' : ` (at ${part})`}.`,
    next: 'Nothing was changed. Ask the sender to hand it over again.',
  }),
  'hand-over-newer': ({ name }) => ({
    what: `The hand-over file${quoted(name)} was made by a newer Morat.`,
    next: 'Update Morat and receive it again. Nothing was changed.',
  }),
  'hand-over-locked': ({ name, reason }) => ({
    what:
      reason === 'wrong' ? `The password does not open${quoted(name)}.` : `The file${quoted(name)} needs a password.`,
    next: 'Ask the sender for the password.',
  }),
  'package-not-ready': ({ first }) => ({
    what: `The story is not ready to be packaged${first === undefined || first === '' ? '' : `: ${first}`}`,
    next: 'See the red items in “Ready?” and mend each.',
  }),
  'secret-needed': () => ({
    what: 'This target has no password yet.',
    next: 'Open Settings → Targets and enter the application password again.',
  }),
  'target-failed': ({ reason }) => ({
    what: `The target did not answer${reason === undefined ? '' : ` (${reason})`}.`,
    next: 'Check the network and try again.',
  }),
  'template-wrong': ({ line, problem, name }) => ({
    what: `The description of the CMS has a fault in line ${line ?? ''}: ${templateProblem[String(problem)] ?? ''}${quoted(name)}.`,
    next: 'Mend that line and save again. docs/http-template.md explains the description.',
  }),
  'package-not-verified': () => ({
    what: 'The new package did not match the story and was thrown away.',
    next: 'The story is unchanged. Try again; if it fails again, tell your administrator.',
  }),
  'setup-unreadable': ({ path }) => ({
    what: `This file is no newsroom set-up of Morat, or it is damaged${path ? ` (at ${path})` : ''}.`,
    next: 'Nothing was changed. Ask for the file again where it was saved.',
  }),
  'setup-newer': () => ({
    what: 'This set-up is of a newer Morat.',
    next: 'Nothing was changed. Update Morat and take it in again.',
  }),
  'style-term-invalid': ({ reason }) => ({
    what: `This term could not be added:${quoted(reason)}.`,
    next: 'Take the signs | → # and commas out of it, or write the whole rule in the newsroom’s file.',
  }),
  'folder-unreadable': ({ folder }) => ({
    what: `The folder${quoted(folder)} could not be opened.`,
    next: 'Check the path, or whether you may read that folder.',
  }),
  'style-file-broken': ({ file }) => ({
    what: `The newsroom’s file of rules${quoted(file)} has a mistake, so nothing was added to it.`,
    next: 'Look for the mistake and its line in Settings → Style, mend the file and try again.',
  }),
};
