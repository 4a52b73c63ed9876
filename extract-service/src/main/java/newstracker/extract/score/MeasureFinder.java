package newstracker.extract.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.extract.catalog.Cue;
import newstracker.extract.fold.Folded;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Sentence;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Measurements of vehicles in sentences: ranges, accelerations, speeds. Only with a value and a vehicle that the text
/// names.
public final class MeasureFinder {

    private static final int FAR = 90;

    private final Folded text;
    private final Discourse discourse = new Discourse();
    private final List<Thing> heads;
    private Optional<Thing> vehicle = Optional.empty();
    private Optional<Thing> subject = Optional.empty();

    /// `vehicles` are those that the document names, in order.
    public MeasureFinder(Folded text, List<Thing> vehicles) {
        this.text = text;
        this.heads = vehicles;
    }

    public List<ScoreFact> read(Sentence sentence) {
        Frame frame = new Frame(text, sentence);
        List<ScoreFact> facts = new ArrayList<>();
        List<Group> vehicles = frame.things(Role.MODEL);
        for (Group numbers : numbers(frame)) {
            link(frame, numbers, vehicles, facts);
        }
        remember(frame);
        return facts;
    }

    private void remember(Frame frame) {
        for (Token token : frame.tokens()) {
            if (token instanceof Thing thing && thing.role() == Role.MEASURE) {
                discourse.measures(thing);
            }
        }
        List<Thing> named = vehicles(frame, Integer.MAX_VALUE);
        List<Thing> main = vehicles(frame, 0);
        List<Thing> spokenOf = main.isEmpty() && vehicle.isEmpty() ? named : main;
        if (!spokenOf.isEmpty()) {
            goesOnAbout(spokenOf);
        }
    }

    /// The vehicles of a sentence; with `aside` 0 without those that are only compared with.
    private static List<Thing> vehicles(Frame frame, int aside) {
        return frame.things(Role.MODEL).stream()
                .filter(group -> aside > 0 || !aside(frame, group, Integer.MAX_VALUE))
                .flatMap(group -> group.members().stream())
                .map(i -> (Thing) frame.at(i))
                .filter(Thing::vehicle)
                .toList();
    }

    /// After a list of trims the talk goes on about the model they share.
    private void goesOnAbout(List<Thing> named) {
        subject = Optional.of(named.getFirst());
        boolean several = named.stream().map(Thing::name).distinct().count() > 1;
        Optional<Thing> shared = named.stream()
                .filter(thing -> named.stream().allMatch(other -> other.name().startsWith(thing.name())))
                .findFirst();
        vehicle = several ? shared.or(() -> headOf(named)) : Optional.of(named.getLast());
    }

    /// The bare product of trims of one product, if the text has named it.
    private Optional<Thing> headOf(List<Thing> named) {
        Optional<Thing> head = heads.stream()
                .filter(thing -> named.stream()
                                        .filter(other -> other.name().startsWith(thing.name() + " "))
                                        .count()
                                * 2
                        > named.size())
                .findFirst();
        return head.or(() -> Optional.of(named.getLast()));
    }

