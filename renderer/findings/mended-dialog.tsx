import { useEffect, useState } from 'react';
import { ruleInfo } from '../../shared/check/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, Dialog, withBlanks } from '../ui/index.ts';
import type { FindingDesk } from './finding-desk.ts';
import css from './findings.module.css';
import { type Mended, whereNow } from './mended.ts';

/** The list of all that was brought to the house's style, each place with a way to it; whoever asks opens it. */
export function MendedList({ desk }: { readonly desk: FindingDesk }) {
  const { findings: words, editor, language } = useMessages();
  const [places, setPlaces] = useState<readonly Mended[] | null>(null);
  useEffect(() => desk.onMendedAsked(setPlaces), [desk]);
  if (places === null) return null;
  const close = () => setPlaces(null);
  const jump = (one: Mended) => {
    close();
    const range = whereNow(one, desk.editor.texts());
    // the dialog gives the focus back first
    if (range) requestAnimationFrame(() => desk.editor.select(range));
  };
  return (
    <Dialog
      isOpen
      title={words.mendedTitle(places.length)}
      lead={words.mendedLead}
      onClose={close}
      footer={
        <Button kind="primary" onPress={close}>
          {words.mendedClose}
        </Button>
      }
    >
      <ol className={css['mended']}>
        {places.map((one) => (
          <li key={`${one.place.field} ${one.place.key} ${one.place.offset}`}>
            <div>
              <p className={css['context']} lang="vi">
                {one.before}
                <del>{withBlanks(one.from)}</del> <ins>{withBlanks(one.to)}</ins>
                {one.after}
              </p>
              <small className={css['small']}>
                {editor.fields[one.place.field]} · {ruleInfo(one.rule)?.name[language] ?? one.message}
              </small>
            </div>
            <Button aria-label={words.mendedJumpTo(one.to)} onPress={() => jump(one)}>
              {words.mendedJump}
            </Button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
