import type { TextField } from '../article/index.ts';
import type { Category, Severity } from '../style/index.ts';

export type { Severity } from '../style/index.ts';
export type FindingKind = Category;

/** One way to mend a finding: this text takes the place of the finding's text. */
interface Fix {
  readonly text: string;
}

/** Something that a copy editor would mark, and where. */
export interface Finding {
  /** The rule's id, e.g. `spelling/tone-placement`, or `pack/rule` for a rule out of a pack. */
  readonly rule: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Where: see RunningText. A finding of length 0 is about the whole field (a caption that is missing). */
  readonly field: TextField;
  readonly key: string;
  readonly offset: number;
  readonly length: number;
  /** The text found, equal to the running text's slice. */
  readonly text: string;
  /** One sentence, in the interface's language: what is wrong and, where short, why. */
  readonly message: string;
  /** The rule's source (law, style book, measured count), shown small. Empty if the message says it all. */
  readonly source: string;
  /** Ranked, best first; may be empty. */
  readonly fixes: readonly Fix[];
}

/** A finding's identity for "ignore in this story": the same rule on the same words, wherever they stand. */
export const findingSubject = (finding: Pick<Finding, 'rule' | 'text' | 'field' | 'key' | 'length'>): string =>
  finding.length === 0
    ? `${finding.rule}|${finding.field}:${finding.key}`
    : `${finding.rule}|${finding.text.normalize('NFC').toLocaleLowerCase('vi')}`;
