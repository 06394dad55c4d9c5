import { z } from 'zod';
import { textCodeShape } from '../article/index.ts';
import { defaultHouse, house, strictnesses } from '../check/index.ts';
import { roles } from '../review/index.ts';
import { call } from './call.ts';
import { styleChoices } from './style.ts';

/** The person's and the newsroom's choices on this machine. */
export const settingsSchema = z.strictObject({
  language: z.enum(['vi', 'en']),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  person: z.strictObject({ name: z.string(), role: z.enum(roles) }),
  newsroom: z.strictObject({ name: z.string(), sourcePrefix: z.string(), sections: z.array(z.string()) }),
  house,
  /** How much of what is probably a spelling mistake is shown. */
  strictness: z.enum(strictnesses),
  /** The pack of rules that the newsroom writes by, and what the person has decided about single rules. */
  style: z.strictObject({ pack: z.string(), choices: styleChoices }),
  layout: z.strictObject({
    deskWidth: z.int().min(200).max(600),
    panelWidth: z.int().min(260).max(700),
    deskOpen: z.boolean(),
    panelOpen: z.boolean(),
  }),
  /** Morat's own typing method; the tone's place is the house's. */
  typing: z.strictObject({
    isOn: z.boolean(),
    method: z.enum(['telex', 'vni', 'viqr']),
    /** Words that Vietnamese does not write get their keys back. */
    restore: z.boolean(),
    /** In Telex `[` is ơ and `]` is ư. */
    brackets: z.boolean(),
  }),
  /** Names of the story and of the newsroom are offered while one writes. */
  completion: z.boolean(),
  /** The newsroom's short forms, by their code in small letters. */
  textCodes: z
    .array(z.strictObject({ code: z.string().regex(textCodeShape), text: z.string().min(1).max(500) }))
    .max(5000),
  /** How photos leave: pixels of the longest side, JPEG's quality, and whether what the camera wrote goes along. */
  photos: z.strictObject({
    longestSide: z.int().min(600).max(8000),
    quality: z.int().min(50).max(100),
    /** Exposure, position and serial numbers. Off: nobody is to be found by a picture. */
    keepCamera: z.boolean(),
  }),
  /** How often a backup is made while something changes, and a folder on another disk that gets every one as well; '' for none. */
  backups: z.strictObject({
    minutes: z
      .int()
      .min(5)
      .max(24 * 60),
    folder: z.string().max(1000),
  }),
  /** The person's own keys, by command; '' for none. What is not in it has the key it ships with. */
  keys: z.record(z.string().max(60), z.string().max(40)),
  /** Zoom of the story's text, 1 = the design's size. */
  textZoom: z.number().min(0.7).max(2),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const defaultSettings: Settings = {
  language: 'vi',
  theme: 'system',
  person: { name: '', role: 'reporter' },
  newsroom: {
    name: '',
    sourcePrefix: '',
    sections: ['Thời sự', 'Chính trị', 'Kinh tế', 'Xã hội', 'Pháp luật', 'Văn hóa', 'Thể thao', 'Thế giới', 'Phóng sự'],
  },
  house: defaultHouse,
  strictness: 'balanced',
  style: { pack: 'tieng-viet', choices: {} },
  layout: { deskWidth: 300, panelWidth: 348, deskOpen: true, panelOpen: true },
  typing: { isOn: false, method: 'telex', restore: true, brackets: false },
  completion: true,
  textCodes: [],
  // content systems keep 2,560 without scaling it down themselves
  photos: { longestSide: 2560, quality: 90, keepCamera: false },
  backups: { minutes: 30, folder: '' },
  keys: {},
  textZoom: 1,
};

export const settings = {
  get: call<Settings>()(z.strictObject({})),
  set: call<Settings>()(settingsSchema.partial()),
};
