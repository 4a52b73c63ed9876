package newstracker.api.recording;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.api.name.NameKind;
import newstracker.api.name.NameStore;
import newstracker.api.name.NameStore.Spelling;
import newstracker.event.MentionsExtracted;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Claim.BenchmarkClaim;
import newstracker.event.claim.Claim.ModelClaim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.event.claim.Mention;
import newstracker.event.claim.Mention.BenchmarkMention;
import newstracker.event.claim.Mention.ModelMention;
import newstracker.event.claim.Mention.PriceMention;
import newstracker.event.claim.Thing;
import newstracker.event.source.SourceRef;

/// Notes the names that a reading uses: "グロック4" in a text whose claim is about Grok 4 makes both one
/// name.
@Singleton
class SpellingRecorder {

    private final NameStore names;

    SpellingRecorder(NameStore names) {
        this.names = names;
    }

    void learn(Connection connection, List<MentionsExtracted> events) throws SQLException {
        List<Spelling> spellings = new ArrayList<>();
        for (MentionsExtracted event : events) {
            event.mentions().forEach(mention -> add(spellings, mention));
            event.claims().forEach(claim -> add(spellings, claim));
            for (String company : event.article().companies()) {
                spellings.add(new Spelling(NameKind.COMPANY, company, company));
            }
            add(spellings, event.article().sources());
        }
        names.learn(connection, spellings);
    }

    void learnSources(Connection connection, List<SourceRef> sources) throws SQLException {
        List<Spelling> spellings = new ArrayList<>();
        add(spellings, sources);
        names.learn(connection, spellings);
    }

    private static void add(List<Spelling> spellings, List<SourceRef> sources) {
        for (SourceRef source : sources) {
            spellings.add(new Spelling(NameKind.SOURCE, source.id(), source.id()));
            spellings.add(new Spelling(NameKind.SOURCE, source.name(), source.id()));
        }
    }

    private static void add(List<Spelling> spellings, Mention mention) {
        switch (mention) {
            case ModelMention model -> {
                String thing = Thing.idOf(model.name());
                spellings.add(new Spelling(NameKind.THING, model.surface(), thing));
            }
            case BenchmarkMention benchmark ->
                spellings.add(new Spelling(NameKind.BENCHMARK, benchmark.surface(), Thing.idOf(benchmark.name())));
            case PriceMention _ -> {
                // The surface of a price is an amount, no name.
            }
        }
    }

    private static void add(List<Spelling> spellings, Claim claim) {
        switch (claim) {
            case ModelClaim model -> thing(spellings, Optional.of(model.model()));
            case BenchmarkClaim result -> {
                String id = Thing.idOf(result.benchmark());
                spellings.add(new Spelling(NameKind.BENCHMARK, result.benchmark(), id));
                thing(spellings, result.model());
            }
            case PriceClaim price -> {
                thing(spellings, price.subject());
                price.item().ifPresent(item -> {
                    String id = price.subject().map(Thing::id).orElseGet(() -> Thing.idOf(item));
                    spellings.add(new Spelling(NameKind.THING, item, id));
                });
            }
        }
    }

    private static void thing(List<Spelling> spellings, Optional<Thing> named) {
        named.ifPresent(thing -> {
            spellings.add(new Spelling(NameKind.THING, thing.name(), thing.id()));
            spellings.add(new Spelling(NameKind.THING, thing.id(), thing.id()));
            thing.maker().ifPresent(maker -> spellings.add(new Spelling(NameKind.COMPANY, maker, maker)));
        });
    }
}
