import type { TextField } from '../../article/index.ts';
import { compileStyle, matchesIn } from '../compile.ts';
import { readPack } from '../packs/index.ts';
import { sentence } from '../sentence.ts';

/** For tests: the rules of a file, without their proof. */
export function rulesOf(yaml: string) {
  const pack = readPack('thu', [{ name: 'rules.yaml', text: yaml }]);
  if (pack.problems.length > 0) throw new Error(JSON.stringify(pack.problems));
  return pack.rules;
}

/** For tests: what the rules of a file find in a text, as `found → fix`. */
export function finder(yaml: string) {
  const compiled = compileStyle(rulesOf(yaml));
  return (text: string, field: TextField = 'body', date: string | null = null): string[] =>
    matchesIn(
      compiled,
      text.split('\n').map((line, at) => ({ field, key: `${at}`, text: line })),
      date,
    ).map(({ offset, length, fixes, place }) => {
      const found = place.text.slice(offset, offset + length);
      return fixes.length === 0 ? found : `${found} → ${fixes.join(' / ')}`;
    });
}

/** For tests: what the rules of a file say. */
export function sentences(yaml: string, text: string): string[] {
  return matchesIn(compileStyle(rulesOf(yaml)), [{ field: 'body', key: '', text }]).map((match) =>
    sentence(match, text.slice(match.offset, match.offset + match.length), 'vi'),
  );
}