    private static List<Group> numbers(Frame frame) {
        List<Group> groups = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < frame.size(); i++) {
            if (frame.isNumber(i) && !change(frame, i) && !conversion(frame, i)) {
                if (last >= 0 && frame.coordinated(last, i) && unit(frame, last).equals(unit(frame, i))) {
                    groups.getLast().add(i);
                } else {
                    groups.add(new Group(i));
                }
                last = i;
            }
        }
        return groups;
    }

    private static String unit(Frame frame, int index) {
        Quantity quantity = ((Token.Number) frame.at(index)).quantity();
        return quantity.unit() + quantity.currency();
    }

    /// "43 km more", "by 20 miles", "43 kilometres, to 491km": how much it changed.
    private static boolean change(Frame frame, int i) {
        boolean more = (frame.isWord(i + 1, Cue.DIFFERENCE) || frame.isWord(i + 1, Cue.SCORE_DIFFERENCE))
                && frame.between(i, i + 1).strip().length() <= 2;
        boolean by = (frame.isWord(i - 1, Cue.CHANGE_BY) || frame.isWord(i - 1, Cue.GAIN))
                && frame.between(i - 1, i).isBlank();
        boolean plus = frame.isMark(i - 1, "+") && frame.between(i - 1, i).isEmpty();
        boolean to = frame.behind(i, 5).startsWith(", to ");
        boolean mark = frame.isWord(i - 1, Cue.THRESHOLD) || frame.ahead(i, 9).endsWith("mark of ");
        boolean ofATime = frame.isNumber(i - 1)
                && unit(frame, i - 1).equals("min")
                && frame.between(i - 1, i).isBlank();
        return more || by || plus || to || mark || ofATime;
    }

    /// "435 miles (700 km)": the same once more.
    private static boolean conversion(Frame frame, int i) {
        return frame.isMark(i - 1, "(") && frame.isNumber(i - 2) && frame.isMark(i + 1, ")");
    }

    private void link(Frame frame, Group numbers, List<Group> models, List<ScoreFact> facts) {
        Quantity number = ((Token.Number) frame.at(numbers.first())).quantity();
        Optional<Thing> measure = measure(frame, numbers, number);
        if (measure.isEmpty()) {
            return;
        }
        List<Thing> holders = holders(frame, numbers, models);
        for (int i = 0; i < numbers.size(); i++) {
            Quantity value = ((Token.Number) frame.at(numbers.members().get(i))).quantity();
            boolean zip = numbers.size() > 1 && holders.size() == numbers.size();
            for (Thing holder : zip ? List.of(holders.get(i)) : holders) {
                if (fits(measure.get(), value)) {
                    facts.add(new ScoreFact(
                            measure.get(),
                            Optional.of(holder),
                            Optional.of(value),
                            new ScoreFact.Span(
                                    frame.sentence().start(), frame.sentence().end()),
                            List.of(),
                            ScoreFact.Origin.sentence("measure.vehicle-and-value")));
                }
            }
        }
    }

    /// The nearest measure of this sentence with this unit, a cycle (WLTP) before a plain range; else the last one.
    private Optional<Thing> measure(Frame frame, Group numbers, Quantity number) {
        Thing best = null;
        int bestCost = Integer.MAX_VALUE;
        for (int i = 0; i < frame.size(); i++) {
            if (frame.isThing(i, Role.MEASURE) && fits((Thing) frame.at(i), number)) {
                Thing measure = (Thing) frame.at(i);
                int distance = i < numbers.first()
                        ? frame.at(numbers.first()).start() - measure.end()
                        : measure.start() - frame.at(numbers.last()).end();
                int cost =
                        distance + (measure.name().equals("range") ? 40 : 0) + numbersBetween(frame, i, numbers) * 15;
                if (cost < bestCost) {
                    best = measure;
                    bestCost = cost;
                }
            }
        }
        if (best != null && bestCost <= FAR * 2) {
            return Optional.of(best);
        }
        return number.unit().isEmpty()
                ? Optional.empty()
                : discourse.measures().stream()
                        .filter(measure -> fits(measure, number))
                        .findFirst();
    }

    private static int numbersBetween(Frame frame, int index, Group numbers) {
        int from = Math.min(index, numbers.last());
        int to = Math.max(index, numbers.first());
        int count = 0;
        for (int i = from + 1; i < to; i++) {
            count += frame.isNumber(i) ? 1 : 0;
        }
        return count;
    }

    private List<Thing> holders(Frame frame, Group numbers, List<Group> models) {
        Optional<Group> before = models.stream()
                .filter(group -> group.last() < numbers.first()
                        && vehicles(frame, group)
                        && !asClass(frame, group)
                        && !aside(frame, group, numbers.first()))
                .reduce((first, second) -> second);
        Optional<Group> after = models.stream()
                .filter(group -> group.first() > numbers.last() && vehicles(frame, group))
                .findFirst()
                .filter(group -> near(frame.between(numbers.last(), group.first())));
        if (before.isPresent()
                && !(after.isPresent()
                        && FOR.contains(
                                frame.between(numbers.last(), after.get().first())
                                        .strip()))) {
            return before.get().members().stream().map(i -> (Thing) frame.at(i)).toList();
        }
        if (vehicle.isPresent() && before.isEmpty() && after.isEmpty()) {
            boolean pronoun =
                    frame.tokens().stream().anyMatch(token -> token instanceof Token.Word word && word.is(Cue.PRONOUN));
            return List.of(pronoun ? subject.orElse(vehicle.get()) : vehicle.get());
        }
        return after.map(group ->
                        group.members().stream().map(i -> (Thing) frame.at(i)).toList())
                .orElseGet(() -> vehicle.map(List::of).orElse(List.of()));
    }

    private static final Set<String> FOR = Set.of(
            "for the", "for", "pour la", "pour le", "pour", "für den", "für die", "für das", "beim", "para el",
            "para la", "in the", "on the");

    private static final List<String> ASIDE = List.of(
            " than the ",
            " than a ",
            " than ",
            " above the ",
            " below the ",
            " als das ",
            " als der ",
            " als die ",
            " als ein ",
            " für das ",
            " of a ",
            " of an ",
            " like a ",
            " like the ",
            " from a ",
            " unlike the ",
            " against the ",
            " que la ",
            " que le ",
            " que el ",
            " against ",
            " versus ",
            " vs. ",
            " vs ");

    /// Named only to compare with or in passing, unless its number follows at once.
    private static boolean aside(Frame frame, Group group, int number) {
        String ahead = " " + frame.ahead(group.first(), 12);
        boolean compared = ASIDE.stream().anyMatch(ahead::endsWith)
                || frame.isWord(group.first() - 1, Cue.COMPARED)
                        && frame.between(group.first() - 1, group.first())
                                        .strip()
                                        .length()
                                <= 4;
        return compared && !frame.isMark(group.last() + 1, "(") && number > group.last() + 1;
    }

    private static boolean near(String gap) {
        return gap.length() <= FAR && !gap.contains(",") && !gap.contains("、") && !gap.contains(";");
    }

    /// "the first Model 3 to ...": the name stands for a kind, not for the car that is meant.
    private static boolean asClass(Frame frame, Group group) {
        String ahead = frame.ahead(group.first(), 12);
        return ahead.endsWith("first ")
                || ahead.endsWith("erste ")
                || ahead.endsWith("premier ")
                || ahead.endsWith("初の");
    }

    private static boolean vehicles(Frame frame, Group group) {
        return ((Thing) frame.at(group.first())).vehicle();
    }

    static boolean fits(Thing measure, Quantity number) {
        if (number.money()) {
            return false;
        }
        String units = measure.concept().trait("units").orElse("");
        boolean unit = units.isEmpty()
                ? number.unit().isEmpty() && number.value().scale() > 1
                : Arrays.asList(units.split(",")).contains(number.unit());
        double value = number.value().doubleValue();
        return unit
                && value
                        >= measure.concept()
                                .trait("min")
                                .map(Double::parseDouble)
                                .orElse(0.0)
                && value
                        <= measure.concept()
                                .trait("max")
                                .map(Double::parseDouble)
                                .orElse(Double.MAX_VALUE);
    }
}
