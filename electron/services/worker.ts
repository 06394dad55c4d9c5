import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '../../shared/base/index.ts';
import { openLog } from './log.ts';
import type { Reply, Request, WorkerOptions } from './port.ts';
import { askingBox } from './secret-port.ts';
import { startServices } from './start.ts';

assert(parentPort, 'the services run in a worker thread');
const port = parentPort;
const { folder, resources, secretKeeping } = workerData as WorkerOptions;
const log = await openLog(folder, 'services');
const reply = (message: Reply) => port.postMessage(message);
const secrets = askingBox(secretKeeping, (id, ask) => reply({ kind: 'secret', id, ask }));
const services = startServices({
  folder,
  resources,
  log,
  secrets: secrets.box,
  emit: (event, value) => reply({ kind: 'event', event, value }),
  // this ends the thread only; the answers that are on their way leave first
  restart: () => setImmediate(() => process.exit(0)),
});

async function answer(request: Request): Promise<void> {
  const { id } = request;
  switch (request.kind) {
    case 'call':
      return reply({ kind: 'answer', id, value: await services.call(request.group, request.name, request.input) });
    case 'photoFile':
      return reply({ kind: 'answer', id, value: await services.photoFile(request.asset, request.size) });
    case 'secret':
      return secrets.answered(id, request.answer);
    case 'close':
      await services.close();
      reply({ kind: 'answer', id, value: null });
      return port.close();
  }
}

port.on('message', (request: Request) => void answer(request));
reply({ kind: 'ready' });
