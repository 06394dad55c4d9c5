import { useEffect, useEffectEvent } from 'react';
import type { EventName, Events } from '../../shared/api/index.ts';
import { useBridge } from './client-context.tsx';

/** Runs `listener` (always the newest one) whenever the services tell this window `event`. */
export function useEvent<Name extends EventName>(event: Name, listener: (value: Events[Name]) => void): void {
  const bridge = useBridge();
  const told = useEffectEvent(listener);
  useEffect(() => bridge.on(event, (value) => told(value)), [bridge, event]);
}
