import type { Segment } from '../../../shared/article/compare/index.ts';
import { useMessages } from '../../messages/index.ts';
import { classes } from '../../ui/index.ts';
import { runsOf } from './stops.ts';
import css from './comparison.module.css';

/** Which of two versions a text is drawn for; `both` in one line. */
export type Side = 'before' | 'after' | 'both';

const lookClass = (look: string): string =>
  look
    .split(/[ |]/)
    .map((one) => css[one.startsWith('link:') ? 'link' : one] ?? '')
    .join(' ');

interface SegmentsProps {
  readonly segments: readonly Segment[];
  readonly side: Side;
  /** What "next change" calls a run of changes in this text. */
  readonly stop: (run: number) => string;
}

/** A text with its changes. */
export function Segments({ segments, side, stop }: SegmentsProps) {
  const runs = runsOf(segments);
  return segments.map((segment, at) => {
    const run = runs[at] ?? null;
    // segments have no identity but their place
    // eslint-disable-next-line react/no-array-index-key
    return <Stretch key={at} segment={segment} side={side} stop={run === null ? null : stop(run)} />;
  });
}

interface StretchProps {
  readonly segment: Segment;
  readonly side: Side;
  readonly stop: string | null;
}

function Stretch({ segment, side, stop: stopId }: StretchProps) {
  const { versions } = useMessages();
  const { kind, before, after, lookBefore, lookAfter } = segment;
  const stop = stopId === null ? {} : { 'data-change': stopId };
  const was = side !== 'after' && before !== '';
  const is = side !== 'before' && after !== '';
  if (kind === 'same') return <span className={lookClass(lookAfter)}>{after}</span>;
  if (kind === 'look')
    return (
      <span
        {...stop}
        className={classes(css['look'], lookClass(side === 'before' ? lookBefore : lookAfter))}
        title={versions.look}
      >
        {after}
      </span>
    );
  if (kind === 'marks')
    return (
      <span {...stop} className={css['marks']} title={versions.marks(before, after)}>
        {was && <del className={lookClass(lookBefore)}>{before}</del>}
        {side === 'both' && <span aria-hidden>→</span>}
        {is && <ins className={lookClass(lookAfter)}>{after}</ins>}
      </span>
    );
  if (kind === 'removed')
    return was ? (
      <del {...stop} className={lookClass(lookBefore)}>
        {before}
      </del>
    ) : null;
  return is ? (
    <ins {...stop} className={lookClass(lookAfter)}>
      {after}
    </ins>
  ) : null;
}
