declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const alphabet = '0123456789abcdefghijkmnpqrstuvwx';

function random(length: number): string {
  let id = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(length))) id += alphabet[byte & 31];
  return id;
}

/** A key inside one story (block, byline, photo): 12 characters, 60 random bits. */
export const newKey = (): string => random(12);

/** An identity that has to be unique between machines (story, revision): 24 characters, 120 random bits. */
export const newId = (): string => random(24);
