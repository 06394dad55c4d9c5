import { type TextField } from '../article/index.ts';
import { fieldNames } from './field-names.ts';
import type { Finding } from './finding.ts';

interface ReportWords {
  readonly title: string;
  readonly clean: string;
  readonly severities: Readonly<Record<Finding['severity'], string>>;
  readonly fix: string;
}
const words: Readonly<Record<'vi' | 'en', ReportWords>> = {
  vi: {
    title: 'Những chỗ cần xem',
    clean: 'Không còn chỗ nào phải xem.',
    severities: { error: 'Phải sửa', warning: 'Nên sửa', hint: 'Gợi ý' },
    fix: 'sửa thành',
  },
  en: {
    title: 'What to look at',
    clean: 'There is nothing left to look at.',
    severities: { error: 'To be mended', warning: 'Should be mended', hint: 'Hints' },
    fix: 'write',
  },
};

/** A story's findings as they are sent back with it: the worst first, each with its place, its words and its fix. */
export interface Reported {
  readonly headline: string;
  readonly findings: readonly Finding[];
  /** The running text of a finding, for the words around it. */
  readonly textOf: (finding: Finding) => string;
  readonly language: 'vi' | 'en';
}

const order = ['error', 'warning', 'hint'] as const;
const around = 40;

interface Line {
  readonly place: string;
  readonly before: string;
  readonly found: string;
  readonly after: string;
  readonly message: string;
  readonly fix: string | null;
}

function lineOf(finding: Finding, { textOf, language }: Reported): Line {
  const text = textOf(finding);
  const { offset, length } = finding;
  const flat = (part: string) => part.replace(/\s+/g, ' ');
  const cut = (part: string, isCut: boolean, at: 'start' | 'end') =>
    flat(isCut ? (at === 'start' ? `…${part}` : `${part}…`) : part);
  return {
    place: placeName(finding.field, language),
    before: cut(text.slice(Math.max(0, offset - around), offset), offset > around, 'start'),
    found: finding.text,
    after: cut(text.slice(offset + length, offset + length + around), offset + length + around < text.length, 'end'),
    message: finding.message,
    fix: finding.fixes[0]?.text ?? null,
  };
}

const placeName = (field: TextField, language: 'vi' | 'en'): string => {
  const name = fieldNames[field][language];
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const parts = (reported: Reported) =>
  order.flatMap((severity) => {
    const own = reported.findings.filter((one) => one.severity === severity);
    return own.length === 0
      ? []
      : [{ title: words[reported.language].severities[severity], lines: own.map((one) => lineOf(one, reported)) }];
  });

/** The report as plain text. */
export function findingsAsText(reported: Reported): string {
  const { title, clean, fix: write } = words[reported.language];
  const all = parts(reported);
  const body = all.flatMap(({ title: severity, lines }) => [
    `${severity} (${lines.length})`,
    ...lines.map(({ place, before, found, after, message, fix }) => {
      const quote = found === '' ? '' : ` ${before}[${found}]${after}`;
      return `- ${place}:${quote}\n  ${message}${fix === null || message.includes(`“${fix}”`) ? '' : ` (${write} “${fix}”)`}`;
    }),
    '',
  ]);
  return [`${title}: ${reported.headline}`, '', ...(all.length === 0 ? [clean, ''] : body)].join('\n');
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** The report as one page that needs nothing beside it. */
export function findingsAsHtml(reported: Reported): string {
  const { title, clean } = words[reported.language];
  const all = parts(reported);
  const body = all.map(
    ({ title: severity, lines }) =>
      `<h2>${escaped(severity)} (${lines.length})</h2>\n<ul>\n${lines
        .map(({ place, before, found, after, message, fix }) => {
          const quote =
            found === ''
              ? ''
              : ` ${escaped(before)}<mark>${escaped(found)}</mark>${fix === null ? '' : ` <ins>${escaped(fix)}</ins>`}${escaped(after)}`;
          return `<li><b>${escaped(place)}</b>:${quote}<br>${escaped(message)}</li>`;
        })
        .join('\n')}\n</ul>`,
  );
  return `<!doctype html>
<html lang="${reported.language}">
<meta charset="utf-8">
<title>${escaped(`${title}: ${reported.headline}`)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}mark{background:#fde2e0}ins{background:#dff3e3;text-decoration:none}</style>
<h1>${escaped(`${title}: ${reported.headline}`)}</h1>
${all.length === 0 ? `<p>${escaped(clean)}</p>` : body.join('\n')}
</html>
`;
}
