import { join } from 'node:path';
import {
  CallFailed,
  type Handlers,
  ownPack,
  type PackRow,
  type RuleCounts,
  type RuleRow,
  type StyleState,
} from '../../shared/api/index.ts';
import { house as houseSchema, type HouseStyle, houseStyle } from '../../shared/check/index.ts';
import { readPack, type StyleBook, bindPacks, type StyleRule } from '../../shared/style/index.ts';
import { bindShelf, decodeText, readShelf, type Shelf, watchPacks } from '../packages/index.ts';
import { errorFacts } from './log.ts';
import type { ServiceParts } from './parts.ts';
import { ownTerms, readTermsCsv, writeTermsCsv } from './style-terms.ts';
import { folderSources, storySources, tryRules } from './style-try.ts';

export interface StyleService {
  readonly handlers: Handlers<'style'>;
  /** The style by which the gate judges: what the window judges by. */
  forCheck(): Promise<HouseStyle>;
  close(): void;
}

const none: RuleCounts = { taken: 0, ignored: 0 };

export function styleService({
  store,
  folder,
  resources,
  log,
  emit,
}: Omit<ServiceParts, 'checkOptions'>): StyleService {
  const own = join(folder, 'style');
  const terms = ownTerms(own);
  let shelf: Promise<Shelf> | null = null;
  let bound: { readonly of: Shelf; readonly chosen: string; readonly book: StyleBook } | null = null;
  let ready: { readonly of: StyleBook; readonly style: HouseStyle } | null = null;

  const forget = (): void => {
    shelf = null;
    emit('styleChanged', {});
  };
  const stopWatching = watchPacks(own, forget, (error) => log.warn(errorFacts(error), 'style-not-watched'));

  const read = (): Promise<Shelf> => {
    shelf ??= readShelf(resources, own);
    // a disk that failed once may answer the next time
    shelf.catch(() => {
      shelf = null;
    });
    return shelf;
  };
  const current = async (): Promise<{ shelf: Shelf; book: StyleBook }> => {
    const of = await read();
    const { style } = store.settings.get();
    const chosen = JSON.stringify(style);
    if (bound?.of !== of || bound.chosen !== chosen) bound = { of, chosen, book: bindShelf(of, style) };
    return { shelf: of, book: bound.book };
  };
  const setStyle = (patch: Partial<ReturnType<typeof store.settings.get>['style']>): void => {
    const before = store.settings.get().style;
    store.settings.set({ style: { ...before, ...patch } });
    emit('settingsChanged', {});
    emit('styleChanged', {});
  };
  const today = () => new Date().toISOString().slice(0, 10);
  const by = () => store.settings.get().person.name;

  const handlers: Handlers<'style'> = {
    async state() {
      const { shelf: there, book } = await current();
      return stateOf(there, book, store.settings.get().style.pack, store.style.counts(), own);
    },
    async book() {
      const { book } = await current();
      const rules = book.rules
        .filter(({ on, draft }) => on && !draft)
        .map((rule): StyleRule => ({ ...rule, examples: { bad: [], ok: [] } }));
      return { rules, choices: { ...book.choices } };
    },
    async choose({ pack }) {
      const { shipped, own: mine } = await read();
      const found = [...mine, ...shipped].find(({ id }) => id === pack);
      if (!found) throw new CallFailed('not-found');
      const { house, style } = store.settings.get();
      // what the pack says of measures comes into the settings, where it can be seen and changed
      const measures = houseSchema.partial().safeParse(bindShelf({ shipped, own: mine }, { ...style, pack }).house);
      if (measures.success) store.settings.set({ house: houseSchema.parse({ ...house, ...measures.data }) });
      setStyle({ pack });
      return null;
    },
    decide({ rule, choice }) {
      const { [rule]: _before, ...others } = store.settings.get().style.choices;
      const { on, severity } = choice ?? {};
      const kept = {
        ...(on !== undefined && { on }),
        ...(severity !== undefined && { severity }),
        by: by(),
        at: new Date().toISOString(),
      };
      setStyle({ choices: choice === null ? others : { ...others, [rule]: kept } });
      return null;
    },
    async addTerm({ avoid, prefer, why, severity }) {
      const term = { avoid, prefer, why, source: '', severity, by: by(), since: today() };
      const { ids } = await terms.add([term]);
      const [rule] = ids;
      if (rule === undefined) throw new CallFailed('style-term-invalid', { reason: avoid });
      forget();
      return { rule };
    },
    async removeTerm({ rule }) {
      if (!(await terms.remove(rule))) throw new CallFailed('not-found');
      forget();
      return null;
    },
    async importTerms({ bytes }) {
      const text = decodeText(bytes);
      if (text === null) throw new CallFailed('import-unreadable', { reason: 'encoding' });
      const { terms: rows, lines, refused } = readTermsCsv(text);
      const { ids, refused: unfit } = await terms.add(rows.map((row) => ({ ...row, by: by(), since: today() })));
      if (ids.length > 0) forget();
      const all = [...refused, ...unfit.flatMap((at) => lines[at] ?? [])].sort((a, b) => a - b);
      return { added: ids.length, known: rows.length - unfit.length - ids.length, refused: all };
    },
    async exportTerms() {
      const { book } = await current();
      return { text: writeTermsCsv(book.rules.filter(({ on }) => on)) };
    },
    async try({ task, what, stories, folder: texts }, context) {
      const { book } = await current();
      let rules: readonly StyleRule[];
      if ('rule' in what) rules = book.rules.filter(({ id }) => id === what.rule);
      else {
        const draft = bindPacks([readPack('thu', [{ name: 'thu.yaml', text: what.yaml }])], ['thu']);
        if (draft.problems.length > 0)
          return { texts: 0, syllables: 0, found: 0, unread: 0, hits: [], problems: draft.problems };
        rules = draft.rules;
      }
      if (rules.length === 0) throw new CallFailed('not-found');
      const sources = [
        ...(stories ? storySources(store) : []),
        ...(texts === null ? [] : await folderSources(texts, context.signal)),
      ];
      return await tryRules(rules, sources, (hits) => emit('styleTried', { task, hits }), context);
    },
    count({ counts }) {
      store.style.count(counts);
      return null;
    },
    dispute: ({ rule, text, note }) => ({ id: store.style.dispute({ rule, text, note, by: by() }) }),
    disputes: () => store.style.disputes(),
    settle({ dispute }) {
      store.style.settle(dispute);
      return null;
    },
  };

  return {
    handlers,
    async forCheck() {
      const { book } = await current();
      if (ready?.of !== book) ready = { of: book, style: houseStyle(book) };
      return ready.style;
    },
    close: stopWatching,
  };
}

