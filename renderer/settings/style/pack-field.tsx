import type { StyleState } from '../../../shared/api/index.ts';
import { useMessages } from '../../messages/index.ts';
import { Select } from '../../ui/index.ts';
import { useStyleActions, useStyleState } from './use-style.ts';

/** The newsroom's pack of rules, where nothing else of the style is shown. */
export function PackField() {
  const state = useStyleState();
  return state ? <PackSelect state={state} /> : null;
}

export function PackSelect({ state }: { readonly state: StyleState }) {
  const { style: words, language } = useMessages();
  const { choosePack } = useStyleActions();
  return (
    <Select
      label={words.pack}
      value={state.chosen}
      choices={state.packs.map(({ id, name }) => ({ value: id, label: name[language] }))}
      onChange={(id) => {
        const pack = state.packs.find((one) => one.id === id);
        if (pack) choosePack(id, pack.name[language], Object.keys(pack.house).length > 0);
      }}
    />
  );
}
