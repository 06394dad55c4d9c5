import { type Article, countText, runningTexts, textId } from '../../shared/article/index.ts';
import { CallFailed } from '../../shared/api/index.ts';
import {
  type CheckOptions,
  checkArticle,
  checkPlain,
  type Finding,
  strictnesses,
  findingsAsHtml,
  findingsAsText,
} from '../../shared/check/index.ts';
import { readPlain, writeText } from '../../shared/formats/index.ts';
import { decodeText, readStory, storyOf } from '../packages/index.ts';
import { checkOptions, readDictionaryFile, readStyle } from './check-options.ts';
import { type Command, oneOf, readArgs } from './command.ts';
import { type Input, readInput, someFiles } from './input.ts';
import { explain } from './messages.ts';
import { locateTexts, type OwnText, ownText } from './own-text.ts';

interface Located extends Finding {
  readonly start: number | null;
  readonly end: number | null;
}

interface Checked {
  readonly syllables: number;
  readonly findings: readonly Located[];
  /** The file's own text, where it is plain text. */
  readonly own: string | null;
  /** Empty for text without the shape of a story. */
  readonly headline: string;
  readonly textOf: (finding: Finding) => string;
}

export const check: Command = {
  usage:
    'check FILE… [--as text|story] [--format json|text|report|html] [--language vi|en] [--from KIND] [--dictionary FILE] [--strictness LEVEL] [--style PACK] [--style-folder DIR]',
  help: `Checks files and prints what a copy editor would mark.

  --as story     judge a story with headline, sapo, captions…
  --as text      judge running text without the shape of a story
                 Default: a plain text file is a story if it is recognised as a news page, else text; other files are stories.
  --format json  JSON Lines, one object a file (default):
                 {"file", "syllables", "findings": [{"rule", "kind", "severity", "field", "block", "offset", "length",
                  "start", "end", "text", "message", "fixes": […]}]}
                 offset and length: UTF-16 units inside the field or block. start and end: UTF-16 units in the file's own
                 text, counted with its byte order mark, its line ends and its way of writing accents; null where the
                 file is no plain text or the finding is about something that is not there.
  --format text  one line a finding: file:line:column: severity rule: message
  --format report, html
                 the findings of each file to send back with it, as text or as a page
  --language     of the messages, default vi
  --dictionary FILE
                 words and names to leave alone: plain text, one a line, # comments (the window's own export)
  --strictness   sure (only what is surely misspelt), balanced (default: doubtful words too, as hints), thorough
  --style PACK   the house's pack of rules, default tieng-viet; none: only the checks in the code
  --style-folder DIR
                 the newsroom's folder of packs; its pack toa-soan holds after the house's
  --from KIND    txt, html, md, docx or json, where the name does not say it ("-" is guessed)

Exit status: 0 clean, 1 findings of severity error, 2 a file or the call is bad (the other files are checked all the same).`,
  async run(args) {
    const { options, files } = readArgs(args, {
      as: '',
      format: 'json',
      language: 'vi',
      from: '',
      dictionary: '',
      strictness: 'balanced',
      style: 'tieng-viet',
      'style-folder': '',
    });
    const as = options.as === '' ? null : oneOf('as', options.as, ['text', 'story']);
    const format = oneOf('format', options.format, ['json', 'text', 'report', 'html']);
    const language = oneOf('language', options.language, ['vi', 'en']);
    const strictness = oneOf('strictness', options.strictness, strictnesses);
    const style = await readStyle(options.style, options['style-folder']);
    const dictionary = await readDictionaryFile(options.dictionary);
    const rules = await checkOptions(language, { strictness, dictionary, ...(style && { style }) });
    let status = 0;
    for (const file of someFiles(files)) {
      try {
        const checked = await checkFile(await readInput(file, options.from), as, rules);
        process.stdout.write(shown(format, file, checked, language));
        if (checked.findings.some(({ severity }) => severity === 'error')) status = Math.max(status, 1);
      } catch (error) {
        process.stderr.write(`morat: ${explain(error, file)}\n`);
        status = 2;
      }
    }
    return status;
  },
};

async function checkFile(input: Input, as: 'text' | 'story' | null, rules: CheckOptions): Promise<Checked> {
  if (input.kind === 'txt') return checkTextFile(input, as, rules);
  const { article } = await readStory(input.file, input.bytes, input.kind);
  if (as === 'text') {
    const text = writeText(article);
    const findings = checkPlain(text, rules).map(nowhere);
    return {
      syllables: countText(text).syllables,
      findings,
      own: null,
      headline: article.headline,
      textOf: () => text,
    };
  }
  const syllables = runningTexts(article).reduce((sum, { text }) => sum + countText(text).syllables, 0);
  return { syllables, findings: checkArticle(article, rules).map(nowhere), own: null, ...told(article) };
}

/** What a report says of a story. */
function told(article: Article): Pick<Checked, 'headline' | 'textOf'> {
  const texts = new Map(runningTexts(article).map((one) => [textId(one), one.text]));
  return { headline: article.headline, textOf: (finding) => texts.get(textId(finding)) ?? '' };
}

function shown(
  format: 'json' | 'text' | 'report' | 'html',
  file: string,
  checked: Checked,
  language: CheckOptions['language'],
): string {
  const reported = { ...checked, headline: checked.headline || file, language };
  switch (format) {
    case 'json':
      return jsonLine(file, checked);
    case 'text':
      return textLines(file, checked);
    case 'report':
      return findingsAsText(reported);
    case 'html':
      return findingsAsHtml(reported);
  }
}

const nowhere = (finding: Finding): Located => ({ ...finding, start: null, end: null });

function checkTextFile(input: Input, as: 'text' | 'story' | null, rules: CheckOptions): Checked {
  const file = decodeText(input.bytes);
  if (file === null) throw new CallFailed('import-unreadable', { reason: 'encoding' });
  const own = ownText(file);
  const { syllables } = countText(own.text);
  const { article, report } = storyOf(readPlain(own.text));
  if (as === 'text' || (as === null && report.shape === 'text')) {
    const plain = checkPlain(own.text, rules).map((one) => located(one, own, one));
    return { syllables, findings: plain, own: file, headline: '', textOf: () => own.text };
  }
  const locate = locateTexts(own.text, runningTexts(article));
  const findings = checkArticle(article, rules).map((one) => {
    const place = locate(one, one.offset, one.length);
    return place ? located(one, own, { offset: place.start, length: place.length }) : nowhere(one);
  });
  return { syllables, findings, own: file, ...told(article) };
}

const located = (finding: Finding, own: OwnText, { offset, length }: { offset: number; length: number }): Located => ({
  ...finding,
  ...own.range(offset, length),
});

function jsonLine(file: string, { syllables, findings }: Checked): string {
  const lines = findings.map((one) => ({
    rule: one.rule,
    kind: one.kind,
    severity: one.severity,
    field: one.field,
    block: one.key,
    offset: one.offset,
    length: one.length,
    start: one.start,
    end: one.end,
    text: one.text,
    message: one.message,
    fixes: one.fixes.map(({ text }) => text),
  }));
  return `${JSON.stringify({ file, syllables, findings: lines })}\n`;
}

function textLines(file: string, { findings, own }: Checked): string {
  return findings
    .map((one) => {
      const place = own !== null && one.start !== null ? lineAndColumn(own, one.start) : one.field;
      const fixes = one.fixes.length > 0 ? ` → ${one.fixes.map(({ text }) => `“${text}”`).join(', ')}` : '';
      return `${file}:${place}: ${one.severity} ${one.rule}: ${one.message}${fixes}\n`;
    })
    .join('');
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
