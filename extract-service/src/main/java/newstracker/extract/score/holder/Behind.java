package newstracker.extract.score.holder;

import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Comparison;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;

/// Models that stand behind their result: in brackets, behind "of" or "by", as the noun that the result describes, or
/// as the subject of a sentence that begins with the result.
final class Behind {

    private static final int FAR = 60;

    private static final int CLOSE = 16;

    private final Frame frame;
    private final List<Group> models;

    Behind(Frame frame, List<Group> models) {
        this.frame = frame;
        this.models = models;
    }

    /// "38.4% (Grok 5)".
    Optional<Group> inBrackets(Group numbers) {
        int open = numbers.last() + 1;
        boolean name = frame.isMark(open, "(")
                && frame.isThing(open + 1, Role.MODEL)
                && frame.isMark(open + 2, ")")
                && frame.between(numbers.last(), open).isBlank()
                && frame.between(open, open + 1).isBlank();
        return name ? models.stream().filter(group -> group.first() == open + 1).findFirst() : Optional.empty();
    }

    /// 61.2%を記録したGrok 5, 得分71.3%的GPT-6; 61.2%をGrok 5が記録: no comma, no comparison between.
    Optional<Group> describedBy(Group numbers) {
        return next(numbers).filter(group -> {
            String gap = unquoted(frame.between(numbers.last(), group.first()).strip());
            boolean plain = gap.length() <= CLOSE
                    && group.first() == firstThing(numbers.last())
                    && Small.COMPARING.stream().noneMatch(gap::contains);
            return plain && (gap.isEmpty() ? linked(numbers.last()) : describes(gap) || object(gap) && subject(group));
        });
    }

    /// 71.3%のGPT-6: the particle was read as part of the number.
    private boolean linked(int number) {
        return frame.text().at(frame.at(number).end() - 1) == 'の';
    }

    /// A particle alone, or a verb that describes, with perhaps the maker between: を記録したxAIの.
    private static boolean describes(String gap) {
        if (gap.indexOf('、') >= 0 || gap.indexOf(',') >= 0) {
            return false;
        }
        char last = gap.charAt(gap.length() - 1);
        boolean particle = Small.LINKING.indexOf(last) >= 0;
        return particle
                ? gap.length() == 1 || gap.chars().limit(gap.length() - 1L).anyMatch(c -> Small.VERBAL.indexOf(c) >= 0)
                : Small.VERBAL.indexOf(last) >= 0;
    }

    private static boolean object(String gap) {
        return gap.equals("を") || gap.equals("를") || gap.equals("을");
    }

    private boolean subject(Group group) {
        String behind = unquoted(frame.behind(group.last(), 2));
        return !behind.isEmpty() && "がはもが이가는은".indexOf(behind.charAt(0)) >= 0;
    }

    private static String unquoted(String text) {
        return text.replace("「", "")
                .replace("『", "")
                .replace("」", "")
                .replace("』", "")
                .replace("\"", "");
    }

    /// "84.9% of", "the 57 of both GPT-5.4 and Gemini 3.1 Pro", "58.4% on HLE for GPT-6", "the 61.2% achieved by
    /// Grok 5".
    Optional<Group> agent(Group numbers) {
        return next(numbers).filter(group -> {
            String gap = frame.between(numbers.last(), group.first());
            return gap.length() <= FAR && glued(numbers.last(), group.first());
        });
    }

    /// Only small words and benchmarks between, "of" or the like as the last of them.
    private boolean glued(int number, int model) {
        String last = "";
        int at = frame.at(number).end();
        int token = number + 1;
        while (at < frame.at(model).start()) {
            while (token < model && frame.at(token).end() <= at) {
                token++;
            }
            if (token < model && frame.at(token).start() == at) {
                if (!frame.isThing(token, Role.BENCHMARK) && !(frame.at(token) instanceof Token.Word)) {
                    return false;
                }
            }
            if (token < model && frame.at(token).start() == at && frame.isThing(token, Role.BENCHMARK)) {
                at = frame.at(token).end();
                last = "";
            } else if (frame.text().latin(at)) {
                int end = frame.text().wordEnd(at);
                last = frame.text().flat(at, end).toLowerCase(java.util.Locale.ROOT);
                if (!Small.GLUE.contains(last)) {
                    return false;
                }
                at = end;
            } else if (frame.text().at(at) == ' ' || frame.text().at(at) == '\'') {
                at++;
            } else {
                return false;
            }
        }
        return Small.OF.contains(last);
    }

    /// "With 61.2% on HLE, Grok 5 leads GPT-6": nobody is named before, and what follows is the subject.
    Optional<Group> fronted(Group numbers) {
        int clause = clause(numbers.first());
        String opening = frame.text()
                .flat(clause, Math.max(clause, frame.at(numbers.first()).start()))
                .stripLeading()
                .toLowerCase(java.util.Locale.ROOT);
        boolean front = opening.length() <= FAR && Small.FRONT.stream().anyMatch(opening::startsWith);
        return front && models.stream().noneMatch(group -> group.last() < numbers.first())
                ? next(numbers).filter(group -> !Comparison.compared(frame, group))
                : Optional.empty();
    }

    private int clause(int number) {
        for (int i = number - 1; i >= 0; i--) {
            if (frame.isMark(i, ";:") || frame.isWord(i, Cue.BREAK)) {
                return frame.at(i).end();
            }
        }
        return frame.sentence().start();
    }

    /// "98,7 Prozent erreichte GPT-6".
    Optional<Group> verbFirst(Group numbers) {
        return next(numbers).filter(group -> {
            String gap = frame.between(numbers.last(), group.first());
            return !gap.contains("(")
                    && !gap.contains(",")
                    && !gap.contains("、")
                    && !frame.isMark(group.last() + 1, "(")
                    && gap.length() <= 40
                    && firstThing(numbers.last()) == group.first();
        });
    }

    private Optional<Group> next(Group numbers) {
        return models.stream().filter(group -> group.first() > numbers.last()).findFirst();
    }

    /// The next number, model or benchmark behind a token.
    private int firstThing(int from) {
        for (int i = from + 1; i < frame.size(); i++) {
            if (frame.isThing(i, Role.BENCHMARK, Role.MODEL) || frame.isNumber(i)) {
                return i;
            }
        }
        return frame.size();
    }
}
