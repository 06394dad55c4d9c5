import { Decrypter, Encrypter } from 'age-encryption';

const header = 'age-encryption.org/v1';

/** Whether a file is sealed with a password: an age file (age-encryption.org), which the `age` program opens too. */
export const isSealed = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, header.length)).toString('latin1') === header;

export async function seal(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(password.normalize('NFC'));
  return await encrypter.encrypt(bytes);
}

/** Throws when the password is wrong or the file was changed. */
export async function unseal(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(password.normalize('NFC'));
  return await decrypter.decrypt(bytes);
}
