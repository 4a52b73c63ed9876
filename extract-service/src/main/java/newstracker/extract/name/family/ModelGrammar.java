package newstracker.extract.name.family;

import java.util.Locale;
import java.util.Optional;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.HitIndex;
import newstracker.extract.name.word.Name;
import newstracker.extract.name.word.Stops;
import newstracker.extract.name.word.Version;

/// Reads the name of an AI model from its family on: `FAMILY VERSION? VARIANT* SIZE? DATE?` in any sensible order.
public final class ModelGrammar {

    private static final int MOST_PARTS = 6;

    private final Catalogue catalogue;
    private final Folded text;
    private final HitIndex hits;
    private final boolean openTails;

    public ModelGrammar(Catalogue catalogue, Folded text, HitIndex hits, boolean openTails) {
        this.catalogue = catalogue;
        this.text = text;
        this.hits = hits;
        this.openTails = openTails;
    }

    public Optional<Name> read(Hit hit) {
        Concept head = hit.concept();
        Spelling spelling = new Spelling(head);
        int end = twice(hit);
        boolean open = false;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            int from = afterSeparator(end);
            Optional<Integer> next = from < 0 ? Optional.empty() : part(hit, spelling, end, from);
            if (next.isEmpty()) {
                Optional<Version.Part> tail = from < 0 ? Optional.empty() : openTail(hit, spelling, end, from);
                if (tail.isEmpty()) {
                    break;
                }
                spelling.variant(tail.get().text());
                open = true;
                next = Optional.of(tail.get().end());
            }
            end = next.get();
        }
        boolean person = head.has("person", "yes") && !spelling.continued() && person(end);
        if (person || head.has("bare", "no") && !spelling.continued()) {
            return Optional.empty();
        }
        Spelling.Found found = spelling.in(catalogue);
        return Optional.of(new Name(hit.start(), end, found.concept(), head, found.known(), rule(spelling, open)));
    }

    /// "通义千问 Qwen4": a family named in two scripts is named once.
    private int twice(Hit hit) {
        int from = Chars.separator(text.at(hit.end())) || text.at(hit.end()) == '(' ? hit.end() + 1 : hit.end();
        return hits.at(from)
                .filter(next -> next.concept().equals(hit.concept()) && from > hit.start())
                .map(next -> text.at(next.end()) == ')' && text.at(from - 1) == '(' ? next.end() + 1 : next.end())
                .orElse(hit.end());
    }

    /// "Claude Monet", "Claude M.": a capitalised word that is no variant makes the name a person's.
    private boolean person(int end) {
        int from = end + 1;
        boolean capital = text.at(end) == ' '
                && Chars.upper(text.at(from))
                && hits.at(from).isEmpty();
        String word = text.flat(Math.min(from, text.length()), text.wordEnd(Math.min(from, text.length())));
        boolean initial = word.length() == 1 && text.at(from + 1) == '.';
        return capital && (initial || openTails && word.length() > 2 && !Stops.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static String rule(Spelling spelling, boolean open) {
        if (open) {
            return "name.family+version+new-word";
        }
        return spelling.continued() ? "name.family+version+variant" : "name.catalogue";
    }

    /// One separator at most; -1 where no further part can begin.
    private int afterSeparator(int end) {
        // "ディープシークのV5.1": a version with a letter of its own may be joined as one joins words.
        if (text.at(end) == 'の' && "VRKM".indexOf(text.at(end + 1)) >= 0 && text.digit(end + 2)) {
            return end + 1;
        }
        int from = Chars.separator(text.at(end)) ? end + 1 : end;
        return from > end || !text.latin(from) || text.digit(end - 1) || !text.latin(end - 1) ? from : -1;
    }

    private Optional<Integer> part(Hit hit, Spelling spelling, int end, int from) {
        boolean hyphen = text.at(end) == '-';
        if (!spelling.versioned()) {
            String prefixes = hit.concept().trait("prefix").orElse("") + "vV";
            Optional<Version.Part> version = Version.version(text, from, prefixes);
            if (version.isPresent() && Version.size(text, from).isEmpty()) {
                spelling.version(version.get().text());
                return Optional.of(version.get().end());
            }
        }
        Optional<Version.Part> size = Version.size(text, from);
        if (size.isPresent()) {
            spelling.variant(size.get().text());
            return Optional.of(size.get().end());
        }
        Optional<Hit> variant = hits.startingAt(from, Kind.VARIANT).filter(word -> spelled(word, end));
        if (variant.isPresent()) {
            if (!variant.get().concept().has("drop", "yes")) {
                spelling.variant(variant.get().concept().name());
            }
            return Optional.of(variant.get().end());
        }
        return hyphen || hit.concept().has("date", "keep") ? dateOrMinor(hit, spelling, from) : Optional.empty();
    }

    private Optional<Integer> dateOrMinor(Hit hit, Spelling spelling, int from) {
        Optional<Version.Part> date = Version.date(text, from);
        if (date.isPresent()) {
            if (hit.concept().has("date", "keep")) {
                spelling.variant(date.get().text());
            }
            return Optional.of(date.get().end());
        }
        boolean id = text.at(hit.start()) >= 'a' && spelling.endsInVersion() && Version.digits(text, from) == 1;
        if (id && !text.latin(from + 1)) {
            spelling.continueVersion(text.flat(from, from + 1));
            return Optional.of(from + 1);
        }
        return Optional.empty();
    }

    /// Variants are capitalised or joined by a hyphen, except those that their makers write small.
    private boolean spelled(Hit variant, int end) {
        char first = text.at(variant.start());
        return !Chars.latin(first)
                || Chars.upper(first)
                || text.at(end) == '-'
                || Chars.digit(text.at(variant.end() - 1))
                || !Chars.upper(variant.concept().name().charAt(0));
    }

    private Optional<Version.Part> openTail(Hit hit, Spelling spelling, int end, int from) {
        if (from == end || hits.at(from).isPresent()) {
            return Optional.empty();
        }
        if (!spelling.versioned() && !spelling.continued() && hit.concept().kind() == Kind.FAMILY) {
            return OpenTail.tier(text, from);
        }
        boolean mayContinue =
                openTails && (spelling.versioned() || hit.concept().has("open", "yes"));
        return mayContinue ? OpenTail.read(text, hit.start(), from, text.at(end) == '-') : Optional.empty();
    }
}
