import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dispute } from '../../../shared/api/index.ts';
import { useClient } from '../../bridge/index.ts';
import { failureNotice, useMessages } from '../../messages/index.ts';
import { Button, Dialog, IconDone, useNotices } from '../../ui/index.ts';
import css from './style.module.css';

const disputesKey = ['style', 'disputes'] as const;
const none: readonly Dispute[] = [];

/** Notes of writers who do not agree with a rule, newest first, those looked into last. */
export function useDisputes(): readonly Dispute[] {
  const { style } = useClient();
  return useQuery({ queryKey: disputesKey, queryFn: () => style.disputes({}) }).data ?? none;
}

interface DisputesDialogProps {
  /** What a rule is called. */
  readonly nameOf: (rule: string) => string;
  readonly onRule: (rule: string) => void;
  readonly onClose: () => void;
}

export function DisputesDialog({ nameOf, onRule, onClose }: DisputesDialogProps) {
  const { style } = useClient();
  const queries = useQueryClient();
  const messages = useMessages();
  const notices = useNotices();
  const { style: words, format, way } = messages;
  const disputes = useDisputes();
  const settle = async (dispute: string) => {
    try {
      await style.settle({ dispute });
    } catch (error) {
      notices.show(failureNotice(error, messages));
    }
    await queries.invalidateQueries({ queryKey: disputesKey });
  };
  return (
    <Dialog
      isOpen
      title={words.disputes(0)}
      lead={words.disputesLead}
      onClose={onClose}
      footer={
        <Button kind="primary" onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      {disputes.length === 0 ? (
        <p className={css['nothing']}>{words.noDisputes}</p>
      ) : (
        <ul className={css['disputes']}>
          {disputes.map((one) => (
            <li key={one.id}>
              <p>
                <b>{nameOf(one.rule)}</b>
                {one.text !== '' && <span className={css['quote']}> “{one.text}”</span>}
              </p>
              <p>{one.note}</p>
              <div className={css['disputeFoot']}>
                <small className={css['hint']}>
                  {one.by || way.unnamed} · {format.dateTime(one.at)}
                  {one.settledAt !== null && ` · ${words.settled(format.dateTime(one.settledAt))}`}
                </small>
                <Button kind="quiet" onPress={() => onRule(one.rule)}>
                  {words.toRule}
                </Button>
                {one.settledAt === null && (
                  <Button icon={IconDone} onPress={() => void settle(one.id)}>
                    {words.settle}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
