import type { Translator } from '../messages/createTranslator.ts';
import type { Question } from './question.ts';

/** The words of a question: what is asked, what will happen, and the button that says yes. */
export function describeQuestion(question: Question, { text, plural }: Translator) {
  const action = text('signOut');
  switch (question.about) {
    case 'device': {
      const device = question.name;
      return question.report
        ? {
            title: text('confirmNotMeTitle', { device }),
            description: text('confirmNotMeDescription'),
            action,
          }
        : {
            title: text('confirmDeviceTitle', { device }),
            description: text('confirmDeviceDescription'),
            action,
          };
    }
    case 'here':
      return { title: text('confirmHereTitle'), description: text('confirmHereDescription'), action };
    case 'others': {
      const { count } = question;
      return {
        title: count === undefined ? text('confirmOthersTitle') : plural('confirmOthersCountTitle', count),
        description: text('confirmOthersDescription'),
        action,
      };
    }
    case 'several': {
      const count = question.visitorIds.length;
      return {
        title: plural('confirmSeveralTitle', count),
        description: text('confirmSeveralDescription'),
        action: plural('signOutSeveral', count),
      };
    }
  }
}
