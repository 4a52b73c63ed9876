package newstracker.extract.name.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.Name;

/// Variants that stand alone for a model named before: "Thinking" after Grok 4.1 Thinking, "Scout" after Llama 4.
public final class BareVariants {

    private static final int FAR = 2500;

    /// Variants that are also words of the trade: alone they may mean a plan or a feature.
    private static final Set<String> ORDINARY = Set.of(
            "Pro",
            "Max",
            "Plus",
            "Fast",
            "Code",
            "Live",
            "Mobile",
            "Image",
            "Video",
            "Audio",
            "Vision",
            "Chat",
            "Build",
            "Heavy",
            "Instant",
            "Thinking",
            "Reasoning",
            "Base",
            "Large",
            "Small",
            "Medium",
            "Next",
            "Air",
            "Edge",
            "Math",
            "Voice");

    private final Catalogue catalogue;
    private final Folded text;
    private final List<Hit> hits;
    private Optional<Name> model = Optional.empty();

    public BareVariants(Catalogue catalogue, Folded text, List<Hit> hits) {
        this.catalogue = catalogue;
        this.text = text;
        this.hits = hits;
    }

    /// The names and those that bare variants stand for, by place.
    public List<Name> joinedTo(List<Name> names) {
        List<Name> all = new ArrayList<>(names);
        Map<String, Name> byTail = tailsOf(names);
        int next = 0;
        int covered = 0;
        for (Hit hit : hits) {
            while (next < names.size() && names.get(next).start() <= hit.start()) {
                Name name = names.get(next++);
                covered = name.end();
                model = versioned(name) ? Optional.of(name) : model;
            }
            Optional<Name> variant = hit.start() >= covered ? resolved(hit, byTail) : Optional.empty();
            if (variant.isPresent()) {
                all.add(variant.get());
                covered = variant.get().end();
            }
        }
        all.sort(Comparator.comparingInt(Name::start));
        return all;
    }

    private Optional<Name> resolved(Hit hit, Map<String, Name> byTail) {
        Optional<Hit> variant = hit.as(Kind.VARIANT);
        if (variant.isEmpty()) {
            return Optional.empty();
        }
        Name whole = byTail.get(variant.get().concept().name());
        boolean written = Chars.upper(text.at(hit.start())) || !Chars.latin(text.at(hit.start()));
        if (whole != null && written) {
            return Optional.of(new Name(
                    hit.start(), hit.end(), whole.concept(), whole.head(), whole.known(), "name.bare-variant"));
        }
        return whole != null ? Optional.empty() : released(variant.get());
    }

    private static boolean versioned(Name name) {
        String last = name.canonical();
        return name.concept().category().equals("ai-model") && Chars.digit(last.charAt(last.length() - 1));
    }

    /// "Scout" after Llama 4, 「Instant」 after GPT-5.2: a variant that the catalogue knows of the model named before, or
    /// that stands in quotation marks.
    private Optional<Name> released(Hit variant) {
        boolean capital = Chars.upper(text.at(variant.start()));
        if (model.isEmpty() || !capital) {
            return Optional.empty();
        }
        Name base = model.get();
        String name = base.canonical() + " " + variant.concept().name();
        boolean setting = base.end() + 2 == variant.start() && text.at(base.end()) == 'の';
        boolean own = !setting && quoted(variant) && "」』".indexOf(text.at(variant.end())) >= 0;
        Optional<Concept> known = catalogue.find(name).filter(concept -> concept.kind() == Kind.PRODUCT);
        boolean distinct =
                known.isPresent() && !ORDINARY.contains(variant.concept().name());
        if (!own && !distinct || variant.start() - base.end() > FAR) {
            return Optional.empty();
        }
        Concept concept = known.orElse(base.concept().named(name));
        return Optional.of(
                new Name(variant.start(), variant.end(), concept, base.head(), known.isPresent(), "name.bare-variant"));
    }

    private boolean quoted(Hit hit) {
        return "「『\"".indexOf(text.at(hit.start() - 1)) >= 0;
    }

    /// Tails that exactly one name of the document ends with.
    private static Map<String, Name> tailsOf(List<Name> names) {
        Map<String, Name> tails = new TreeMap<>();
        Set<String> doubtful = new TreeSet<>();
        for (Name name : names) {
            int space = name.canonical().lastIndexOf(' ');
            if (space > 0 && name.concept().category().equals("ai-model")) {
                String tail = name.canonical().substring(space + 1);
                Name other = tails.putIfAbsent(tail, name);
                if (other != null && !other.canonical().equals(name.canonical())) {
                    doubtful.add(tail);
                }
            }
        }
        tails.keySet().removeAll(doubtful);
        return tails;
    }
}
