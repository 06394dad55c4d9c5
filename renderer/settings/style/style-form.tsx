import { useDeferredValue, useMemo, useState } from 'react';
import type { FindingKind } from '../../../shared/check/index.ts';
import { useClient } from '../../bridge/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Button, IconFolder, Select, TextField } from '../../ui/index.ts';
import { isShown, listRules, searchRules, type Show, shows } from './listed-rule.ts';
import { RuleDetail } from './rule-detail.tsx';
import { RuleList } from './rule-list.tsx';
import { StyleHead } from './style-head.tsx';
import css from './style.module.css';
import { useStyleActions, useStyleState } from './use-style.ts';

const kinds: readonly FindingKind[] = ['spelling', 'typography', 'style', 'fact', 'structure'];

/** The house's style: its pack, every rule with its proof, and what may be decided about it. */
export function StyleForm() {
  const client = useClient();
  const { style: words, findings, language } = useMessages();
  const state = useStyleState();
  const actions = useStyleActions();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<FindingKind | 'all'>('all');
  const [show, setShow] = useState<Show>('all');
  const [active, setActive] = useState<string | null>(null);
  const query = useDeferredValue(typed);

  const all = useMemo(() => (state ? listRules(state, language, words.inCode) : []), [state, language, words]);
  const found = useMemo(() => searchRules(all, query), [all, query]);
  const ofKind = useMemo(() => found.filter(({ category }) => kind === 'all' || category === kind), [found, kind]);
  const shown = useMemo(() => ofKind.filter(isShown[show]), [ofKind, show]);
  if (!state) return <output className={css['nothing']}>{words.reading}</output>;

  const listed = all.find(({ id }) => id === active);
  const showRule = (id: string) => {
    setTyped('');
    setKind('all');
    setShow('all');
    setActive(id);
  };
  return (
    <div className={css['style']}>
      <StyleHead
        state={state}
        actions={actions}
        nameOf={(id) => all.find((one) => one.id === id)?.name ?? id}
        onRule={showRule}
      />
      <div className={css['columns']}>
        <div className={css['browse']}>
          <div className={css['filters']}>
            <TextField label={words.find} placeholder={words.findHint} value={typed} onChange={setTyped} />
            <div className={css['pair']}>
              <Select
                label={words.kind}
                value={kind}
                choices={[
                  { value: 'all' as const, label: words.choice(words.allKinds, found.length) },
                  ...kinds.map((value) => ({
                    value,
                    label: words.choice(findings.kinds[value], found.filter((one) => one.category === value).length),
                  })),
                ]}
                onChange={setKind}
              />
              <Select
                label={words.show}
                value={show}
                choices={shows.map((value) => ({
                  value,
                  label: words.choice(words.shows[value], ofKind.filter(isShown[value]).length),
                }))}
                onChange={setShow}
              />
            </div>
          </div>
          {shown.length === 0 ? (
            <p className={css['nothing']}>
              {words.none} {all.length > 0 && words.noneHere}
            </p>
          ) : (
            <RuleList rules={shown} active={active} onActive={setActive} />
          )}
          <output className={css['count']}>{words.count(shown.length, all.length)}</output>
        </div>
        {/* it scrolls: the keyboard has to reach it */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={css['side']} tabIndex={0} aria-label={words.use}>
          {listed ? (
            <RuleDetail key={listed.id} listed={listed} packs={state.packs} actions={actions} />
          ) : (
            <p className={css['nothing']}>{words.pick}</p>
          )}
        </section>
      </div>
      <div className={css['foot']}>
        <span className={css['folder']}>
          {words.folder}: <code>{state.folder}</code>
          <small className={css['hint']}>{words.folderHint}</small>
        </span>
        <Button
          icon={IconFolder}
          onPress={() => void client.desktop.revealFile({ path: state.folder }).catch(() => {})}
        >
          {words.openFolder}
        </Button>
      </div>
    </div>
  );
}
