import { contextBridge, ipcRenderer } from 'electron';
import type { Answer, Bridge, EventName } from '../../../shared/api/index.ts';
import { channels } from './channels.ts';

/** Gives the window its bridge; the one thing that the preload does. */
export function exposeBridge(): void {
  const bridge: Bridge = {
    call: (group, name, input) => ipcRenderer.invoke(channels.call, group, name, input) as Promise<Answer>,
    on(event, listener) {
      const told = (_event: unknown, name: EventName, value: unknown) => {
        if (name === event) listener(value as never);
      };
      ipcRenderer.on(channels.event, told);
      return () => ipcRenderer.off(channels.event, told);
    },
    flushed: () => ipcRenderer.send(channels.flushed),
  };
  contextBridge.exposeInMainWorld('moratBridge', bridge);
}
