import { type CSSProperties, Fragment, useMemo } from 'react';
import { photoUrl } from '../../shared/api/index.ts';
import { isPresent, type Photo } from '../../shared/article/index.ts';
import { framingStyles, isFramed } from '../editor/index.ts';
import { classes } from '../ui/index.ts';
import type { ProofRun } from './marked-runs.ts';
import css from './proof.module.css';
import { type LineRow, type PictureRow, proofPages, type ProofRow, type Type } from './proof-pages.ts';
import type { ProofPart } from './proof-parts.ts';
import { noteFamily, noteSetting, page, settings, textFamily } from './proof-type.ts';

interface ProofSheetProps {
  /** What stands above every page: newsroom and desk, story, version. */
  readonly head: readonly string[];
  /** The last of it: which page of how many. */
  readonly pageOf: (number: number, count: number) => string;
  readonly parts: readonly ProofPart[];
}

/** A story page by page, line by line, each line with its number before it and its corrections behind it. */
export function ProofSheet({ head, pageOf, parts }: ProofSheetProps) {
  const pages = useMemo(() => proofPages(parts, browserType()), [parts]);
  return pages.map((rows, at) => (
    // a page has no identity but its place
    // eslint-disable-next-line react/no-array-index-key
    <article key={at} className={css['page']} style={paper} lang="vi">
      <header className={css['head']} style={{ height: page.head }}>
        {head.map((line) => (
          <span key={line}>{line}</span>
        ))}
        <span className={css['folio']}>{pageOf(at + 1, pages.length)}</span>
      </header>
      <div className={css['rule']} style={rule} />
      {rows.map((row, index) => drawnRow(index === 0 ? { ...row, gap: 0 } : row))}
    </article>
  ));
}

const paper: CSSProperties = {
  width: page.width,
  height: page.height,
  padding: `${page.margin.top}px ${page.margin.right}px ${page.margin.bottom}px ${page.margin.left}px`,
};

const rule: CSSProperties = {
  left: page.margin.left + page.numbers + page.column,
  top: page.margin.top + page.head,
  bottom: page.margin.bottom,
};

/** The browser's own measure of a text. */
function browserType(): Type {
  const context = document.createElement('canvas').getContext('2d');
  const width = (font: string, text: string) => {
    if (!context) return 0;
    context.font = font;
    return context.measureText(text).width;
  };
  return {
    text(style) {
      const { size, weight } = settings[style];
      return (text, { formats }) =>
        width(
          `${formats.includes('em') ? 'italic ' : ''}${formats.includes('strong') ? 700 : weight} ${size}px ${textFamily}`,
          text,
        );
    },
    note: (text) => width(`${noteSetting.weight} ${noteSetting.size}px ${noteFamily}`, text),
  };
}

const drawnRow = (row: ProofRow) => (row.kind === 'picture' ? drawnPicture(row) : drawnLine(row));

const drawnPicture = ({ photo, width, height, gap }: PictureRow) => (
  <div key={photo._key} className={css['picture']} style={{ marginTop: gap, marginLeft: page.numbers, width, height }}>
    <Picture photo={photo} />
  </div>
);

function Picture({ photo }: { readonly photo: Photo }) {
  if (!isPresent(photo)) return <div className={css['hole']} />;
  const image = { src: photoUrl(photo.asset, 'screen'), alt: photo.alt };
  if (!isFramed(photo)) return <img {...image} alt={photo.alt} />;
  const { box, turned, image: style } = framingStyles(photo);
  return (
    <div style={box}>
      <div style={turned}>
        <img {...image} alt={photo.alt} style={style} />
      </div>
    </div>
  );
}

function drawnLine({ number, style, runs, notes, height, gap }: LineRow) {
  const { size, weight, leading, indent } = settings[style];
  return (
    <div
      key={number}
      className={css['line']}
      style={{ gridTemplateColumns: `${page.numbers}px ${page.column}px 1fr`, marginTop: gap, height }}
    >
      <span className={css['number']} style={{ lineHeight: `${leading}px` }}>
        {number}
      </span>
      <span
        className={classes(css['words'], style === 'remark' && css['remark'])}
        style={{ fontSize: size, fontWeight: weight, lineHeight: `${leading}px`, paddingLeft: indent }}
      >
        {runs.map((run, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <Fragment key={index}>{drawnRun(run)}</Fragment>
        ))}
      </span>
      <span className={css['notes']} style={{ lineHeight: `${noteSetting.leading}px` }}>
        {notes.map((note, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <span key={index}>{note}</span>
        ))}
      </span>
    </div>
  );
}

function drawnRun({ text, formats, mark }: ProofRun) {
  const styled = (
    <span
      className={classes(
        formats.includes('strong') && css['strong'],
        formats.includes('em') && css['em'],
        formats.includes('underline') && css['underline'],
      )}
    >
      {text}
    </span>
  );
  if (mark === 'deleted') return <del>{styled}</del>;
  return mark === 'inserted' ? <ins>{styled}</ins> : styled;
}