function stateOf(
  { shipped, own }: Shelf,
  book: StyleBook,
  chosen: string,
  counts: ReadonlyMap<string, RuleCounts>,
  folder: string,
): StyleState {
  const all = [...shipped, ...own];
  const used = new Set<string>();
  const take = (id: string): void => {
    if (used.has(id)) return;
    used.add(id);
    for (const base of all.find((pack) => pack.id === id)?.extends ?? []) take(base);
  };
  take(chosen);
  if (own.some(({ id }) => id === ownPack)) take(ownPack);
  const inPacks = new Set(book.rules.map(({ id }) => id));
  return {
    packs: all.map(
      (pack): PackRow => ({
        id: pack.id,
        name: pack.name,
        description: pack.description,
        extends: pack.extends,
        rules: pack.rules.length,
        isShipped: shipped.includes(pack),
        isUsed: used.has(pack.id),
        house: pack.house,
      }),
    ),
    chosen,
    rules: book.rules.map(
      (rule): RuleRow => ({ rule, decidedBy: book.decidedBy[rule.id] ?? null, counts: counts.get(rule.id) ?? none }),
    ),
    checks: [...new Set([...Object.keys(book.choices), ...counts.keys()])]
      .filter((id) => !inPacks.has(id))
      .map((id) => ({
        id,
        choice: book.choices[id] ?? {},
        decidedBy: book.decidedBy[id] ?? null,
        counts: counts.get(id) ?? none,
      })),
    problems: book.problems,
    folder,
  };
}
