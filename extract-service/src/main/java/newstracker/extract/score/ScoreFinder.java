package newstracker.extract.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.score.holder.Changes;
import newstracker.extract.score.holder.Contests;
import newstracker.extract.score.holder.Found;
import newstracker.extract.score.holder.Holders;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Results of AI benchmarks in sentences.
public final class ScoreFinder {

    private final Discourse discourse = new Discourse();
    private final Context context;

    /// `onlyModel` is the one AI model of the document when it names just one.
    public ScoreFinder(String language, Optional<Thing> onlyModel) {
        this.context = new Context(discourse, language.equals("ja") || language.equals("ko"), onlyModel);
    }

    /// The facts of a sentence; sentences are asked in the order of the text.
    public List<ScoreFact> read(Frame frame) {
        List<ScoreFact> facts = new ArrayList<>();
        if (frame.numbers()) {
            Results results = new Results(frame);
            for (Group numbers : numbers(frame, results)) {
                link(frame, numbers, results, facts);
            }
        }
        context.remember(frame);
        return facts;
    }

    private static List<Group> numbers(Frame frame, Results results) {
        List<Group> groups = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < frame.size(); i++) {
            if (!frame.isNumber(i) || !results.possible(i)) {
                continue;
            }
            boolean list = last >= 0 && frame.coordinated(last, i) && !Changes.old(frame, last);
            if (list || last >= 0 && Contests.between(frame, last, i)) {
                groups.getLast().add(i);
            } else {
                groups.add(new Group(i));
            }
            last = i;
        }
        return groups;
    }

    private void link(Frame frame, Group numbers, Results results, List<ScoreFact> facts) {
        Optional<Group> own = results.of(numbers);
        List<Thing> benchmarks = benchmarks(frame, numbers, own);
        if (benchmarks.isEmpty()) {
            return;
        }
        Holders holders = new Holders(frame);
        Found holder = Contests.of(frame, numbers)
                .or(() -> respectively(frame) ? holders.lastOnes(numbers) : Optional.empty())
                .orElseGet(() -> holders.of(numbers));
        List<Thing> models = holder.group().map(frame::members).orElseGet(() -> context.whom(frame, holder));
        if (own.isEmpty() && models.isEmpty() && !holder.nobody()) {
            return;
        }
        List<Thing> owners = resumed(frame, numbers, holder, models, benchmarks.size());
        for (int i = 0; i < numbers.size(); i++) {
            int index = numbers.members().get(i);
            Quantity number = ((Token.Number) frame.at(index)).quantity();
            for (Thing benchmark : share(benchmarks, numbers.size(), i, owners.size())) {
                if (results.fits(benchmark, number, index) || listFits(frame, numbers, results, benchmark, number)) {
                    add(frame, benchmark, share(owners, numbers.size(), i, 0), index, holder.rule(), facts);
                }
            }
        }
    }

    /// The tests that the numbers are results of: those beside them, or those spoken of before.
    private List<Thing> benchmarks(Frame frame, Group numbers, Optional<Group> own) {
        if (own.isPresent()) {
            return frame.members(own.get());
        }
        boolean goesOn = fromContext(frame);
        boolean one = frame.things(Role.MODEL).size() == 1;
        List<Thing> counted = numbers.size() > 1 && one ? counted(frame, numbers.size()) : List.of();
        if (!counted.isEmpty() || !goesOn) {
            return counted;
        }
        return discourse.benchmarks(frame.sentence().line(), frame.has(Role.MODEL) || Context.listed(frame));
    }

    /// "DeepSeek V4 gets 89.2%, 95.0% and 88.3%": as many numbers as the sentence before named tests.
    private List<Thing> counted(Frame frame, int size) {
        List<Thing> before = discourse.testsOfSentence();
        return before.size() == size ? before : respectively(frame) ? discourse.tests(size) : List.of();
    }

    /// 同61.4%: the model compared with; "respectively": the models that were listed before.
    private List<Thing> resumed(Frame frame, Group numbers, Found holder, List<Thing> models, int benchmarks) {
        String ahead = frame.ahead(numbers.first(), 2);
        List<Thing> owners = ahead.endsWith("(同") || ahead.endsWith("同")
                ? discourse.compared().map(List::of).orElse(models)
                : models;
        boolean fewer = benchmarks < numbers.size() && owners.size() != numbers.size();
        if (fewer && holder.group().isEmpty() && respectively(frame)) {
            List<Thing> listed = discourse.listed(numbers.size());
            return listed.isEmpty() ? owners : listed;
        }
        return owners;
    }

    /// "64.2 to 57.0": a bare number in a list is a result when another one of the list is.
    private static boolean listFits(Frame frame, Group numbers, Results results, Thing benchmark, Quantity number) {
        return number.plain()
                && results.inRange(benchmark, number)
                && numbers.members().stream()
                        .anyMatch(other -> results.fits(benchmark, ((Token.Number) frame.at(other)).quantity(), other));
    }

    private static boolean respectively(Frame frame) {
        return frame.has(Cue.RESPECTIVELY);
    }

    /// Lists of equal length go together; otherwise each belongs to all.
    private static List<Thing> share(List<Thing> things, int numbers, int index, int models) {
        return numbers > 1 && things.size() == numbers && models != numbers ? List.of(things.get(index)) : things;
    }

    /// A sentence without a benchmark goes on about the last one only if it names a model or speaks of scores.
    private static boolean fromContext(Frame frame) {
        return frame.has(Cue.SCORE) || frame.has(Cue.RATING) || frame.has(Role.MODEL);
    }

    private static void add(
            Frame frame, Thing benchmark, List<Thing> models, int number, String rule, List<ScoreFact> facts) {
        Quantity score = ((Token.Number) frame.at(number)).quantity();
        ScoreFact.Span quote =
                new ScoreFact.Span(frame.sentence().start(), frame.sentence().end());
        List<String> conditions = Conditions.of(frame, number);
        List<Optional<Thing>> holders = models.isEmpty()
                ? List.of(Optional.empty())
                : models.stream().map(Optional::of).toList();
        for (Optional<Thing> holder : holders) {
            facts.add(new ScoreFact(
                    benchmark, holder, Optional.of(score), quote, conditions, ScoreFact.Origin.sentence(rule)));
        }
    }
}
