export { openHttp, statusesOf } from './http.ts';
export { readTemplate, type TemplateProblem } from './read-template.ts';
