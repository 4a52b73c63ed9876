package newstracker.extract.name.car;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.HitIndex;
import newstracker.extract.name.word.Name;

/// Grades of the car that a text is about, which only quotation marks or a table's heading tell: `新設の「G」は480万円`,
/// `|グレード|価格|` over `|B7 X|...|`. Once told, the bare letters stand for the grade before a particle.
public final class Grades {

    private static final int NEAR = 240;

    private static final int LONGEST = 9;

    private static final int MOST = 24;

    private static final String PARTICLES = "はがのもでをに、（(";

    private static final Set<String> HEADS = Set.of(
            "グレード",
            "バージョン",
            "仕様",
            "trim",
            "grade",
            "version",
            "variant",
            "variante",
            "version ",
            "ausführung",
            "ausstattung",
            "finition",
            "acabado",
            "车型",
            "版本",
            "车款",
            "트림",
            "trims",
            "モデル名",
            "タイプ");

    private final Folded text;
    private final HitIndex hits;
    private final Map<String, Concept> told = new TreeMap<>();

    public Grades(Folded text, HitIndex hits) {
        this.text = text;
        this.hits = hits;
    }

    public List<Name> joinedTo(List<Name> names) {
        List<Name> cars = names.stream()
                .filter(name -> name.concept().category().equals("vehicle"))
                .toList();
        if (cars.isEmpty()) {
            return names;
        }
        List<Name> all = new ArrayList<>(names);
        told(cars, all);
        if (!told.isEmpty()) {
            all.sort(Comparator.comparingInt(Name::start));
            bare(List.copyOf(all), all);
        }
        all.sort(Comparator.comparingInt(Name::start));
        return all;
    }

    private void told(List<Name> cars, List<Name> all) {
        int next = 0;
        boolean graded = false;
        for (int i = cars.getFirst().start(); i < text.length(); i++) {
            char c = text.at(i);
            boolean begins = text.at(i - 1) == '\n';
            if (!begins && c != '「' && c != '\n') {
                continue;
            }
            while (next < cars.size() && cars.get(next).start() <= i) {
                next++;
            }
            Name car = cars.get(Math.max(next - 1, 0));
            boolean row = begins && piped(i);
            int first = row ? text.skipSpaces(c == '|' ? i + 1 : i) : i;
            graded = row ? graded || headed(first) : graded && (c != '\n' || piped(i + 1));
            if (c == '「' && i - car.end() < NEAR) {
                tell(car, i + 1, Math.max(ends(i + 1, '」'), priced(i + 1)), false, all);
            } else if (row && graded) {
                tell(car, first, cell(first), true, all);
            }
        }
    }

    /// Whether the line that begins here has cells.
    private boolean piped(int start) {
        for (int i = start; i < text.length() && text.at(i) != '\n'; i++) {
            if (text.at(i) == '|') {
                return true;
            }
        }
        return false;
    }

    private boolean headed(int from) {
        int start = text.skipSpaces(from);
        int end = start;
        while (text.at(end) != '|' && text.at(end) != '\n' && end - start < 14) {
            end++;
        }
        return HEADS.contains(lower(start, end));
    }

    /// Where short Latin capitals and digits end that fill the space up to `closing`; -1 if they do not.
    private int ends(int start, char closing) {
        int end = start;
        boolean capital = Chars.upper(text.at(start));
        while (end - start <= LONGEST
                && (Chars.latin(text.at(end)) || text.digit(end) || " +-.".indexOf(text.at(end)) >= 0)) {
            end++;
        }
        int stop = end;
        while (stop > start && text.at(stop - 1) == ' ') {
            stop--;
        }
        boolean small = Chars.latin(text.at(start + 1)) && !Chars.upper(text.at(start + 1)) && !text.digit(stop - 1);
        return capital && !small && stop > start && text.at(end) == closing ? stop : -1;
    }

    /// 「ベースライン」を299万円に: a word in quotation marks whose price follows, or that is called a grade.
    private int priced(int start) {
        int end = start;
        while (end - start < MOST
                && (Chars.latin(text.at(end))
                        || Chars.katakana(text.at(end))
                        || text.digit(end)
                        || text.at(end) == ' ')) {
            end++;
        }
        boolean name = end > start + 1
                && text.at(end) == '」'
                && (Chars.upper(text.at(start)) || Chars.katakana(text.at(start)));
        int amount = "がはをも".indexOf(text.at(end + 1)) >= 0 ? end + 2 : end + 1;
        amount = text.at(amount) == '約' ? amount + 1 : amount;
        boolean called = text.flat(Math.max(0, start - 5), start - 1).endsWith("グレード");
        boolean made = hits.endingAt(start - 2)
                .filter(hit -> hit.concept().kind() == Kind.COMPANY)
                .isPresent();
        return name && !made && (called || text.digit(amount)) ? end : -1;
    }

    /// A cell under "Trim" that is a few words.
    private int cell(int start) {
        int end = start;
        boolean letters = false;
        while (end - start < MOST && "|\n$€£¥".indexOf(text.at(end)) < 0) {
            letters |= Character.isLetter(text.at(end));
            end++;
        }
        int stop = end;
        while (stop > start && text.at(stop - 1) == ' ') {
            stop--;
        }
        return letters && text.at(end) == '|' && stop > start && !HEADS.contains(lower(start, stop)) ? stop : -1;
    }

    private String lower(int start, int end) {
        return text.flat(start, end).strip().toLowerCase(Locale.ROOT);
    }

    private void tell(Name car, int start, int end, boolean cell, List<Name> all) {
        boolean free = end > start
                && hits.at(start)
                        .filter(hit -> !cell && hit.concept().has("alone", "yes") || Grades.other(hit))
                        .isEmpty()
                && all.stream().noneMatch(name -> name.start() < end && name.end() > start);
        if (free) {
            Concept grade = car.head().named(car.head().name() + " " + text.flat(start, end));
            told.put(text.flat(start, end), grade);
            all.add(new Name(start, end, grade, car.head(), false, "name.grade"));
        }
    }

    /// Something else that begins with these words.
    private static boolean other(Hit hit) {
        return hit.concept().kind() != Kind.TRIM
                && hit.concept().kind() != Kind.CUE
                && hit.concept().kind() != Kind.VARIANT;
    }

    private void bare(List<Name> sorted, List<Name> all) {
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            while (next < sorted.size() && sorted.get(next).end() <= i) {
                next++;
            }
            boolean taken = next < sorted.size() && sorted.get(next).start() <= i;
            boolean begins = Chars.upper(text.at(i))
                    && !Chars.latin(text.at(i - 1))
                    && !text.digit(i - 1)
                    && text.at(i - 1) != '-';
            if (!taken && begins) {
                i = Math.max(i, bare(i, all) - 1);
            }
        }
    }

    /// The longest grade that stands here before a particle.
    private int bare(int start, List<Name> all) {
        String best = "";
        for (String grade : told.keySet()) {
            int end = start + grade.length();
            boolean here =
                    end <= text.length() && text.flat(start, end).equals(grade) && grade.length() > best.length();
            best = here && PARTICLES.indexOf(text.at(end)) >= 0 ? grade : best;
        }
        if (best.isEmpty()) {
            return start;
        }
        Concept concept = told.get(best);
        all.add(new Name(start, start + best.length(), concept, concept, false, "name.grade"));
        return start + best.length();
    }
}
