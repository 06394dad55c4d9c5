// A process of its own for kill.test.ts and power.test.ts: the built services in their thread, and somebody at work.
// writer.ts WORK FOLDER [STORY]. Prints `ready STORY`, then a line for everything that was acknowledged, until it is killed.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddedPicture, OpenedDraft } from '../../shared/api/index.ts';
import { type Block, paragraph } from '../../shared/article/index.ts';
// not by the room's index: that would load all the services once more, and a thousand starts are waited for
import { closedBox } from '../../electron/services/secret-box.ts';
import { startServicesThread } from '../../electron/services/thread.ts';
import { letters } from './letters.ts';

const root = join(import.meta.dirname, '../..');
const [work = '', folder = '', existing = ''] = process.argv.slice(2);
/** Acknowledged things go to this file instead where a trace of the disk has to know their moment. */
const acknowledgements = process.env['MORAT_ACKNOWLEDGED'];
const say = (line: string): void => {
  if (acknowledgements) appendFileSync(acknowledgements, `${line}\n`);
  process.stdout.write(`${line}\n`);
};

if (work === 'migrating') process.stdout.write('ready -\n');
const services = await startServicesThread({
  folder,
  resources: join(root, 'resources'),
  secrets: closedBox,
  workerFile: join(root, 'out/main/services.js'),
  emit: () => undefined,
  died: () => process.exit(1),
});

async function call<Value>(group: string, name: string, input: unknown): Promise<Value> {
  const answer = await services.call(group, name, input);
  if (!answer.ok) throw new Error(`${group}.${name}: ${answer.error.code}`);
  return answer.value as Value;
}

if (work === 'migrating') {
  await call('drafts', 'counts', {});
  say('migrated');
  setInterval(() => undefined, 1000);
} else {
  const id = existing === '' ? (await call<{ id: string }>('drafts', 'create', {})).id : existing;
  const { article } = await call<OpenedDraft>('drafts', 'open', { id });
  const key = article.body[0]?._key ?? '';
  let sequence = 0;
  const save = (patch: Record<string, unknown>) => call('drafts', 'save', { id, sequence: ++sequence, ...patch });

  /** What is done in one go, `step` counts from 1; what it answers is acknowledged. */
  const works: Readonly<Record<string, (step: number) => Promise<string>>> = {
    async typing(step) {
      const typed = letters(step);
      const more = step % 100 === 0 ? [paragraph(`more${step}`, typed)] : [];
      await save({
        head: { headline: typed.slice(0, 60) },
        blocks: [paragraph(key, typed), ...more],
        // every hundredth save adds a paragraph, so that order changes are in the run as well
        ...(more.length > 0 && { order: [key, `more${step}`] }),
      });
      return String(step);
    },
    /** Forty paragraphs at once that all say which paste they are of. */
    async pasting(step) {
      const blocks = Array.from({ length: 40 }, (_, at) => paragraph(`p${at}`, `${step} ${letters(200 + at)}`));
      await save({ blocks, order: blocks.map((one) => one._key) });
      return String(step);
    },
    async suggesting(step) {
      const typed = letters(step);
      const stamp = { _key: 's1', author: 'Hải Vân', at: '2026-11-25T01:00:00.000Z' };
      const block = {
        ...paragraph(key, typed),
        suggest: { stamps: [stamp], pieces: [{ insert: typed.length, by: 's1' }] },
      };
      await save({ blocks: [block as Block] });
      return String(step);
    },
    async photos(step) {
      const { default: sharp } = await import('sharp');
      const raw = { width: 640, height: 480, channels: 3 } as const;
      const noise = { type: 'gaussian', mean: 100 + (step % 100), sigma: 40 } as const;
      const bytes = await sharp({ create: { ...raw, background: '#000', noise } })
        .jpeg()
        .toBuffer();
      const { photo } = await call<AddedPicture>('photos', 'add', {
        name: `anh-${step}.jpg`,
        bytes: new Uint8Array(bytes),
      });
      return photo.asset ?? '';
    },
    async 'backing up'(step) {
      const [, done] = await Promise.all([call('storage', 'backUp', {}), works['typing']?.(step)]);
      return done ?? '';
    },
  };
  const run = works[work];
  if (!run) throw new Error(`no such work: ${work}`);
  process.stdout.write(`ready ${id}\n`);
  for (let step = 1; ; step++) say(await run(step));
}
