// npm run third-party: writes THIRD-PARTY.md anew from package-lock.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';
import { thirdParty } from './third-party.ts';

writeFileSync(join(root, 'THIRD-PARTY.md'), thirdParty());
