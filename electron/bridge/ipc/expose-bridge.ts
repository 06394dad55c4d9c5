import { contextBridge, ipcRenderer } from 'electron';
import type { Answer, Bridge, EventName } from '../../../shared/api/index.ts';
import { channels } from './channels.ts';

/** Gives the window its bridge; the one thing that the preload does. */
export function exposeBridge(): void {
  let flushListeners = 0;
  const bridge: Bridge = {
    call: (group, name, input) => ipcRenderer.invoke(channels.call, group, name, input) as Promise<Answer>,
    on(event, listener) {
      const told = (_event: unknown, name: EventName, value: unknown) => {
        if (name === event) listener(value as never);
      };
      ipcRenderer.on(channels.event, told);
      if (event === 'flush') flushListeners++;
      return () => {
        ipcRenderer.off(channels.event, told);
        if (event === 'flush') flushListeners--;
      };
    },
    flushed: () => ipcRenderer.send(channels.flushed),
  };
  // a page on which nobody can type (it is starting, or broke) holds nothing back
  ipcRenderer.on(channels.event, (_event, name: EventName) => {
    if (name === 'flush' && flushListeners === 0) bridge.flushed();
  });
  contextBridge.exposeInMainWorld('moratBridge', bridge);
}
