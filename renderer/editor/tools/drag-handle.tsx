import { $addUpdateTag, $getNearestNodeFromDOMNode, $getNodeByKey, HISTORY_PUSH_TAG } from 'lexical';
import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Icon, IconGrip } from '../../ui/index.ts';
import { $bodyBlockOf } from '../blocks.ts';
import type { StoryEditor } from '../story-editor.ts';
import css from './tools.module.css';

interface DragHandleProps {
  readonly editor: StoryEditor;
  readonly sheet: RefObject<HTMLElement | null>;
}

interface Held {
  readonly key: string;
  readonly top: number;
}

/** A grip beside the block under the pointer; dragging it moves the block. With keys: Alt+↑ and Alt+↓. */
export function DragHandle({ editor, sheet }: DragHandleProps) {
  const { moveBlock } = useMessages().editor;
  const [over, setOver] = useState<Held | null>(null);
  const [drop, setDrop] = useState<{ readonly key: string; readonly after: boolean; readonly top: number } | null>(
    null,
  );
  const { lexical } = editor;
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const onMove = ({ target, buttons }: MouseEvent) => {
      if (buttons !== 0) return;
      const block = target instanceof Element ? target.closest('[data-field=body] > *') : null;
      if (!block) return;
      const key = keyOf(editor, block);
      const top = block.getBoundingClientRect().top - element.getBoundingClientRect().top;
      if (key !== null) setOver((before) => (before?.key === key && before.top === top ? before : { key, top }));
    };
    const onLeave = () => setOver(null);
    element.addEventListener('mousemove', onMove);
    element.addEventListener('mouseleave', onLeave);
    // while one writes the grip is not needed
    const off = lexical.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.size > 0) setOver(null);
    });
    return () => {
      element.removeEventListener('mousemove', onMove);
      element.removeEventListener('mouseleave', onLeave);
      off();
    };
  }, [editor, lexical, sheet]);

  const follow = (event: PointerEvent) => {
    const element = sheet.current;
    if (!element || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const blocks = [...element.querySelectorAll('[data-field=body] > *')];
    const under = blocks.find((one) => event.clientY < one.getBoundingClientRect().bottom) ?? blocks.at(-1);
    const key = under ? keyOf(editor, under) : null;
    if (!under || key === null) return;
    const box = under.getBoundingClientRect();
    const after = event.clientY > box.top + box.height / 2;
    setDrop({ key, after, top: (after ? box.bottom : box.top) - element.getBoundingClientRect().top });
  };
  const put = () => {
    if (over && drop && over.key !== drop.key)
      lexical.update(() => {
        const [block, place] = [$getNodeByKey(over.key), $getNodeByKey(drop.key)];
        if (!block || !place) return;
        $addUpdateTag(HISTORY_PUSH_TAG);
        if (drop.after) place.insertAfter(block);
        else place.insertBefore(block);
      });
    setDrop(null);
    setOver(null);
  };
  if (!over || !lexical.isEditable()) return null;
  return (
    <>
      <div
        className={css['grip']}
        style={{ top: over.top }}
        title={moveBlock}
        aria-hidden
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={follow}
        onPointerUp={put}
        onPointerCancel={() => setDrop(null)}
      >
        <Icon of={IconGrip} />
      </div>
      {drop && <div className={css['drop']} style={{ top: drop.top }} />}
    </>
  );
}

/** The key of the body's block that an element is. */
const keyOf = ({ lexical }: StoryEditor, element: Element): string | null =>
  lexical.read(() => {
    const node = $getNearestNodeFromDOMNode(element);
    return (node && $bodyBlockOf(node)?.getKey()) ?? null;
  });
