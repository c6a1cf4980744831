import type { Translator } from '../messages/createTranslator.ts';
import type { Question } from './question.ts';

/** The words of a question: what is asked, what will happen, and the button that says yes. */
export function describeQuestion(question: Question, { text, plural }: Translator) {
  const ask = (title: string, description: string, action = text('signOut')) => ({
    title,
    description,
    action,
  });
  switch (question.about) {
    case 'device': {
      const device = question.name;
      return question.report
        ? ask(text('confirmNotMeTitle', { device }), text('confirmNotMeDescription'))
        : ask(text('confirmDeviceTitle', { device }), text('confirmDeviceDescription'));
    }
    case 'here':
      return ask(text('confirmHereTitle'), text('confirmHereDescription'));
    case 'others':
      return ask(plural('confirmOthersCountTitle', question.count), text('confirmOthersDescription'));
    case 'several': {
      const count = question.visitorIds.length;
      return ask(
        plural('confirmSeveralTitle', count),
        text('confirmSeveralDescription'),
        plural('signOutSeveral', count),
      );
    }
  }
}
