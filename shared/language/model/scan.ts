/** What the model sees of a text: letter words and five classes of other tokens. */
export const tokenKind = { boundary: 0, number: 1, comma: 2, mark: 3, word: 4 } as const;
export type TokenKind = (typeof tokenKind)[keyof typeof tokenKind];
/** Called for each token, in order. */
export type Emit = (kind: TokenKind, start: number, end: number) => void;

const space = 0;
const letter = 1;
const digit = 2;
const stop = 3;
const comma = 4;
const other = 5;

const classes = new Uint8Array(0x2100);
for (let code = 0; code < classes.length; code++) {
  const character = String.fromCharCode(code);
  if (/[\p{L}\p{M}]/u.test(character)) classes[code] = letter;
  else if (/\p{Nd}/u.test(character)) classes[code] = digit;
  else if (/[.!?;:\n\r\u2026]/.test(character)) classes[code] = stop;
  else if (character === ',') classes[code] = comma;
  else if (/[\s\u200b-\u200d\u00ad]/.test(character)) classes[code] = space;
  else classes[code] = other;
}
const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 0x2100 ? (classes[code] ?? other) : other;
};
const isUpper = (text: string, start: number, end: number): boolean => {
  const word = text.slice(start, end);
  return word === word.toUpperCase();
};
const address = /^(?:https?:\/\/|www\.)|@|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|vn|info|io|tv|gov|edu)\b/i;

function chunkEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && classAt(text, end) !== space && text.charCodeAt(end) !== 10) end++;
  while (end > start && classAt(text, end - 1) >= stop && text.charAt(end - 1) !== '/') end--;
  return end;
}

/** The end of a run of letters and digits that begins at `start`; signs inside numbers belong to it (7.000, 3,5, 16/3). */
function runEnd(text: string, start: number): { end: number; letters: boolean } {
  let end = start;
  let letters = true;
  while (end < text.length) {
    const kind = classAt(text, end);
    if (kind === digit) letters = false;
    else if (kind !== letter) {
      const inNumber = kind === stop || kind === comma || text.charAt(end) === '/' || text.charAt(end) === '-';
      const between = classAt(text, end - 1) === digit && end + 1 < text.length && classAt(text, end + 1) === digit;
      if (!(inNumber && between && text.charCodeAt(end) !== 10)) break;
    }
    end++;
  }
  return { end, letters };
}

/** Cuts `text` into tokens; runs of the same class of punctuation are one token. */
export function scan(text: string, emit: Emit): void {
  let at = 0;
  let last: number = -1;
  let afterCapitals = false;
  let chunkFrom = -1;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === space) {
      at++;
      continue;
    }
    if (kind === letter || kind === digit) {
      const fresh = at === 0 || classAt(text, at - 1) === space || classAt(text, at - 1) >= stop;
      if (fresh && at >= chunkFrom) {
        const end = chunkEnd(text, at);
        chunkFrom = end;
        const chunk = text.slice(at, end);
        if ((chunk.includes('.') || chunk.includes('@') || chunk.includes(':')) && address.test(chunk)) {
          emit(tokenKind.number, at, end);
          last = tokenKind.number;
          afterCapitals = false;
          at = end;
          continue;
        }
      }
      const { end, letters } = runEnd(text, at);
      last = letters ? tokenKind.word : tokenKind.number;
      emit(letters ? tokenKind.word : tokenKind.number, at, end);
      afterCapitals = letters && end - at <= 4 && isUpper(text, at, end);
      at = end;
      continue;
    }
    const dotOfAbbreviation = afterCapitals && text.charAt(at) === '.';
    afterCapitals = false;
    if (!dotOfAbbreviation) {
      const token = kind === stop ? tokenKind.boundary : kind === comma ? tokenKind.comma : tokenKind.mark;
      if (token !== last) emit(token, at, at + 1);
      last = token;
    }
    at++;
  }
}
