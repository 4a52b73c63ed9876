package newstracker.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Mention;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.claim.Claims;
import newstracker.extract.doubt.KeptOut;
import newstracker.extract.fold.Folded;
import newstracker.extract.language.Dollar;
import newstracker.extract.language.Language;
import newstracker.extract.name.NameFinder;
import newstracker.extract.name.word.Name;
import newstracker.extract.number.NumberScanner;
import newstracker.extract.number.Quantity;
import newstracker.extract.price.PriceFact;
import newstracker.extract.price.PriceFinder;
import newstracker.extract.price.Settled;
import newstracker.extract.score.BenchmarkFinder;
import newstracker.extract.score.Corroborated;
import newstracker.extract.score.MeasureFinder;
import newstracker.extract.score.ScoreFact;
import newstracker.extract.score.ScoreFinder;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Reading;
import newstracker.extract.sentence.Sentence;
import newstracker.extract.sentence.Sentences;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;
import newstracker.extract.table.Columns;
import newstracker.extract.table.TableReader;

/// One reading of one text: fold, match, number, name, then tables and sentences, then claims.
final class Pass {

    private static final int MOST_MENTIONS = 10_000;

    private final TextInput input;
    private final Folded text;
    private final String language;
    private final List<KeptOut> trace = new ArrayList<>();
    private final List<Token> tokens;
    private final List<Thing> things;

    Pass(Catalogue catalogue, TextInput input) {
        this.input = input;
        this.text = Folded.of(Columns.piped(input.text()));
        this.language = Language.of(text, input.language());
        List<Hit> hits = catalogue.read(text);
        NameFinder finder = new NameFinder(catalogue, text, hits, language, trace::add);
        List<Name> names = finder.find();
        List<Hit> others = hits.stream()
                .filter(hit -> hit.concept().kind() != Kind.PLAN || finder.allows(hit))
                .toList();
        List<Thing> results = new BenchmarkFinder(catalogue, text).find(others, names);
        String dollar = Dollar.of(hits, input.region());
        List<Quantity> numbers =
                new NumberScanner(text, hits, language, dollar, input.region()).scan(taken(names, results));
        this.tokens = Reading.tokens(text, names, results, numbers, hits);
        this.things = tokens.stream()
                .filter(Thing.class::isInstance)
                .map(Thing.class::cast)
                .toList();
    }

    /// The spans of names and benchmarks, in which digits are no numbers.
    private static int[] taken(List<Name> names, List<Thing> results) {
        List<int[]> spans = new ArrayList<>();
        names.forEach(name -> spans.add(new int[] {name.start(), name.end()}));
        results.forEach(thing -> spans.add(new int[] {thing.start(), thing.end()}));
        spans.sort(Comparator.comparingInt(span -> span[0]));
        int[] taken = new int[spans.size() * 2];
        for (int i = 0; i < spans.size(); i++) {
            taken[i * 2] = spans.get(i)[0];
            taken[i * 2 + 1] = spans.get(i)[1];
        }
        return taken;
    }

    Extraction extraction() {
        TableReader tables = new TableReader(text, tokens);
        List<Sentence> sentences = Sentences.of(text, tokens);
        TableReader.Facts cells = tables.read();
        List<ScoreFact> scores = new ArrayList<>(cells.scores());
        List<PriceFact> prices = new ArrayList<>(cells.prices());
        ScoreFinder scoreFinder = new ScoreFinder(language, only(Thing::software));
        List<Thing> vehicles = things.stream().filter(Thing::vehicle).toList();
        MeasureFinder measureFinder = new MeasureFinder(vehicles);
        PriceFinder priceFinder = new PriceFinder(
                things, only(thing -> thing.role() == Role.MODEL || thing.role() == Role.PLAN), trace::add);
        // What a text never speaks of is looked for in none of its sentences.
        boolean results = things.stream().anyMatch(thing -> thing.role() == Role.BENCHMARK);
        boolean measured = !vehicles.isEmpty();
        boolean money = tokens.stream()
                .anyMatch(token -> token instanceof Token.Number number
                        && number.quantity().money());
        for (Sentence sentence : sentences) {
            if ((results || measured || money) && !tables.covers(sentence.start())) {
                Frame frame = new Frame(text, sentence);
                scores.addAll(results ? scoreFinder.read(frame) : List.of());
                scores.addAll(measured ? measureFinder.read(frame) : List.of());
                prices.addAll(money ? priceFinder.read(frame) : List.of());
            }
        }
        List<Claim> claims = new Claims(input.text(), sentences, input.published())
                .of(things, Corroborated.of(scores), Settled.of(prices));
        return new Extraction(language, mentions(prices), claims, trace);
    }

    private Optional<Thing> only(Predicate<Thing> kind) {
        List<Thing> all = things.stream().filter(kind).toList();
        boolean one = all.stream().map(Thing::name).distinct().count() == 1;
        return one ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private List<Mention> mentions(List<PriceFact> prices) {
        Stream<Mention> named = things.stream()
                .filter(thing -> thing.role() == Role.MODEL || thing.role() == Role.BENCHMARK)
                .map(this::mention);
        Stream<Mention> priced = prices.stream()
                .map(price -> new Mention.PriceMention(
                        price.amount().start(),
                        price.amount().end(),
                        surface(price.amount().start(), price.amount().end()),
                        price.item(),
                        price.amount().value(),
                        price.amount().currency(),
                        price.source().rule()));
        return Stream.concat(named, priced)
                .sorted(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end))
                .limit(MOST_MENTIONS)
                .toList();
    }

    private Mention mention(Thing thing) {
        String surface = surface(thing.start(), thing.end());
        return thing.role() == Role.MODEL
                ? new Mention.ModelMention(
                        thing.start(), thing.end(), surface, thing.name(), thing.known(), thing.rule())
                : new Mention.BenchmarkMention(thing.start(), thing.end(), surface, thing.name(), thing.rule());
    }

    private String surface(int start, int end) {
        return input.text().substring(start, end);
    }
}
