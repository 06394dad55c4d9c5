/** The channels between the Electron shell and its windows. */
export const channels = { call: 'morat:call', event: 'morat:event', flushed: 'morat:flushed' } as const;
