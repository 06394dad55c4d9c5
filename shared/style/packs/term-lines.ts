/** A line of a file's `terms`, as the rule of kind term that it stands for. */
export interface TermLine {
  readonly line: number;
  readonly raw: Readonly<Record<string, unknown>>;
}

/**
 * Reads `sát nhập, xát nhập → sáp nhập | why | source`, a rule a line; `#` begins a comment, no arrow means no fix.
 * Among the parts behind `|` `vd: …` is an example that is found, `ok: …` one that is not, `trừ: a, b` exceptions,
 * `mức: hint` the severity, `ai: …` and `ngày: 2026-11-24` who made it and when.
 */
export function readTermLines(text: string, firstLine: number): TermLine[] {
  return text.split('\n').flatMap((written, at) => {
    const line = written.replace(/(?:^|\s)#.*$/, '').trim();
    if (line === '') return [];
    const [head = '', ...parts] = line.split('|').map((part) => part.trim());
    const arrow = /\s*(?:→|=>)\s*/.exec(head);
    const avoid = listed(arrow ? head.slice(0, arrow.index) : head);
    const raw: Record<string, unknown> = { kind: 'term', avoid };
    if (arrow) {
      const prefer = listed(head.slice(arrow.index + arrow[0].length));
      raw['prefer'] = prefer.length === 0 ? '' : prefer;
    }
    const bad: string[] = [];
    const ok: string[] = [];
    const plain: string[] = [];
    for (const part of parts) {
      const [, key = '', value = ''] = /^(vd|ok|trừ|mức|ai|ngày):\s*(.*)$/u.exec(part) ?? [];
      if (key === 'vd') bad.push(value);
      else if (key === 'ok') ok.push(value);
      else if (key === 'trừ') raw['except'] = listed(value);
      else if (key !== '') raw[{ mức: 'severity', ai: 'by', ngày: 'since' }[key] ?? key] = value;
      else plain.push(part);
    }
    const [why, source] = plain;
    if (why) raw['why'] = why;
    if (source) raw['source'] = source;
    if (bad.length + ok.length > 0) raw['examples'] = { bad, ok };
    return [{ line: firstLine + at, raw }];
  });
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
