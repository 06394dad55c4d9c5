import { exposeBridge } from './bridge/ipc/index.ts';

exposeBridge();
