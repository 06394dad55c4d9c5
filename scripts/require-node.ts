/** Vitest's global set-up: better-sqlite3 crashes on Node 20, so the wrong Node is refused with a sentence. */
export default function requireNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 22) throw new Error(`These tests need Node 22 or newer (this is ${process.version}). Use "npm test".`);
}
