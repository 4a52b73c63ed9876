package newstracker.extract.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Claim.ModelClaim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.event.claim.Evidence;
import newstracker.event.claim.Phase;
import newstracker.event.claim.Thing;
import newstracker.extract.catalog.Concept;
import newstracker.extract.number.Quantity;
import newstracker.extract.price.PriceFact;
import newstracker.extract.score.ScoreFact;
import newstracker.extract.sentence.Sentence;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;

/// The door of package `claim`: facts in their normal form, each once with all places that say it.
public final class Claims {

    // A text that says one thing ten thousand times says it: more places prove nothing and take all memory.
    private static final int MOST_PLACES = 100;
    private static final int MOST_CLAIMS = 2_000;

    private final Evidences evidences;
    private final List<Sentence> sentences;
    private final Optional<LocalDate> published;

    /// `published` is the day from which days without a year are understood.
    public Claims(String text, List<Sentence> sentences, Optional<LocalDate> published) {
        this.evidences = new Evidences(text);
        this.sentences = sentences;
        this.published = published;
    }

    /// Models, then benchmarks, then prices, each in the order of their first words.
    public List<Claim> of(List<Token.Thing> things, List<ScoreFact> scores, List<PriceFact> prices) {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(models(things));
        claims.addAll(benchmarks(things, scores));
        claims.addAll(prices(prices));
        return claims.size() <= MOST_CLAIMS ? claims : claims.subList(0, MOST_CLAIMS);
    }

    private List<Claim> models(List<Token.Thing> things) {
        Map<String, List<Evidence>> evidence = new TreeMap<>();
        List<Token.Thing> first = new ArrayList<>();
        for (Token.Thing thing : things) {
            if (thing.role() == Role.MODEL) {
                List<Evidence> places = evidence.computeIfAbsent(thing.name(), _ -> {
                    first.add(thing);
                    return new ArrayList<>();
                });
                if (places.size() < MOST_PLACES) {
                    places.add(named(thing));
                }
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (Token.Thing thing : first) {
            claims.add(new ModelClaim(subject(thing), thing.known(), evidence.get(thing.name())));
        }
        return claims;
    }

    private Evidence named(Token.Thing thing) {
        return evidences.of(
                thing.start(), thing.end(), quoteAround(thing.start()), Bound.EXACT, Optional.empty(), thing.rule());
    }

    /// The sentence that holds this place.
    private Evidences.Quote quoteAround(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.isEmpty()
                ? new Evidences.Quote(offset, offset)
                : new Evidences.Quote(
                        sentences.get(low).start(), sentences.get(low).end());
    }

    private static Thing subject(Token.Thing thing) {
        Concept concept = thing.concept();
        return Thing.named(concept.name(), concept.maker(), concept.category());
    }

    private List<Claim> benchmarks(List<Token.Thing> things, List<ScoreFact> scores) {
        Grouped<ScoreFact> grouped = new Grouped<>();
        for (ScoreFact fact : scores) {
            grouped.add(
                    fact.benchmark().name() + "\t"
                            + fact.model().map(Token.Thing::name).orElse("") + "\t"
                            + fact.score()
                                    .map(score -> score.value() + "\t" + direction(score.bound()))
                                    .orElse("")
                            + "\t" + fact.conditions(),
                    fact);
        }
        List<Claim> claims = new ArrayList<>();
        for (List<ScoreFact> same : grouped.inOrder()) {
            claims.add(Results.claim(
                    same, same.stream().limit(MOST_PLACES).map(this::scored).toList(), variant(same)));
        }
        claims.addAll(named(things, scores));
        return claims;
    }

    /// The variant that one of the places names.
    private Optional<String> variant(List<ScoreFact> same) {
        return same.stream()
                .map(ScoreFact::benchmark)
                .map(test -> Results.variant(test.name(), evidences.surface(test.start(), test.end())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String direction(Bound bound) {
        return bound == Bound.ABOUT ? Bound.EXACT.word() : bound.word();
    }

    private Evidence scored(ScoreFact fact) {
        Quantity score = fact.score().orElseThrow();
        return evidences.of(
                score.start(),
                score.end(),
                new Evidences.Quote(fact.quote().start(), fact.quote().end()),
                score.bound(),
                fact.origin().cell(),
                fact.origin().rule());
    }

    /// Benchmarks that the text names without a result.
    private List<Claim> named(List<Token.Thing> things, List<ScoreFact> scores) {
        Set<String> scored =
                scores.stream().map(fact -> fact.benchmark().name()).collect(Collectors.toSet());
        Set<String> contests =
                things.stream().map(Token.Thing::name).map(Claims::undated).collect(Collectors.toSet());
        Grouped<Token.Thing> grouped = new Grouped<>();
        for (Token.Thing thing : things) {
            if (thing.role() == Role.BENCHMARK && !scored.contains(thing.name()) && !dated(thing, contests)) {
                grouped.add(thing.name(), thing);
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (List<Token.Thing> same : grouped.inOrder()) {
            claims.add(Results.unscored(
                    same.getFirst(),
                    same.stream().limit(MOST_PLACES).map(this::named).toList()));
        }
        return claims;
    }

    /// "AIME" beside "AIME 2025" means the same contest.
    private static boolean dated(Token.Thing contest, Set<String> dated) {
        return contest.concept().has("tails", "year") && dated.contains(contest.name());
    }

    /// The name of a contest without its year; nothing for other names.
    private static String undated(String name) {
        int year = name.lastIndexOf(" 20");
        return year < 0 ? "" : name.substring(0, year);
    }

    private List<Claim> prices(List<PriceFact> prices) {
        Grouped<PriceFact> grouped = new Grouped<>();
        for (PriceFact fact : prices) {
            Quantity amount = fact.amount();
            grouped.add(
                    amount.value() + "\t" + amount.currency() + "\t"
                            + fact.per().orElse("") + "\t"
                            + fact.item().orElse("") + "\t" + direction(bound(fact)) + "\t"
                            + fact.circumstances().tax().orElse(""),
                    fact);
        }
        List<Claim> claims = new ArrayList<>();
        for (List<PriceFact> same : grouped.inOrder()) {
            claims.add(price(same));
        }
        return claims;
    }

    private static Bound bound(PriceFact fact) {
        return fact.amount().bound();
    }

    private Claim price(List<PriceFact> same) {
        PriceFact fact = same.getFirst();
        BigDecimal amount = fact.amount().value();
        return new PriceClaim(
                fact.subject().map(Claims::subject),
                fact.item(),
                amount,
                fact.amount().currency(),
                fact.per(),
                bound(fact),
                fact.circumstances().tax(),
                Optional.empty(),
                Optional.empty(),
                fact.circumstances().phase(),
                same.stream().map(this::statedFrom).flatMap(Optional::stream).findFirst(),
                same.stream().limit(MOST_PLACES).map(this::priced).toList());
    }

    /// What a price was before has no beginning that the sentence tells; a row of a table is no sentence.
    private Optional<LocalDate> statedFrom(PriceFact fact) {
        PriceFact.Source source = fact.source();
        return source.cell().isPresent() || fact.circumstances().phase() == Phase.FORMER
                ? Optional.empty()
                : StatedFrom.in(evidences.surface(source.quoteStart(), source.quoteEnd()), published);
    }

    private Evidence priced(PriceFact fact) {
        return evidences.of(
                fact.amount().start(),
                fact.amount().end(),
                new Evidences.Quote(fact.source().quoteStart(), fact.source().quoteEnd()),
                bound(fact),
                fact.source().cell(),
                fact.source().rule());
    }
}
