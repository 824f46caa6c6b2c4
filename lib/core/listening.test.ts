import { describe, expect, it } from 'vitest';
import { startPatience } from './listening';
import { phone, scriptIn, voiceFor } from './listening-sample';

describe('a story read aloud', () => {
  it('goes from sentence to sentence, each when the one before has ended, and stops at the end', () => {
    const { listening, tell, said, state } = phone(voiceFor('en'));
    listening.start(scriptIn('en'), 1);
    expect(state()).toBe('playing en 0');
    tell('started');
    expect(said()).toEqual(['en: en 0']);
    tell('ended');
    for (let sentence = 0; sentence < 3; sentence++) tell('started', 'ended');
    expect(said()).toEqual(['en: en 1', 'en: en 2', 'en: en 3']);
    expect(state()).toBe('stopped');
  });

  it('keeps its sentence while it is paused', () => {
    const { listening, tell, said, state } = phone(voiceFor('en'));
    listening.start(scriptIn('en'), 1);
    tell('started', 'ended', 'started');
    said();
    listening.pause();
    expect(state()).toBe('paused en 1');
    tell('ended');
    expect(said()).toEqual([]);
    listening.play();
    expect(said()).toEqual(['en: en 1']);
    expect(state()).toBe('playing en 1');
  });

  it('takes no late word about an earlier sentence for one about this', () => {
    const { listening, tell, tellLate, said, state } = phone(voiceFor('en'));
    listening.start(scriptIn('en'), 1);
    tell('started');
    listening.step(1);
    tellLate(0, 'ended');
    tellLate(0, 'lost');
    expect(said()).toEqual(['en: en 0', 'en: en 1']);
    expect(state()).toBe('playing en 1');
  });

  it('goes back and forward by a sentence, not beyond the ends, and in silence while paused', () => {
    const { listening, tell, said, state } = phone(voiceFor('en'));
    listening.start(scriptIn('en'), 1);
    tell('started');
    listening.step(-1);
    expect(state()).toBe('playing en 0');
    listening.step(1);
    listening.pause();
    said();
    listening.step(9);
    expect(state()).toBe('paused en 3');
    expect(said()).toEqual([]);
    listening.play();
    expect(said()).toEqual(['en: en 3']);
  });

  it('says the sentence again at a new rate, and only then', () => {
    const { listening, tell, said } = phone(voiceFor('en'));
    listening.start(scriptIn('en'), 1);
    tell('started');
    listening.setRate(1);
    listening.setRate(1.5);
    expect(said()).toEqual(['en: en 0', 'en: en 0 ×1.5']);
    listening.pause();
    listening.setRate(1);
    expect(said()).toEqual([]);
  });

  it('goes on where a sentence ended and nobody told', () => {
    const { listening, tell, wait, state } = phone(voiceFor('en'));
    listening.start(scriptIn('en'), 1);
    tell('started');
    wait(5999);
    expect(state()).toBe('playing en 0');
    wait(1);
    expect(state()).toBe('playing en 1');
  });

  it('does nothing once it was stopped', () => {
    const { listening, tell, wait, said, state } = phone(voiceFor('en'));
    listening.start(scriptIn('en'), 1);
    listening.stop();
    said();
    listening.play();
    listening.step(1);
    listening.setRate(1.25);
    listening.change(scriptIn('ar'));
    tell('ended');
    wait(60_000);
    expect(said()).toEqual([]);
    expect(state()).toBe('stopped');
  });
});

