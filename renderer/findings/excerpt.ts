import type { Finding } from '../../shared/check/index.ts';

/** A finding's words with a little of what stands around them, cut between words. */
export interface Excerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

export function excerptOf(finding: Finding, text: string, room: number): Excerpt {
  const end = finding.offset + finding.length;
  const left = text.slice(Math.max(0, finding.offset - room), finding.offset);
  const right = text.slice(end, end + room);
  const cutLeft = finding.offset > room;
  const cutRight = end + room < text.length;
  const words = text.slice(finding.offset, end);
  return {
    before: cutLeft ? `…${left.replace(/^\S*\s+/, '')}` : left,
    // a finding over a whole field would fill the card
    found: words.length > 60 ? `${words.slice(0, 40).trimEnd()} … ${words.slice(-14).trimStart()}` : words,
    after: cutRight ? `${right.replace(/\s+\S*$/, '')}…` : right,
  };
}
