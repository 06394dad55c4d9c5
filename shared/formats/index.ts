export { type StoryBody, toBlocks } from './blocks.ts';
export { readHtml } from './html/read.ts';
export { type CaptionAndCredit, creditLine, splitCredit } from './page/credit.ts';
export { type PageHead, type Recognised, recognise, runningTextReport } from './page/recognise.ts';
export { splitSourcePrefix, withSourcePrefix } from './page/source-prefix.ts';
export { type Piece, type Pieces, type Run } from './piece.ts';
export { readPlain } from './plain/read.ts';
export type { ImportReport } from './report.ts';
