import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { DictionaryRow } from '../../shared/api/index.ts';
import { dictionaryEntry, fold } from '../../shared/language/index.ts';
import { useMessages } from '../messages/index.ts';
import { Button, chooseFile, IconBin, IconImport, IconPlus, TextField, VirtualList } from '../ui/index.ts';
import css from './dictionary.module.css';
import { useDictionary } from './use-dictionary.ts';

const keyOf = ({ entry }: DictionaryRow): string => entry;
const nothing: ReadonlySet<string> = new Set();

/** The newsroom's words and names: one field that finds and adds, the list, and the way in and out as a file. */
export function DictionaryForm() {
  const { settings: words, format } = useMessages();
  const dictionary = useDictionary();
  const { rows } = dictionary;
  const title = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const [chosen, setChosen] = useState(nothing);
  const [isRefused, setRefused] = useState(false);
  const wanted = useDeferredValue(typed.trim());
  const shown = useMemo(() => {
    const query = fold(wanted);
    return query === '' ? rows : rows.filter(({ entry }) => fold(entry).includes(query));
  }, [rows, wanted]);
  const marked = [...(chosen.size > 0 ? chosen : active === null ? [] : [active])].filter((one) =>
    shown.some(({ entry }) => entry === one),
  );

  const add = () => {
    if (typed.trim() === '') return;
    const entry = dictionaryEntry(typed);
    setRefused(entry === null);
    if (entry === null) return;
    dictionary.add([entry]);
    setTyped('');
  };
  const remove = () => {
    if (marked.length === 0) return;
    dictionary.remove(marked);
    setChosen(nothing);
    setActive(null);
  };
  return (
    <section className={css['dictionary']} aria-labelledby={title}>
      <h3 id={title}>{words.dictionary}</h3>
      <p className={css['hint']}>{words.dictionaryHint}</p>
      <div className={css['add']}>
        <TextField
          label={words.dictionaryFind}
          value={typed}
          error={isRefused ? words.dictionaryNoEntry : undefined}
          onChange={(text) => {
            setTyped(text);
            setRefused(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
        />
        <Button icon={IconPlus} isDisabled={typed.trim() === ''} onPress={add}>
          {words.dictionaryAdd}
        </Button>
      </div>
      <div className={css['box']}>
        {shown.length === 0 ? (
          <p className={css['empty']}>{rows.length === 0 ? words.dictionaryEmpty : words.dictionaryNone}</p>
        ) : (
          <VirtualList
            label={words.dictionary}
            items={shown}
            keyOf={keyOf}
            rowHeight={34}
            activeKey={active}
            onActive={setActive}
            chosen={chosen}
            onChosen={setChosen}
            onOpen={({ entry }) => setActive(entry)}
            onKey={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') remove();
            }}
          >
            {({ entry, addedAt, addedBy }, { isActive, isChosen }) => (
              <div className={css['row']} data-marked={isChosen || (chosen.size === 0 && isActive)}>
                <span className={css['entry']}>{entry}</span>
                <span className={css['by']}>{[addedBy, format.date(addedAt)].filter(Boolean).join(' · ')}</span>
              </div>
            )}
          </VirtualList>
        )}
      </div>
      <div className={css['actions']}>
        <span className={css['hint']}>{words.dictionaryCount(shown.length, rows.length)}</span>
        <Button kind="quiet" icon={IconBin} isDisabled={marked.length === 0} onPress={remove}>
          {words.dictionaryRemove(marked.length)}
        </Button>
        <Button icon={IconImport} onPress={() => chooseFile('.txt,.text,.dic,text/plain', dictionary.importFile)}>
          {words.dictionaryImport}
        </Button>
        <Button isDisabled={rows.length === 0} onPress={dictionary.exportFile}>
          {words.dictionaryExport}
        </Button>
      </div>
    </section>
  );
}
