import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openedKinds } from '../electron/desktop/opened-files.ts';
import { root } from './sources.ts';

interface Packaging {
  readonly electronVersion: string;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly fileAssociations: readonly { readonly ext: string }[];
  readonly asarUnpack: readonly string[];
  readonly directories: { readonly buildResources: string };
}
const packaging = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Packaging;
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>;
};

test('the fuses leave no way to run something else with the program', () => {
  expect(packaging.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('the files that the system opens with Morat are those that Morat takes', () => {
  expect(packaging.fileAssociations.map(({ ext }) => `.${ext}`)).toEqual(openedKinds);
});

test('what is packaged is the Electron that was tested with, and the icon is there', () => {
  expect(packaging.electronVersion).toBe(manifest.devDependencies['electron']);
  expect(existsSync(join(root, packaging.directories.buildResources, 'icon.png'))).toBe(true);
});

test('native files lie outside the archive', () => {
  expect(packaging.asarUnpack).toContain('**/*.node');
});
