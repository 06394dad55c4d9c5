import type { SubmittedFinding } from '../../shared/api/index.ts';
import { disposeAll, type Dispose } from '../../shared/base/index.ts';
import { type CheckOptions, gate, type GateItem } from '../../shared/check/index.ts';
import { slugOf } from '../../shared/language/index.ts';
import type { StoryEditor } from '../editor/index.ts';
import type { FindingBoard } from '../findings/index.ts';
import type { CommentBoard } from '../review/index.ts';

/** The open story as the last look before export needs it; the app hands it to the publish room. */
export interface ReadyStory {
  readonly draft: string;
  /** The gate's lines; null while the checks are still reading what was typed last. */
  readonly items: () => readonly GateItem[] | null;
  readonly onItems: (listener: () => void) => Dispose;
  /** What is still open in it, as the return note remembers it. */
  readonly findings: () => readonly SubmittedFinding[];
  readonly jump: (place: NonNullable<GateItem['place']>) => void;
  readonly fix: (item: GateItem) => void;
  /** Resolves when the disk has everything; rejects when it could not take it. */
  readonly flush: () => Promise<void>;
}

/** As many as the services take. */
const findingsKept = 500;

export function createReadyStory(options: {
  readonly draft: string;
  readonly editor: StoryEditor;
  readonly board: FindingBoard;
  readonly comments: CommentBoard;
  readonly check: () => CheckOptions;
  readonly flush: () => Promise<void>;
}): ReadyStory {
  const { editor, board, comments } = options;
  let items: readonly GateItem[] | null = null;
  let stale = true;
  return {
    draft: options.draft,
    items() {
      if (!board.settled()) return null;
      if (stale)
        items = gate(
          { ...editor.article(), comments: [...comments.all()] },
          board.all(),
          options.check(),
          board.ignored(),
        );
      stale = false;
      return items;
    },
    onItems(listener) {
      const changed = () => {
        stale = true;
        listener();
      };
      stale = true;
      return disposeAll(board.onChange(changed), editor.onChange(changed), comments.onChange(changed));
    },
    findings: () =>
      board
        .standing()
        .filter(({ severity }) => severity !== 'hint')
        .slice(0, findingsKept)
        .map(({ rule, text, message }) => ({
          rule: rule.slice(0, 200),
          text: text.slice(0, 500),
          message: message.slice(0, 1000),
        })),
    jump: (place) => editor.select(place),
    fix(item) {
      if (item.place && item.fix !== null) editor.replaceText([{ ...item.place, text: item.fix }]);
    },
    async flush() {
      // from here on the address of the story stands, whatever becomes of the headline
      const { slug, headline } = editor.head();
      if (slug === '' && headline !== '') editor.setHead({ slug: slugOf(headline) });
      await options.flush();
    },
  };
}
