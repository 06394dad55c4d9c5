import { expect, test } from 'vitest';
import type { StyleState } from '../../../shared/api/index.ts';
import { checkRules } from '../../../shared/check/index.ts';
import { bindPacks, readPack } from '../../../shared/style/index.ts';
import { isShown, listRules, searchRules } from './listed-rule.ts';

const yaml = `terms: |
  sát nhập → sáp nhập | “sáp” là ghép
rules:
  - {kind: term, avoid: thành tựu to lớn, prefer: kết quả, draft: true}
  - {kind: term, avoid: hiện đang, prefer: đang, on: false}
`;
function stateOf(choices: Parameters<typeof bindPacks>[2], ignored = 0): StyleState {
  const book = bindPacks([readPack('bao', [{ name: 'a.yaml', text: yaml }])], ['bao'], choices);
  const counts = { taken: 1, ignored };
  return {
    packs: [],
    chosen: 'bao',
    rules: book.rules.map((rule) => ({ rule, decidedBy: book.decidedBy[rule.id] ?? null, counts })),
    checks: [{ id: 'fact/weekday', choice: { on: false }, decidedBy: 'person', counts }],
    problems: book.problems,
    folder: '',
  };
}
const names = (state: StyleState, show: keyof typeof isShown) =>
  listRules(state, 'vi', 'Morat')
    .filter(isShown[show])
    .filter(({ rule }) => rule !== null)
    .map(({ id }) => id);

test('rules of packs and checks of the code stand in one list, in the order of their names', () => {
  const all = listRules(stateOf({}), 'vi', 'Morat');
  expect(all).toHaveLength(3 + checkRules.length);
  expect(all.map(({ name }) => name)).toEqual(all.map(({ name }) => name).toSorted(new Intl.Collator('vi').compare));
  expect(all.find(({ id }) => id === 'fact/weekday')).toMatchObject({ isOn: false, decidedBy: 'person', rule: null });
});

test('a draft counts from the moment somebody switches it on', () => {
  const draft = 'bao/thanh-tuu-to-lon';
  expect(names(stateOf({}), 'draft')).toEqual([draft]);
  expect(names(stateOf({}), 'on')).not.toContain(draft);
  expect(names(stateOf({ [draft]: { on: true } }), 'on')).toContain(draft);
  expect(names(stateOf({ [draft]: { severity: 'hint' } }), 'draft')).toEqual([draft]);
  expect(names(stateOf({}), 'off')).toEqual(['bao/hien-dang']);
});

test('a rule is in doubt when it is ignored often, and more often than it is taken', () => {
  expect(names(stateOf({}, 4), 'doubted')).toEqual([]);
  expect(names(stateOf({}, 5), 'doubted')).toHaveLength(3);
});

test('the search needs no marks and looks into the reason too', () => {
  const all = listRules(stateOf({}), 'vi', 'Morat').filter(({ rule }) => rule !== null);
  expect(searchRules(all, 'sat NHAP').map(({ id }) => id)).toEqual(['bao/sat-nhap']);
  expect(searchRules(all, 'la ghep').map(({ id }) => id)).toEqual(['bao/sat-nhap']);
  expect(searchRules(all, ' ')).toBe(all);
});
