export {
  type ChangeSize,
  type ComparedRow,
  type ComparedText,
  type ComparedValue,
  type Comparison,
  compareArticles,
  type HeadPart,
} from './compare.ts';
export type { Segment } from './text.ts';