describe('a voice', () => {
  it('that is of a server is never asked', () => {
    const { listening, said, unread } = phone(voiceFor('en', 'server', false));
    listening.start(scriptIn('en'), 1);
    expect(said()).toEqual([]);
    expect(unread()).toEqual(['en']);
  });

  it('that fails is taken as not there, and the next one is tried', () => {
    const { listening, tell, said, state, left } = phone(voiceFor('en', 'a'), voiceFor('en', 'b'));
    listening.start(scriptIn('en'), 1);
    tell('lost');
    tell('started', 'ended');
    expect(said()).toEqual(['a: en 0', 'b: en 0', 'b: en 1']);
    expect(state()).toBe('playing en 1');
    expect(left('en')).toEqual(['b']);
  });

  it('that never starts is waited for some seconds', () => {
    const { listening, wait, said, state, unread, left } = phone(voiceFor('en', 'a'), voiceFor('en', 'b'));
    listening.start(scriptIn('en'), 1);
    wait(startPatience - 1);
    expect(said()).toEqual(['a: en 0']);
    wait(1);
    expect(said()).toEqual(['b: en 0']);
    expect(unread()).toEqual([]);
    wait(startPatience);
    expect(state()).toBe('stopped');
    expect(unread()).toEqual(['en']);
    expect(left('en')).toEqual([]);
  });

  it('that ends without a beginning has said nothing', () => {
    const { listening, tell, said } = phone(voiceFor('en', 'a'), voiceFor('en', 'b'));
    listening.start(scriptIn('en'), 1);
    tell('ended');
    expect(said()).toEqual(['a: en 0', 'b: en 0']);
  });

  it('that has spoken before and fails is there all the same: reading pauses', () => {
    for (const fail of ['lost', 'silent'] as const) {
      const { listening, tell, wait, state, left } = phone(voiceFor('en'));
      listening.start(scriptIn('en'), 1);
      tell('started', 'ended');
      if (fail === 'lost') tell('lost');
      else wait(startPatience);
      expect(state(), fail).toBe('paused en 1');
      expect(left('en')).toEqual(['en']);
    }
  });

  it('that is interrupted by the phone is there all the same: reading pauses', () => {
    const { listening, tell, state, left } = phone(voiceFor('en'));
    listening.start(scriptIn('en'), 1);
    tell('interrupted');
    expect(state()).toBe('paused en 0');
    expect(left('en')).toEqual(['en']);
  });

  it('that comes late is found', () => {
    const { listening, voices, said, unread } = phone();
    listening.start(scriptIn('fa'), 1);
    expect(unread()).toEqual(['fa']);
    voices.push(voiceFor('fa-IR'));
    listening.start(scriptIn('fa'), 1);
    expect(said()).toEqual(['fa-IR: fa 0']);
  });
});

describe('another language of the story', () => {
  it('is read from the same paragraph on', () => {
    const { listening, tell, said, state } = phone(voiceFor('en'), voiceFor('ar'));
    listening.start(scriptIn('en'), 1);
    tell('started', 'ended', 'started', 'ended', 'started');
    expect(state()).toBe('playing en 2');
    said();
    listening.change(scriptIn('ar'));
    expect(said()).toEqual(['ar: ar 1']);
  });

  it('waits at that paragraph where reading was paused', () => {
    const { listening, tell, said, state } = phone(voiceFor('en'), voiceFor('ar'));
    listening.start(scriptIn('en'), 1);
    tell('started', 'ended');
    listening.pause();
    said();
    listening.change(scriptIn('ar'));
    expect(said()).toEqual([]);
    expect(state()).toBe('paused ar 1');
  });

  it.each(['playing', 'paused'])('ends what was %s where no voice reads it', (status) => {
    const { listening, said, state, unread } = phone(voiceFor('en'));
    listening.start(scriptIn('en'), 1);
    if (status === 'paused') listening.pause();
    said();
    listening.change(scriptIn('fa'));
    expect(said()).toEqual([]);
    expect(state()).toBe('stopped');
    expect(unread()).toEqual(['fa']);
  });

  it('is no other where the same text was only read again from the store', () => {
    const { listening, tell, said, silences, state } = phone(voiceFor('en'));
    listening.start(scriptIn('en'), 1);
    tell('started', 'ended', 'started', 'ended', 'started');
    said();
    listening.change(scriptIn('en'));
    expect(silences()).toBe(0);
    expect(state()).toBe('playing en 2');
  });
});
