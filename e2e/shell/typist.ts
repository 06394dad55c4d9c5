// A process of its own for kill.test.ts: the real services in their thread, a story typed into them letter by letter.
// Prints `ready ID`, then the number of letters on disk after every acknowledged save, until it is killed.
import { join } from 'node:path';
import type { OpenedDraft } from '../../shared/api/index.ts';
import { paragraph } from '../../shared/article/index.ts';
import { closedBox, startServicesThread } from '../../electron/services/index.ts';
import { letters } from './letters.ts';

const root = join(import.meta.dirname, '../..');
const [folder = '', existing = ''] = process.argv.slice(2);

const services = await startServicesThread({
  folder,
  resources: join(root, 'resources'),
  secrets: closedBox,
  workerFile: join(root, 'electron/services/worker.ts'),
  emit: () => undefined,
  died: () => process.exit(1),
});

async function call<Value>(group: string, name: string, input: unknown): Promise<Value> {
  const answer = await services.call(group, name, input);
  if (!answer.ok) throw new Error(`${group}.${name}: ${answer.error.code}`);
  return answer.value as Value;
}

const id = existing === '' ? (await call<{ id: string }>('drafts', 'create', {})).id : existing;
const { article } = await call<OpenedDraft>('drafts', 'open', { id });
const key = article.body[0]?._key ?? '';
process.stdout.write(`ready ${id}\n`);
for (let sequence = 1; ; sequence++) {
  const typed = letters(sequence);
  await call('drafts', 'save', {
    id,
    sequence,
    head: { headline: typed.slice(0, 60) },
    // every hundredth save adds a paragraph, so that order changes are in the run as well
    blocks: [paragraph(key, typed), ...(sequence % 100 === 0 ? [paragraph(`more${sequence}`, typed)] : [])],
    ...(sequence % 100 === 0 && { order: [key, `more${sequence}`] }),
  });
  process.stdout.write(`${sequence}\n`);
}
