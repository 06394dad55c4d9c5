import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Target, targetPlace } from '../../../shared/api/index.ts';
import { useClient, useEvent } from '../../bridge/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, IconPlus } from '../../ui/index.ts';
import { CheckList } from './check-list.tsx';
import { pinnedConfig } from './empty-config.ts';
import { TargetEditor } from './target-editor.tsx';
import css from './targets-form.module.css';
import { useTargetCheck } from './use-target-check.ts';

/** Nơi gửi: the newsroom's targets, each with what its last check found. */
export function TargetsForm() {
  const client = useClient();
  const queries = useQueryClient();
  const { outbox } = useMessages();
  const words = outbox.targets;
  const { data: targets = [] } = useQuery({ queryKey: ['targets'], queryFn: () => client.targets.list({}) });
  const { data: secrets } = useQuery({ queryKey: ['secrets'], queryFn: () => client.targets.secrets({}) });
  useEvent('targetsChanged', () => void queries.invalidateQueries({ queryKey: ['targets'] }));
  const [edited, setEdited] = useState<Target | 'new' | null>(null);
  const { checks, check } = useTargetCheck();
  const pin = async ({ id, name, config }: Target, fingerprint: string): Promise<void> => {
    await client.targets.save({ id, name, config: pinnedConfig(config, fingerprint), secret: null });
    check(id);
  };

  return (
    <div className={css['form']}>
      <p className={css['hint']}>
        {words.lead} {secrets && words.keeping[secrets.keeping]}
      </p>
      {targets.length === 0 && edited === null && <p>{words.none}</p>}
      {targets.map((target) => (
        <section key={target.id} className={css['target']} aria-label={target.name}>
          {edited !== 'new' && edited?.id === target.id ? (
            <TargetEditor target={target} onCheck={check} onClose={() => setEdited(null)} />
          ) : (
            <TargetLine target={target} onEdit={() => setEdited(target)} onCheck={() => check(target.id)} />
          )}
          {checks.get(target.id) && (
            <CheckList
              kind={target.config.kind}
              found={checks.get(target.id) ?? null}
              onPin={(fingerprint) => void pin(target, fingerprint)}
            />
          )}
        </section>
      ))}
      {edited === 'new' ? (
        <section className={css['target']}>
          <TargetEditor target={null} onCheck={check} onClose={() => setEdited(null)} />
        </section>
      ) : (
        <div>
          <Button icon={IconPlus} onPress={() => setEdited('new')}>
            {words.add}
          </Button>
        </div>
      )}
    </div>
  );
}

interface TargetLineProps {
  readonly target: Target;
  readonly onEdit: () => void;
  readonly onCheck: () => void;
}

function TargetLine({ target, onEdit, onCheck }: TargetLineProps) {
  const client = useClient();
  const { outbox, targetFields } = useMessages();
  const words = outbox.targets;
  const [isRemoving, setRemoving] = useState(false);
  return (
    <div className={css['line']}>
      <div className={css['what']}>
        <b>{target.name}</b>
        <span className={css['hint']}>
          {targetFields.kinds[target.config.kind]} · {targetPlace(target.config)}
        </span>
      </div>
      <div className={css['steps']}>
        <Button onPress={onCheck}>{words.check}</Button>
        <Button kind="quiet" onPress={onEdit}>
          {words.edit}
        </Button>
        {isRemoving ? (
          <Button onPress={() => void client.targets.remove({ id: target.id })}>{words.confirmRemove}</Button>
        ) : (
          <Button kind="quiet" onPress={() => setRemoving(true)}>
            {words.remove}
          </Button>
        )}
      </div>
    </div>
  );
}
