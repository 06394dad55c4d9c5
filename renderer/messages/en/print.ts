import type { Suggestion } from '../../../shared/review/index.ts';
import { createFormat } from '../format.ts';
import type { PrintMessages } from '../vi/print.ts';

const { number } = createFormat('en');

const said = ({ kind, before, after }: Suggestion): string => {
  switch (kind) {
    case 'replacement':
      return `${before} → ${after}`;
    case 'insertion':
    case 'blockInsertion':
      return `add: ${after}`;
    case 'deletion':
    case 'blockDeletion':
      return `strike: ${before}`;
    case 'split':
      return 'new paragraph';
    case 'join':
      return 'run on';
    case 'kind':
      return 'another kind of paragraph';
    case 'format':
      return 'another style';
    case 'move':
      return 'moved';
    case 'value':
    case 'photo':
      return after === '' ? `strike: ${before}` : after;
  }
};

export const print: PrintMessages = {
  title: 'Proof',
  version: (count, at) => `Version ${number(count)} · ${at}`,
  pageOf: (page, count) => `Page ${number(page)} of ${number(count)}`,
  fileName: (headline) => `Proof ${headline}.pdf`.slice(-200),
  command: 'Print a proof…',
  lead: 'A4 with line numbers and a margin for the pen; every photo has its caption and credit.',
  preview: 'What will be printed',
  shows: 'What the proof shows',
  clean: 'Clean',
  marks: 'With marks',
  print: 'Print',
  pdf: 'Save a PDF…',
  close: 'Close',
  saved: (path) => `The proof is saved: ${path}`,
  withMarks: (count) => (count === 0 ? 'No suggestions' : `${number(count)} suggestion${count === 1 ? '' : 's'}`),
  note: (suggestion) =>
    [said(suggestion), suggestion.authors.filter((one) => one !== '').join(', ')]
      .filter((one) => one !== '')
      .join(' — '),
};
