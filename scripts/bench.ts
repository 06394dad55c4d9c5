// npm run bench: the benchmarks of bench/, each beside a peer measured in the same run.
import { buildIfStale } from './sources.ts';

await buildIfStale();
await import('../bench/typing.ts');
await import('../bench/photos.ts');
