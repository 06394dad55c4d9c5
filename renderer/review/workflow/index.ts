export { StepDialog } from './step-dialog.tsx';
export { usePeople, usePerson } from './use-person.ts';
export { useSteps } from './use-steps.ts';
export { WayBox } from './way-box.tsx';
export { WayMenu } from './way-menu.tsx';
