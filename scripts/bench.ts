// npm run bench -- [NAME …] [--compare]: the benchmarks of bench/, each beside a peer measured in the same run.
import { buildIfStale } from './sources.ts';

const benches = {
  typing: async () => (await import('../bench/typing.ts')).benchTyping(),
  tasks: async () => (await import('../bench/long-tasks.ts')).benchLongTasks(),
  opening: async () => (await import('../bench/opening.ts')).benchOpening(),
  bundle: async () => (await import('../bench/bundle.ts')).benchBundle(),
  store: async () => (await import('../bench/store.ts')).benchStore(),
  desk: async () => (await import('../bench/desk.ts')).benchDesk(),
  export: async () => (await import('../bench/export.ts')).benchExport(),
  photos: async () => (await import('../bench/photos.ts')).benchPhotos(),
  review: async () => (await import('../bench/review.ts')).benchReview(),
};

const wanted = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const unknown = wanted.filter((one) => !Object.hasOwn(benches, one));
if (unknown.length > 0) {
  process.stderr.write(`No benchmark "${unknown.join(', ')}". There are: ${Object.keys(benches).join(', ')}\n`);
  process.exit(1);
}
const compares = process.argv.includes('--compare');
await buildIfStale();
const { compare, keep } = await import('../bench/report.ts');
for (const [name, run] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const section = await run();
  if (compares) process.stdout.write(`${await compare(name, section)}\n\n`);
  else {
    await keep(name, section);
    process.stdout.write(`${section.title}\n${section.rows.map((row) => row.join('  ')).join('\n')}\n\n`);
  }
}
