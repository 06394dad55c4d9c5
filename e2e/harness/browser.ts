import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// no address outside this machine is ever asked for
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function program(): Promise<{ path: string; args: string[]; name: string }> {
  const wanted = process.env['MORAT_CHROMIUM'];
  const path = wanted ?? installed.find(existsSync);
  if (path) return { path, args: [], name: path };
  const { default: packed } = await import('@sparticuz/chromium');
  return {
    path: await packed.executablePath(),
    // --single-process breaks CDP input
    args: packed.args.filter((arg) => arg !== '--single-process' && !arg.startsWith('--headless')),
    name: 'the Chromium inside the npm package @sparticuz/chromium',
  };
}

/** The Chromium that tests drive, for whoever starts it in another way than launchBrowser. */
export async function browserProgram(): Promise<{ readonly path: string; readonly args: readonly string[] }> {
  const { path, args } = await program();
  return { path, args: [...args, ...quiet] };
}

/** Which browser the tests drive, in words. */
export const browserName = async (): Promise<string> => (await program()).name;

/** A real Chromium: an installed one (or MORAT_CHROMIUM), else the one in @sparticuz/chromium. */
export async function launchBrowser(extraArgs: readonly string[] = []): Promise<Browser> {
  const { path, args } = await browserProgram();
  return chromium.launch({ executablePath: path, args: [...args, ...extraArgs], headless: true });
}
