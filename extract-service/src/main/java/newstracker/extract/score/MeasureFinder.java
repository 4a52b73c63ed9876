package newstracker.extract.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Measurements of vehicles in sentences: ranges, accelerations, speeds. Only with a value and a vehicle that the text
/// names.
public final class MeasureFinder {

    private static final int FAR = 90;

    private final Discourse discourse = new Discourse();
    private final List<Thing> heads;
    private Optional<Thing> vehicle = Optional.empty();
    private Optional<Thing> subject = Optional.empty();

    /// `vehicles` are those that the document names, in order.
    public MeasureFinder(List<Thing> vehicles) {
        Set<String> names = new HashSet<>();
        this.heads = vehicles.stream().filter(thing -> names.add(thing.name())).toList();
    }

    public List<ScoreFact> read(Frame frame) {
        List<ScoreFact> facts = new ArrayList<>();
        if (frame.numbers() && (frame.has(Role.MEASURE) || !discourse.measures().isEmpty())) {
            for (Group numbers : MeasuredNumbers.of(frame)) {
                link(frame, numbers, frame.things(Role.MODEL), facts);
            }
        }
        remember(frame);
        return facts;
    }

    private void remember(Frame frame) {
        for (int i = 0; frame.has(Role.MEASURE) && i < frame.size(); i++) {
            if (frame.isThing(i, Role.MEASURE)) {
                discourse.measures((Thing) frame.at(i));
            }
        }
        List<Group> named = new ArrayList<>(frame.things(Role.MODEL));
        named.removeIf(group -> frame.members(group).stream().noneMatch(Thing::vehicle));
        if (!named.isEmpty()) {
            List<Group> main = new ArrayList<>(named);
            main.removeIf(group -> Asides.aside(frame, group, Integer.MAX_VALUE));
            goesOnAbout(vehicles(frame, main.isEmpty() && vehicle.isEmpty() ? named : main));
        }
    }

    private static List<Thing> vehicles(Frame frame, List<Group> groups) {
        return groups.stream()
                .flatMap(group -> frame.members(group).stream())
                .filter(Thing::vehicle)
                .toList();
    }

    /// After a list of trims the talk goes on about the model they share.
    private void goesOnAbout(List<Thing> named) {
        if (named.isEmpty()) {
            return;
        }
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
        for (int i = 0; frame.has(Role.MEASURE) && i < frame.size(); i++) {
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
                        && ofVehicles(frame, group)
                        && !Asides.asClass(frame, group)
                        && !Asides.aside(frame, group, numbers.first()))
                .reduce((first, second) -> second);
        Optional<Group> after = models.stream()
                .filter(group -> group.first() > numbers.last() && ofVehicles(frame, group))
                .findFirst()
                .filter(group -> near(frame.between(numbers.last(), group.first())));
        if (before.isPresent()
                && !(after.isPresent()
                        && FOR.contains(
                                frame.between(numbers.last(), after.get().first())
                                        .strip()))) {
            return frame.members(before.get());
        }
        if (vehicle.isPresent() && before.isEmpty() && after.isEmpty()) {
            boolean pronoun = frame.has(Cue.PRONOUN);
            return List.of(pronoun ? subject.orElse(vehicle.get()) : vehicle.get());
        }
        return after.map(frame::members).orElseGet(() -> vehicle.map(List::of).orElse(List.of()));
    }

    private static final Set<String> FOR = Set.of(
            "for the", "for", "pour la", "pour le", "pour", "für den", "für die", "für das", "beim", "para el",
            "para la", "in the", "on the");

    private static boolean near(String gap) {
        return gap.length() <= FAR && !gap.contains(",") && !gap.contains("、") && !gap.contains(";");
    }

    private static boolean ofVehicles(Frame frame, Group group) {
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
