export { createFindingBoard, type FindingBoard, type OpenFinding } from './board.ts';
export { FindingCards } from './finding-cards.tsx';
export { createFindingDesk, type FindingDesk } from './finding-desk.ts';
export { FindingPopovers } from './popovers.tsx';
export { startChecker } from './protocol.ts';
export { useFindings } from './use-findings.ts';
export { drawUnderlines } from './underlines.ts';
