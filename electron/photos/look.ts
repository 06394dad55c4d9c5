import sharp from 'sharp';

/**
 * What a picture looks like, as 128 bits in hex: whether each point of a 9 × 8 (then 8 × 9) grey miniature is brighter
 * than its neighbour (dHash, by rows and by columns). Scaling, another JPEG quality and slight toning change few bits.
 */
export async function lookOf(picture: Uint8Array): Promise<string> {
  const grey = async (width: number, height: number) =>
    await sharp(picture).resize(width, height, { fit: 'fill' }).greyscale().raw().toBuffer();
  const rows = await grey(9, 8);
  const columns = await grey(8, 9);
  let bits = '';
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) bits += (rows[y * 9 + x] ?? 0) > (rows[y * 9 + x + 1] ?? 0) ? '1' : '0';
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) bits += (columns[y * 8 + x] ?? 0) > (columns[(y + 1) * 8 + x] ?? 0) ? '1' : '0';
  return BigInt(`0b${bits}`).toString(16).padStart(32, '0');
}
