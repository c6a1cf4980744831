import { UserSessionError } from '@user-sessions/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createTranslator } from './createTranslator.ts';
import { arabic } from './languages/arabic.ts';
import { english } from './languages/english.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { japanese } from './languages/japanese.ts';
import { russian } from './languages/russian.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('text', () => {
  it('fills values in and writes numbers for the language', () => {
    expect(createTranslator(english).text('progress', { done: 3, total: 1500 })).toBe(
      'Signing out 3 of 1,500…',
    );
    expect(createTranslator(german).text('progress', { done: 3, total: 1500 })).toContain('1.500');
  });

  it('writes numbers and dates for another locale where one is given', () => {
    const { text } = createTranslator(arabic, { locale: 'ar-EG' });
    expect(text('searchIsPartial', { count: 100 })).toContain('١٠٠');
  });

  it('isolates names where they may turn the sentence around', () => {
    const rightToLeft = createTranslator(arabic);
    expect(rightToLeft.text('signOutDevice', { device: 'Chrome' })).toBe(
      'تسجيل الخروج من \u2068Chrome\u2069',
    );
    const leftToRight = createTranslator(english);
    expect(leftToRight.text('signOutDevice', { device: 'Chrome' })).toBe('Sign out Chrome');
    expect(leftToRight.text('signOutDevice', { device: 'הטלפון שלי' })).toBe(
      'Sign out \u2068הטלפון שלי\u2069',
    );
  });
});

describe('rich', () => {
  it('puts elements among the words, apart from their direction', () => {
    const { rich } = createTranslator(english);
    const time = <time dateTime="2026-05-04">yesterday</time>;
    expect(renderToStaticMarkup(rich('lastActive', { time }))).toBe(
      'Active <bdi><time dateTime="2026-05-04">yesterday</time></bdi>',
    );
  });

  it('takes plain text as it is', () => {
    const { rich } = createTranslator(english);
    expect(renderToStaticMarkup(rich('lastActive', { time: 'yesterday' }))).toBe('Active yesterday');
  });
});

describe('plural', () => {
  it.each([
    [1, 'Выбрано 1 устройство'],
    [2, 'Выбрано 2 устройства'],
    [5, 'Выбрано 5 устройств'],
    [21, 'Выбрано 21 устройство'],
  ])('chooses the Russian form for %i', (count, sentence) => {
    expect(createTranslator(russian).plural('selected', count)).toBe(sentence);
  });

  it.each([
    [0, 'لم يتم تحديد أي جهاز'],
    [1, 'تم تحديد جهاز واحد'],
    [2, 'تم تحديد جهازين'],
    [3, 'تم تحديد 3 أجهزة'],
    [11, 'تم تحديد 11 جهازًا'],
    [100, 'تم تحديد 100 جهاز'],
  ])('chooses the Arabic form for %i', (count, sentence) => {
    expect(createTranslator(arabic).plural('selected', count)).toBe(sentence);
  });

  it('uses the last form where the language has none for a number', () => {
    expect(createTranslator(french).plural('selected', 1_000_000)).toMatch(/ sélectionnés$/);
  });

  it('counts as the messages do, in whichever locale numbers are written', () => {
    // French says "0 appareil", English "0 devices".
    const { plural } = createTranslator(english, { locale: 'fr' });
    expect(plural('severalSignedOut', 0)).toBe('0 devices were signed out.');
  });
});

describe('error', () => {
  const { error } = createTranslator(english);

  it('says what the code means, never the error’s own message', () => {
    expect(error(new UserSessionError('forbidden', 'GraphQL: nope'))).toBe(english.errors.forbidden);
    expect(error(new TypeError('x is not a function'))).toBe(english.errors.server);
  });
});

describe('duration', () => {
  const { duration } = createTranslator(english);

  it('is a phrase in the largest unit that fits', () => {
    expect(duration(7 * DAY)).toBe('7 days');
    expect(duration(DAY)).toBe('1 day');
    expect(duration(2 * HOUR)).toBe('2 hours');
    expect(duration(15 * MINUTE)).toBe('15 minutes');
  });

  it('is rounded up, and at least a minute', () => {
    expect(duration(DAY + 1)).toBe('2 days');
    expect(duration(1)).toBe('1 minute');
    expect(duration(0)).toBe('1 minute');
  });

  it('is in the words of the language', () => {
    expect(createTranslator(russian).duration(7 * DAY)).toBe('7 дней');
    expect(createTranslator(german).duration(7 * DAY)).toBe('7 Tage');
  });
});

describe('relativeTime', () => {
  const NOW = '2026-05-20T12:00:00Z';
  const { relativeTime } = createTranslator(english, { timeZone: 'UTC' });
  const at = (date: string) => relativeTime(date, Date.parse(NOW));

  it.each([
    ['2026-05-20T12:05:00Z', 'just now'],
    ['2026-05-20T11:59:01Z', 'just now'],
    ['2026-05-20T11:59:00Z', '1 minute ago'],
    ['2026-05-20T09:00:00Z', '3 hours ago'],
    ['2026-05-19T11:00:00Z', 'yesterday'],
    ['2026-05-18T23:00:00Z', '2 days ago'],
    ['2026-05-14T00:00:00Z', '6 days ago'],
    ['2026-05-13T23:59:00Z', 'May 13, 2026'],
    ['2025-12-24T12:00:00Z', 'Dec 24, 2025'],
  ])('says %s as %s', (date, words) => {
    expect(at(date)).toBe(words);
  });

  it('is the date where the current time is not known', () => {
    expect(relativeTime('2026-05-20T09:00:00Z', undefined)).toBe('May 20, 2026');
  });

  it('is unknown where the date is not one', () => {
    expect(at('soon')).toBe('Unknown');
  });

  it('counts days in the time zone that is given', () => {
    const tokyo = createTranslator(japanese, { timeZone: 'Asia/Tokyo' });
    // 23:30 and 21:00 in Tokyo, two calendar days apart, though less than 48 hours.
    expect(tokyo.relativeTime('2026-05-18T14:30:00Z', Date.parse(NOW))).toBe('一昨日');
  });
});

describe('fullDate', () => {
  it('has date, time and time zone', () => {
    const { fullDate } = createTranslator(english, { timeZone: 'Europe/Paris' });
    expect(fullDate('2026-05-04T09:00:00Z')).toMatch(/May 4, 2026.*11:00.*(?:GMT\+2|CEST)/);
  });
});
