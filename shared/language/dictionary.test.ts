import { describe, expect, it } from 'vitest';
import { Dictionary, dictionaryEntry, readDictionary, writeDictionary } from './dictionary.ts';

const covers = (entries: string[], marked: string): boolean => {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return new Dictionary(entries).covers(marked.replace(/[«»]/g, ''), start, end);
};

describe('a dictionary', () => {
  it.each([
    [['tiêu đen'], 'Giá «tiêu đen» tăng.'],
    [['tiêu đen'], '«Tiêu» đen tăng giá.'],
    [['tiêu đen'], 'GIÁ TIÊU «ĐEN»'],
    [['Pá Hộc'], 'bản Pá «Hộc», xã'],
    [['Pá Hộc'], 'BẢN «PÁ» HỘC'],
    [["H'Hen Niê"], 'chị «H’Hen» Niê'],
    [['Pá Hộc'], 'Pá\u00a0«Hộc»'],
    [['Covid-19'], '«Covid-19».'],
    [['mô', 'rứa'], 'đi mô «rứa»?'],
  ])('with %j covers %s', (entries, marked) => expect(covers(entries, marked)).toBe(true));

  it.each([
    [['Pá Hộc'], 'pá «hộc»'],
    [['mô'], 'mô «hình»'],
    [['mô'], '«môn» toán'],
    [['mô'], 'x«mô»'],
    [['sát'], '«sát nhập»'],
    [['Pá Hộc'], 'Pá «Hộci»'],
    [[], '«mô»'],
  ])('with %j does not cover %s', (entries, marked) => expect(covers(entries, marked)).toBe(false));
});

it('keeps entries tidy and refuses what is none', () => {
  expect(dictionaryEntry('  Pá \u00a0 Hộc, ')).toBe('Pá Hộc');
  expect(dictionaryEntry('Ho\u0323\u0302c'.normalize('NFD'))).toBe('Hộc');
  expect(dictionaryEntry('“12345”')).toBe(null);
  expect(dictionaryEntry('a'.repeat(81))).toBe(null);
});

it('goes through its file and back', () => {
  const file = '\ufeff# tên bản\r\nPá Hộc\r\n\r\nrứa # phương ngữ\r\n---\r\nrứa\r\n';
  expect(readDictionary(file)).toEqual({ entries: ['Pá Hộc', 'rứa'], refused: [5] });
  const written = writeDictionary(['rứa', 'Pá Hộc', 'đọt'], 'Tin Bản');
  expect(written).toBe('# Tin Bản\nđọt\nPá Hộc\nrứa\n');
  expect(readDictionary(written).entries).toEqual(['đọt', 'Pá Hộc', 'rứa']);
});
