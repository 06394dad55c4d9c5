import { photoUrl } from '../../../shared/api/index.ts';
import type { ComparedRow, ComparedValue } from '../../../shared/article/compare/index.ts';
import { useMessages } from '../../messages/index.ts';
import { classes, Icon, IconMoved, Tag } from '../../ui/index.ts';
import { Segments, type Side } from './segments.tsx';
import { rowStop, textStop } from './stops.ts';
import css from './comparison.module.css';

interface RowProps {
  readonly row: ComparedRow;
  readonly side: Side;
  /** The picture file of a photo in the version of that side, or null. */
  readonly assetOf: (photo: string, side: Side) => string | null;
}

const hasWords = (row: ComparedRow, side: Side) => (text: ComparedRow['texts'][number]) =>
  text.segments.some((one) =>
    side === 'before' ? one.before : side === 'after' ? one.after : one.before || one.after,
  ) &&
  // what else is said of a photo is only shown where it changed
  (row.photo === null || ['caption', 'credit'].includes(text.name) || text.segments.some((one) => one.kind !== 'same'));

/** A field, a block or a photo, for one side of the comparison or for both in one. */
export function ComparisonRow({ row, side, assetOf }: RowProps) {
  const { versions, story } = useMessages();
  const { part, type, change, moved, texts, values } = row;
  const isAbsent = (side === 'before' && change === 'added') || (side === 'after' && change === 'removed');
  const isGone = change === 'movedAway' ? side === 'after' : moved && side === 'before';
  if (isAbsent || isGone) return <div className={css['absent']} />;
  const name = part === 'photo' ? versions.photo : part === 'block' ? versions.blocks[type] : versions.parts[part];
  const showsName = part !== 'block' || type !== 'block';
  const wholly = change === 'added' || change === 'removed' || change === 'movedAway' || moved;
  const changedInText = texts.some((text) => text.segments.some((one) => one.kind !== 'same'));
  const asset = row.photo === null ? null : assetOf(row.photo, change === 'removed' ? 'before' : side);
  const style = values.some((one) => one.name === 'style') ? css['restyled'] : '';
  return (
    <div
      className={classes(css['row'], css[change], moved && css['moved'], style)}
      {...(!changedInText && (change !== 'same' || moved) && { 'data-change': rowStop(row) })}
    >
      {(showsName || wholly) && (
        <p className={css['name']}>
          {showsName && (name ?? type)}
          {change === 'added' && <Tag tone="ok">{versions.added}</Tag>}
          {change === 'removed' && <Tag tone="proof">{versions.removed}</Tag>}
          {moved && (
            <Tag tone="fact">
              <Icon of={IconMoved} size={12} />
              {change === 'movedAway' ? versions.movedAway : versions.moved}
            </Tag>
          )}
        </p>
      )}
      {asset && <img className={css['thumb']} src={photoUrl(asset, 'thumb')} alt="" loading="lazy" />}
      {texts.filter(hasWords(row, side)).map(({ name: inner, segments }) => (
        <p key={inner} className={classes(css['text'], css[`part-${part}`])}>
          {row.photo !== null && <span className={css['inner']}>{versions.photoWords[inner] ?? inner}: </span>}
          <Segments segments={segments} side={side} stop={(run) => textStop(row, inner, run)} />
        </p>
      ))}
      {values.map((value) => (
        <Value key={value.name} value={value} side={side} styles={story.toolbar.styles} />
      ))}
    </div>
  );
}

/** Data that changed: what it was, what it is. */
function Value({
  value,
  side,
  styles,
}: {
  value: ComparedValue;
  side: Side;
  styles: Readonly<Record<string, string>>;
}) {
  const { versions, format } = useMessages();
  const { name, before, after } = value;
  // a file, a crop or a whole unknown block says nothing in letters
  const isOpaque = ['asset', 'framing', 'photos', 'photo', 'unknown', 'header', 'leadPhoto'].includes(name);
  const shown = (raw: string): string => {
    if (raw === '') return versions.none;
    if (name === 'embargo' || name === 'publishAt') return format.dateTime(raw);
    if (name === 'style') return styles[raw] ?? raw;
    if (name === 'type') return versions.blocks[raw] ?? raw;
    if (name === 'layout' || name === 'width') return versions.looks[raw] ?? raw;
    return raw;
  };
  const label = versions.values[name] ?? versions.parts[name as keyof typeof versions.parts] ?? name;
  return (
    <p className={css['value']}>
      {label}:{' '}
      {isOpaque ? (
        versions.changed
      ) : (
        <>
          {side !== 'after' && <del>{shown(before)}</del>}
          {side === 'both' && ' → '}
          {side !== 'before' && <ins>{shown(after)}</ins>}
        </>
      )}
    </p>
  );
}
