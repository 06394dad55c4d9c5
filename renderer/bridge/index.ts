export { ClientProvider, useBridge, useClient } from './client-context.tsx';
export { connect } from './connect.ts';
export { useDesktopInfo } from './use-desktop-info.ts';
export { useEvent } from './use-event.ts';
export { useTask } from './use-task.ts';
