import type { PhotoWord } from '../../shared/article/index.ts';

/** One property of the IPTC Photo Metadata Standard, in the three forms in which a file can hold it. */
export interface IptcField {
  /** exiftool's name, and the property as the standard writes it; the first is the one that is written. */
  readonly xmp: readonly (readonly [tag: string, property: string])[];
  /** Dataset of IIM's record 2, and exiftool's name for it. */
  readonly iim?: readonly [dataset: number, tag: string];
  /** Read only: a rendition carries no EXIF. */
  readonly exif?: readonly (readonly [tag: string, name: string])[];
}

/**
 * Where each field stands in a file, by the mappings of the IPTC Photo Metadata Standard 2023.2 (iptc.org/std/
 * photometadata/specification) and its guideline on EXIF. The same table is read by both ways, in and out.
 */
export const iptcFields: Readonly<Record<Exclude<PhotoWord, 'takenAt'>, IptcField>> = {
  headline: { xmp: [['XMP-photoshop:Headline', 'photoshop:Headline']], iim: [105, 'IPTC:Headline'] },
  caption: {
    xmp: [['XMP-dc:Description', 'dc:description']],
    iim: [120, 'IPTC:Caption-Abstract'],
    exif: [
      ['IFD0:ImageDescription', 'ImageDescription'],
      ['PNG:Description', 'PNG Description'],
    ],
  },
  credit: { xmp: [['XMP-photoshop:Credit', 'photoshop:Credit']], iim: [110, 'IPTC:Credit'] },
  creator: {
    xmp: [['XMP-dc:Creator', 'dc:creator']],
    iim: [80, 'IPTC:By-line'],
    exif: [
      ['IFD0:Artist', 'Artist'],
      ['IFD0:XPAuthor', 'XPAuthor'],
      ['PNG:Author', 'PNG Author'],
    ],
  },
  creatorTitle: {
    xmp: [['XMP-photoshop:AuthorsPosition', 'photoshop:AuthorsPosition']],
    iim: [85, 'IPTC:By-lineTitle'],
  },
  source: { xmp: [['XMP-photoshop:Source', 'photoshop:Source']], iim: [115, 'IPTC:Source'] },
  copyright: {
    xmp: [['XMP-dc:Rights', 'dc:rights']],
    iim: [116, 'IPTC:CopyrightNotice'],
    exif: [
      ['IFD0:Copyright', 'Copyright'],
      ['PNG:Copyright', 'PNG Copyright'],
    ],
  },
  sublocation: { xmp: [['XMP-iptcCore:Location', 'Iptc4xmpCore:Location']], iim: [92, 'IPTC:Sub-location'] },
  city: { xmp: [['XMP-photoshop:City', 'photoshop:City']], iim: [90, 'IPTC:City'] },
  province: { xmp: [['XMP-photoshop:State', 'photoshop:State']], iim: [95, 'IPTC:Province-State'] },
  country: {
    xmp: [['XMP-photoshop:Country', 'photoshop:Country']],
    iim: [101, 'IPTC:Country-PrimaryLocationName'],
  },
  alt: { xmp: [['XMP-iptcCore:AltTextAccessibility', 'Iptc4xmpCore:AltTextAccessibility']] },
  extendedDescription: {
    xmp: [['XMP-iptcCore:ExtDescrAccessibility', 'Iptc4xmpCore:ExtDescrAccessibility']],
  },
  rights: {
    xmp: [
      ['XMP-xmpRights:UsageTerms', 'xmpRights:UsageTerms'],
      ['XMP-photoshop:Instructions', 'photoshop:Instructions'],
    ],
    iim: [40, 'IPTC:SpecialInstructions'],
  },
};

export const keywordField: IptcField = { xmp: [['XMP-dc:Subject', 'dc:subject']], iim: [25, 'IPTC:Keywords'] };

/** The four parts of a place; they are taken from one form together, never half from each. */
export const placeWords = ['sublocation', 'city', 'province', 'country'] as const;
