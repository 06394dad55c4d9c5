import { describe, expect, it } from 'vitest';
import { bindPacks } from './bind.ts';
import { readPack } from './read-pack.ts';

const pack = (rules: string, head = 'id: thu\nname: Thử\n') =>
  readPack('thu', [
    { name: 'pack.yaml', text: head },
    { name: 'rules.yaml', text: rules },
  ]);
const problems = (rules: string, head?: string) =>
  bindPacks([pack(rules, head)], ['thu']).problems.map(
    ({ file, line, rule, message }) => `${file}:${line} ${rule} ${message.vi}`,
  );

describe('a pack that cannot be used as it is', () => {
  it.each([
    ['broken YAML', 'rules:\n  - id: a\n   kind: [', /^rules\.yaml:3  Không đọc được YAML/],
    ['an unknown kind', 'rules:\n  - id: a\n    kind: magic', /^rules\.yaml:3  Không có loại luật “magic”/],
    [
      'an unknown key',
      'rules:\n  - avoid: a\n    kind: term\n    prefre: b',
      /^rules\.yaml:4  Không hiểu khóa “prefre”/,
    ],
    [
      'a value that is not right',
      'rules:\n  - kind: term\n    avoid: [a]\n    severity: loud',
      /^rules\.yaml:4  “severity”/,
    ],
    ['no id', 'rules:\n  - kind: pattern\n    pattern: a', /^rules\.yaml:2  Luật chưa có id/],
    [
      'a broken pattern',
      'rules:\n  - id: a\n    kind: pattern\n    pattern: "(a"',
      /^rules\.yaml:4  “pattern” không đúng.*missing closing/,
    ],
    [
      'a pattern with lookaround',
      'rules:\n  - id: a\n    kind: pattern\n    pattern: "(?=a)"',
      /^rules\.yaml:4  “pattern”/,
    ],
    [
      'a pattern as large as a million letters',
      'rules:\n  - id: a\n    kind: pattern\n    pattern: "(a{1000}){1000}"',
      /^rules\.yaml:4  “pattern” không đúng.*repeat count/,
    ],
    [
      'no example',
      'rules:\n  - id: a\n    kind: pattern\n    pattern: a',
      /^rules\.yaml:2 thu\/a Luật chưa có ví dụ sai/,
    ],
    [
      'an example that is not found',
      'rules:\n  - id: a\n    kind: pattern\n    pattern: a\n    examples: {bad: ["«b»"]}',
      /luật thấy: b/,
    ],
    [
      'another fix',
      'terms: |\n\n  sát nhập → sáp nhập | vd: «sát nhập → sát nhập»',
      /^rules\.yaml:3 thu\/sat-nhap .*«sát nhập → sáp nhập»/,
    ],
    [
      'a find in what is right',
      'terms: |\n  thăm quan → tham quan | ok: Đi thăm quan đồi.',
      /^rules\.yaml:2 thu\/tham-quan Ví dụ đúng/,
    ],
    ['an id twice', 'terms: |\n  a → b\n  a → c', /^rules\.yaml:3 thu\/a Đã có luật “thu\/a” ở rules\.yaml:2/],
    ['a list', '- a', /^rules\.yaml:1  Tệp luật chỉ có/],
    ['10 MB', `# ${'x'.repeat(10 * 1024 * 1024)}`, /^rules\.yaml:0  Tệp lớn quá 8 MB/],
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(30)}]\nc: &c [${'*b,'.repeat(30)}]\nd: [${'*c,'.repeat(30)}]`,
      /Không đọc được YAML/,
    ],
  ])('%s', (_, rules, message) => {
    const found = problems(rules);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it('keeps the rules beside the bad one', () => {
    const { rules, problems: told } = bindPacks([pack('terms: |\n  a → b\nrules:\n  - kind: magic')], ['thu']);
    expect(rules.map(({ id }) => id)).toEqual(['thu/a']);
    expect(told).toHaveLength(1);
  });

  it('a head that is not right', () => {
    expect(problems('terms: |\n  a → b', 'id: Thử\nname: x')).toEqual([expect.stringMatching(/^pack\.yaml:1  “id”/)]);
  });

  it('tells what the file system would not give', () => {
    const read = readPack('thu', [{ name: 'a.yaml', text: null, why: { vi: 'Không mở được.', en: 'Shut.' } }]);
    expect(read.problems).toEqual([
      { pack: 'thu', file: 'a.yaml', line: 0, rule: '', message: { vi: 'Không mở được.', en: 'Shut.' } },
    ]);
  });
});

describe('packs on packs', () => {
  const base = readPack('goc', [
    { name: 'pack.yaml', text: 'id: goc\nname: Gốc\nhouse: {headlineMaxWords: 12, tonePlacement: old}\n' },
    {
      name: 'a.yaml',
      text: 'defaults: {severity: hint}\nterms: |\n  sát nhập → sáp nhập\n  thăm quan → tham quan\n  cọ sát → cọ xát\n',
    },
  ]);
  const house = readPack('nha', [
    {
      name: 'pack.yaml',
      text: [
        'id: nha',
        'name: Nhà',
        'extends: [goc]',
        'house: {headlineMaxWords: 11}',
        'overrides:',
        '  goc/sat-nhap: error',
        '  goc/tham-quan: {severity: warning, prefer: thưởng ngoạn, examples: {bad: ["«thăm quan → thưởng ngoạn»"]}}',
        '  goc/co-sat: off',
        '  typography/mixed-quotes: hint',
      ].join('\n'),
    },
  ]);

  it('takes over what they extend, with other severities and values, and the person has the last word', () => {
    const book = bindPacks([base, house], ['nha'], { 'goc/sat-nhap': { on: false }, 'fact/weekday': { on: false } });
    expect(book.problems).toEqual([]);
    expect(book.rules.map(({ id, severity, on }) => [id, severity, on])).toEqual([
      ['goc/sat-nhap', 'error', false],
      ['goc/tham-quan', 'warning', true],
      ['goc/co-sat', 'hint', false],
    ]);
    expect(book.rules[1]?.options).toMatchObject({ prefer: ['thưởng ngoạn'] });
    expect(book.choices).toEqual({ 'typography/mixed-quotes': { severity: 'hint' }, 'fact/weekday': { on: false } });
    expect(book.decidedBy).toMatchObject({ 'goc/sat-nhap': 'person', 'goc/co-sat': 'nha' });
    expect(book.house).toEqual({ headlineMaxWords: 11, tonePlacement: 'old' });
  });

  it('tells a cycle and a pack that is not there, and goes on', () => {
    const a = readPack('a', [
      { name: 'pack.yaml', text: 'id: a\nname: A\nextends: [b, khong-co]\n' },
      { name: 'r.yaml', text: 'terms: |\n  x → y' },
    ]);
    const b = readPack('b', [{ name: 'pack.yaml', text: 'id: b\nname: B\nextends: [a]\n' }]);
    const book = bindPacks([a, b], ['a']);
    expect(book.problems.map(({ message }) => message.vi)).toEqual([
      'Các bộ kế thừa lẫn nhau: a → b → a.',
      'Không có bộ luật “khong-co”.',
    ]);
    expect(book.rules.map(({ id }) => id)).toEqual(['a/x']);
  });
});
