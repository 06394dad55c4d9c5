import lines from '../../../resources/places/units.json' with { type: 'json' };
import { loadPlaces, type Places } from './load.ts';

let places: Places | null = null;

/** Vietnam's units, read when a rule first asks for them (some 15 ms). */
export const vietnam = (): Places => (places ??= loadPlaces(lines));
