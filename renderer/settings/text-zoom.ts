export const zoomLimits = { min: 0.7, max: 2 } as const;
const step = 0.1;

/** The zoom so many steps on, within its limits and free of binary crumbs. */
export const zoomedBy = (zoom: number, steps: number): number =>
  Math.min(zoomLimits.max, Math.max(zoomLimits.min, Math.round((zoom + steps * step) * 10) / 10));
