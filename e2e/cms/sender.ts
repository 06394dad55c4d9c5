// A process of its own for trials.test.ts: the real services on a data folder, sending what waits until it is killed.
import { openDesk } from './desk.ts';

await openDesk(process.argv[2] ?? '');
process.stdout.write('ready\n');
setInterval(() => {}, 1000);
