import { type FormEvent, useEffect, useId, useState } from 'react';
import { ruleInfo } from '../../shared/check/index.ts';
import { useClient } from '../bridge/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { Button, Dialog, TextArea, useNotices } from '../ui/index.ts';
import type { OpenFinding } from './board.ts';
import { excerptOf } from './excerpt.ts';
import type { FindingDesk } from './finding-desk.ts';
import css from './findings.module.css';

/** The dialog in which a writer tells the style's owner why a rule is wrong, whichever card asked for it. */
export function Disputes({ desk }: { readonly desk: FindingDesk }) {
  const [finding, setFinding] = useState<OpenFinding | null>(null);
  useEffect(() => desk.onDisputeAsked(setFinding), [desk]);
  return finding && <DisputeDialog key={finding.id} desk={desk} finding={finding} onClose={() => setFinding(null)} />;
}

interface DisputeDialogProps {
  readonly desk: FindingDesk;
  readonly finding: OpenFinding;
  readonly onClose: () => void;
}

function DisputeDialog({ desk, finding, onClose }: DisputeDialogProps) {
  const client = useClient();
  const messages = useMessages();
  const notices = useNotices();
  const { findings: words, style, language } = messages;
  const form = useId();
  const [note, setNote] = useState('');
  const [{ before, found, after }] = useState(() => excerptOf(finding, desk.board.textOf(finding), 60));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() === '') return;
    try {
      await client.style.dispute({ rule: finding.rule, text: `${before}${found}${after}`, note });
      notices.show({ id: 'style.disputed', kind: 'done', text: words.disputed });
      onClose();
    } catch (error) {
      notices.show({ id: 'style.disputed', ...failureNotice(error, messages) });
    }
  };
  return (
    <Dialog
      isOpen
      title={words.disputeTitle}
      lead={ruleInfo(finding.rule)?.name[language] ?? finding.message}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {style.cancel}
          </Button>
          <Button kind="primary" type="submit" form={form} isDisabled={note.trim() === ''}>
            {words.disputeSend}
          </Button>
        </>
      }
    >
      <form id={form} className={css['dispute']} onSubmit={(event) => void send(event)}>
        {finding.length > 0 && (
          <p className={css['context']} lang="vi">
            {before}
            <mark className={css['found']}>{found}</mark>
            {after}
          </p>
        )}
        {/* the dialog was opened to write this */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <TextArea label={words.disputeNote} hint={words.disputeHint} value={note} onChange={setNote} autoFocus />
      </form>
    </Dialog>
  );
}
