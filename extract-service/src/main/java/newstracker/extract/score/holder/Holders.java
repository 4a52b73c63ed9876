package newstracker.extract.score.holder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.extract.catalog.Cue;
import newstracker.extract.score.holder.Found.Whom;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token.Role;

/// Whose result a number is. The rules are asked in order, from what binds name and number most closely to what only
/// the run of the sentence says; the first that answers decides. Not clear means nobody.
public final class Holders {

    private static final Set<String> JOINS = Set.of("and", ", and", ",", "und", "et", "y", "while", "but");

    private interface Rule {
        Optional<Found> holder(Holders sentence, Group numbers);
    }

    private static final List<Rule> RULES = List.of(
            Holders::ofSomebodyBehind,
            (in, numbers) -> in.behind.inBrackets(numbers).map(group -> Found.named(group, "score.number-of-model")),
            (in, numbers) ->
                    in.behind.describedBy(numbers).map(group -> Found.named(group, "score.number-describes-model")),
            Holders::ofSomebodyAhead,
            Holders::beside,
            (in, numbers) -> in.behind.agent(numbers).map(group -> Found.named(group, "score.number-of-model")),
            Holders::ofOneOfTwo,
            Holders::oldValue,
            Holders::subject,
            (in, numbers) -> in.behind.fronted(numbers).map(group -> Found.named(group, "score.fronted")));

    private final Frame frame;
    private final List<Group> models;
    private final Unnamed unnamed;
    private final Ahead ahead;
    private final Behind behind;

    public Holders(Frame frame) {
        this.frame = frame;
        this.models = frame.things(Role.MODEL);
        this.unnamed = new Unnamed(frame);
        this.ahead = new Ahead(frame, models);
        this.behind = new Behind(frame, models);
    }

    public Found of(Group numbers) {
        for (Rule rule : RULES) {
            Optional<Found> found = rule.holder(this, numbers);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return otherwise(numbers);
    }

    /// As many models as numbers, the last ones before them, whatever stands between.
    public Optional<Found> lastOnes(Group numbers) {
        List<Integer> before = models.stream()
                .flatMap(group -> group.members().stream())
                .filter(index -> index < numbers.first())
                .toList();
        if (numbers.size() < 2 || before.size() < numbers.size()) {
            return Optional.empty();
        }
        List<Integer> last = before.subList(before.size() - numbers.size(), before.size());
        Group group = new Group(last.getFirst());
        last.stream().skip(1).forEach(group::add);
        return Optional.of(Found.named(group, "score.respectively"));
    }

    /// "70% of human experts", "36.6% for its predecessor".
    private Optional<Found> ofSomebodyBehind(Group numbers) {
        return unnamed.behind(numbers).map(Holders::unnamed);
    }

    /// "Human experts average 90%", 前世代は36.6%; but "and 26.5% of GPT-5.1" says whose it is.
    private Optional<Found> ofSomebodyAhead(Group numbers) {
        return unnamed.ahead(numbers.first())
                .filter(cue -> behind.agent(numbers).isEmpty())
                .map(Holders::unnamed);
    }

    private static Found unnamed(Cue cue) {
        return cue == Cue.PREDECESSOR
                ? Found.meant(Whom.PREDECESSOR, "score.predecessor")
                : Found.meant(Whom.NOBODY, "score.unnamed-subject");
    }

    /// `Grok 4 (88%)`, `Grok 4: 88%`; but in "83.8% for K-EXAONE 2 and 76.1% for A.X K2" the second number belongs to
    /// what is behind it.
    private Optional<Found> beside(Group numbers) {
        Optional<Group> beside = ahead.beside(numbers);
        boolean goesOn = beside.isPresent()
                && JOINS.contains(
                        frame.between(beside.get().last(), numbers.first()).strip())
                && behind.agent(numbers).isPresent();
        return goesOn ? Optional.empty() : beside.map(group -> Found.named(group, "score.model-then-number"));
    }

    private Optional<Found> ofOneOfTwo(Group numbers) {
        for (int i = numbers.first() - 1; i >= 0 && !frame.isNumber(i) && !frame.isThing(i, Role.MODEL); i--) {
            if (frame.isWord(i, Cue.FORMER_OF_TWO) || frame.isWord(i, Cue.LATTER_OF_TWO)) {
                Whom whom = frame.isWord(i, Cue.FORMER_OF_TWO) ? Whom.FORMER : Whom.LATTER;
                return Optional.of(Found.meant(whom, "score.one-of-two"));
            }
        }
        return Optional.empty();
    }

    /// "from 36.6% to 58.4%", 36.6%から58.4%へ: what it was before.
    private Optional<Found> oldValue(Group numbers) {
        return numbers.size() == 1 && Changes.old(frame, numbers.first())
                ? Optional.of(Found.meant(Whom.PREDECESSOR, "score.predecessor"))
                : Optional.empty();
    }

    private Optional<Found> subject(Group numbers) {
        Optional<Group> before = ahead.subject(numbers);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (unnamed.between(before.get().last(), numbers.first())) {
            return Optional.of(Found.meant(Whom.NOBODY, "score.unnamed-subject"));
        }
        return Optional.of(
                thisModel(before.get().last(), numbers.first())
                        ? new Found(Optional.empty(), "score.pronoun", Whom.SUBJECT, before)
                        : Found.named(before.get(), "score.subject-persists"));
    }

    private Found otherwise(Group numbers) {
        Optional<Group> after = pronoun(numbers.first()) ? Optional.empty() : behind.verbFirst(numbers);
        return after.map(group -> Found.named(group, "score.model-behind"))
                .orElseGet(() -> Found.meant(Whom.SUBJECT, "score.pronoun"));
    }

    /// "this model", 同モデル: more than "it", which goes on about the name before it.
    private boolean thisModel(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (frame.isWord(i, Cue.PRONOUN) && frame.at(i).end() - frame.at(i).start() > 3) {
                return true;
            }
        }
        return false;
    }

    private boolean pronoun(int to) {
        for (int i = 0; i < to && frame.has(Cue.PRONOUN); i++) {
            if (frame.isWord(i, Cue.PRONOUN)) {
                return true;
            }
        }
        return false;
    }
}
