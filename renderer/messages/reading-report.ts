import type { ImportReport } from '../../shared/api/index.ts';
import type { Messages } from './messages.tsx';

/** What was recognised, simplified and repaired while a file or page was read: a sentence each, none for nothing. */
export function readingReport({ reading, format }: Messages, report: ImportReport): string[] {
  const counted = (names: Readonly<Record<string, string>>, counts: Readonly<Record<string, number>> = {}) =>
    Object.entries(counts).map(([name, count]) => `${names[name] ?? name} (${format.number(count)})`);
  const parts = [...new Set(report.recognised)].map((part) => reading.parts[part] ?? part);
  const sentences = [
    [parts, reading.recognised],
    [counted(reading.losses, report.simplified), reading.simplified],
    [counted(reading.repairs, report.repaired), reading.repaired],
  ] as const;
  return sentences.flatMap(([names, say]) => (names.length > 0 ? [`${say(names.join(', '))}.`] : []));
}
