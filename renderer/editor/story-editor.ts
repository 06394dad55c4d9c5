import type { LexicalEditor } from 'lexical';
import type {
  Article,
  ArticleHead,
  Block,
  Photo,
  RunningText,
  TextCode,
  TextField,
} from '../../shared/article/index.ts';
import type { Dispose } from '../../shared/base/index.ts';
import type { Suggesting } from './suggesting/suggesting.ts';

/** A place in running text: see RunningText. */
export interface TextPlace {
  readonly field: TextField;
  readonly key: string;
}

/** A stretch of one running text, in UTF-16 units. */
export interface TextRange extends TextPlace {
  readonly offset: number;
  readonly length: number;
}

/** What one editor update changed: everything a save and a check need, nothing that grows with the story. */
export interface StoryChange {
  /** Changed fields of the head, each whole. */
  readonly head: Partial<ArticleHead> | null;
  /** Changed and new blocks of the body. */
  readonly blocks: readonly Block[];
  /** The body's keys in order, when blocks were added, removed or moved. */
  readonly order: readonly string[] | null;
  /** The running texts whose words changed, and the ids (textId) of those that are gone. */
  readonly texts: readonly RunningText[];
  readonly removedTexts: readonly string[];
  /** True between composition start and end: nothing may be drawn into or judged at the caret. */
  readonly composing: boolean;
}

/**
 * The one editor of a story, as the rooms around it see it. Built by `createStoryEditor`, shown by `StoryPage`.
 * Everything that changes text goes through here and is one undo step; nothing touches the DOM.
 */
export interface StoryEditor {
  /** The newsroom's short forms that become words when they are typed (`=nvt=`). */
  setTextCodes(codes: readonly TextCode[]): void;
  readonly lexical: LexicalEditor;
  /** The story as it stands, whole: for export, checkpoints and tests; not for every key. */
  article(): Article;
  head(): ArticleHead;
  texts(): RunningText[];
  /** Changes fields of the head that are not running text (section, tags, photos' data…), undone with everything else. */
  setHead(patch: Partial<ArticleHead>): void;
  /** Puts another state of the same story in (a restored revision), as one undo step. */
  replaceArticle(article: Article): void;
  onChange(listener: (change: StoryChange) => void): Dispose;
  /** The caret's place, null when the editor has none; told again whenever it moves. */
  caret(): { readonly place: TextPlace; readonly offset: number } | null;
  onCaret(listener: () => void): Dispose;
  /** The stretches of running text that are selected, in reading order; empty while nothing is. */
  selected(): readonly TextRange[];
  /** The words that are selected, blocks apart by line ends; '' where nothing is. */
  selectedText(): string;
  /** Puts the selection on the range, scrolls it into view and focuses. */
  select(range: TextRange): void;
  focus(): void;
  /** The range in the page as it is now, for drawing over it; null while it is not on the page or was edited away. */
  domRange(range: TextRange): StaticRange | null;
  /**
   * Replaces stretches of text, all in one undo step, keeping marks at the edges and the caret where it was. `reason`
   * (`spelling`, …) is kept with the suggestions that it makes, while changes are suggested.
   */
  replaceText(edits: readonly (TextRange & { readonly text: string })[], reason?: string): void;
  /**
   * Adds photos to the story: to the tray, or into the body after the block the caret is in, or after the photo `behind`
   * if it stands there (of several that come one by one, each follows the one before).
   */
  addPhotos(photos: readonly Photo[], where: 'tray' | 'body', behind?: string): void;
  /** Moves a photo from the tray into the body, or back; its caption and credit go with it. */
  placePhoto(photo: string, where: 'tray' | 'body'): void;
  /** Takes a photo out of the story (undo brings it back). */
  removePhoto(photo: string): void;
  readonly suggesting: Suggesting;
  dispose(): void;
}
