package newstracker.extract.name.family;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newstracker.extract.catalog.Cue;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.HitIndex;
import newstracker.extract.name.word.Name;

/// What around a capitalised word with a version shows that it names an AI model: its maker before it, a model it is
/// listed with, a word such as "model" or "released" beside it, a benchmark's result behind it.
final class NameEvidence {

    private static final int NEAR = 34;

    private static final Set<String> LIST = Set.of(
            "|",
            ",",
            ", and",
            "and",
            "or",
            ", or",
            "/",
            "、",
            "と",
            "や",
            "および",
            "vs",
            "vs.",
            "&",
            "und",
            "et",
            "y",
            "와",
            "과",
            "和",
            "与",
            "」と「",
            "」、「",
            "」や「",
            "ahead of",
            "over",
            "than",
            "behind",
            "like",
            "beats",
            "against");

    private static final String[] BEFORE = {
        "model ",
        "models ",
        "called ",
        "named ",
        "dubbed ",
        "released ",
        "launched ",
        "unveiled ",
        "introduced ",
        "announced ",
        "launches ",
        "releases ",
        "unveils ",
        "introduces ",
        "モデル「",
        "llm「",
        "モデルの「",
        "aiの「",
        "模型",
        "모델 ",
        "modell ",
        "modèle ",
        "modelo ",
        "successor ",
        "llm ",
    };

    private static final String[] BEHIND = {
        " model",
        " scores",
        " scored",
        " reaches",
        " reached",
        " gets ",
        " got ",
        " achieved",
        " outperforms",
        "」を発表",
        "」を公開",
        "を発表",
        "を公開",
        "モデル",
        " llm",
        " is a model",
        " erreicht",
        " atteint",
        " alcanza",
        "는 ",
        "은 ",
        "模型",
        "发布",
    };

    private final Folded text;
    private final HitIndex hits;

    NameEvidence(Folded text, HitIndex hits) {
        this.text = text;
        this.hits = hits;
    }

    /// `next` is the first of the names at or behind `start`.
    boolean shows(int start, int end, List<Name> names, int next) {
        return madeBy(start) || listed(start, end, names, next) || spokenOf(start, end);
    }

    /// "Cohere's Command A2", "Reka Flash 4": a maker of AI directly before.
    boolean madeBy(int start) {
        int at = start - 1;
        at = text.at(at) == '「' ? at - 1 : at;
        at = text.at(at) == 'の' ? at - 1 : at;
        boolean possessive = text.at(at) == ' ' && text.at(at - 1) == 's' && text.at(at - 2) == '\'';
        int end = possessive ? at - 2 : text.at(at) == ' ' ? at : at + 1;
        return hits.endingAt(end)
                .map(Hit::concept)
                .filter(concept -> concept.kind() == Kind.COMPANY && concept.has("topic", "ai"))
                .isPresent();
    }

    private boolean listed(int start, int end, List<Name> names, int next) {
        Optional<Name> before = next > 0 ? Optional.of(names.get(next - 1)) : Optional.empty();
        Optional<Name> behind = next < names.size() ? Optional.of(names.get(next)) : Optional.empty();
        return before.filter(name -> joined(name, name.end(), start)).isPresent()
                || behind.filter(name -> joined(name, end, name.start())).isPresent();
    }

    private boolean joined(Name name, int from, int to) {
        boolean near =
                to >= from && to - from <= 14 && name.concept().category().equals("ai-model");
        return near && LIST.contains(text.flat(from, to).strip().toLowerCase(Locale.ROOT));
    }

    private boolean spokenOf(int start, int end) {
        String before = text.flat(Math.max(0, start - 16), start).toLowerCase(Locale.ROOT);
        String behind = text.flat(end, Math.min(text.length(), end + 16)).toLowerCase(Locale.ROOT);
        for (String word : BEFORE) {
            if (before.endsWith(word)) {
                return true;
            }
        }
        for (String word : BEHIND) {
            if (behind.startsWith(word)) {
                return true;
            }
        }
        return inCell(start) || benchmarkSoon(end);
    }

    /// The first cell of a table row.
    private boolean inCell(int start) {
        int at = start - 1;
        while (text.at(at) == ' ' || text.at(at) == '*' || text.at(at) == '`') {
            at--;
        }
        int line = at - 1;
        return text.at(at) == '|' && (text.at(line) == '\n' || line < 0);
    }

    private boolean benchmarkSoon(int end) {
        int stop = Math.min(text.length(), end + NEAR);
        for (int i = end; i < stop && text.at(i) != '\n'; i++) {
            boolean score = hits.at(i)
                    .map(Hit::concept)
                    .filter(concept -> concept.kind() == Kind.BENCHMARK || concept.is(Cue.SCORE))
                    .isPresent();
            if (score && (Chars.latin(text.at(i)) || text.at(i) >= 0x3000)) {
                return true;
            }
        }
        return false;
    }
}
