package newstracker.extract.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import newstracker.extract.fold.Chars;

/// The day from which a sentence says that its price holds: "from 1 September", "effective July 9, 2025", 9月1日から.
/// A day without a year is the one nearest to the day of publication. Where things are delivered from that day,
/// it is not the price that begins.
final class StatedFrom {

    private static final String MONTHS =
            "jan\\w*|feb\\w*|mar\\w*|apr\\w*|ma[iy]\\w*|jun\\w*|jul\\w*|aug\\w*|ago\\w*|sep\\w*|set\\w*|o[ck]t\\w*|nov\\w*"
                    + "|de[cz]\\w*|dic\\w*|ene\\w*|abr\\w*|f[ée]v\\w*|avr\\w*|mär\\w*|ao[ûu]t|déc\\w*|juin|juil\\w*";

    private static final List<String> BEGINNINGS = List.of(
            "from",
            "effective",
            "as of",
            "starting",
            "beginning",
            "since",
            "take effect",
            "takes effect",
            "ab",
            "seit",
            "zum",
            "vom",
            "à partir du",
            "dès le",
            "à compter du",
            "depuis le",
            "a partir del",
            "a partir de",
            "desde el");

    private static final String INITIALS = "feasbtzvàd";

    private static final String BEGINS = "(?:" + String.join("|", BEGINNINGS) + ")(?: (?:on|from|of|dem|el))?";

    private static final Pattern ISO = Pattern.compile(BEGINS + " (20\\d\\d)-(\\d\\d)-(\\d\\d)\\b");

    private static final Pattern DAY_FIRST = Pattern.compile(BEGINS + " (\\d{1,2})(?:st|nd|rd|th|er|\\.)? (?:of |de )?("
            + MONTHS + ")\\.?,?(?: de| del)?(?: (20\\d\\d))?");

    private static final Pattern MONTH_FIRST =
            Pattern.compile(BEGINS + " (" + MONTHS + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!%)(?:,? (20\\d\\d))?");

    private static final Pattern EASTERN =
            Pattern.compile("(?:(20\\d\\d) ?[年년] ?)?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일号](?:から|より|以降|付|起|开始|부터)");

    private static final Pattern DELIVERED =
            Pattern.compile("deliver|ship|納車|配送|交付|배송|인도|ausliefer|liefer|livr|entreg|until|bis zum|まで|jusqu");

    private StatedFrom() {}

    static Optional<LocalDate> in(String sentence, Optional<LocalDate> published) {
        if (sentence.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String words = sentence.toLowerCase(Locale.ROOT);
        return day(words, published).filter(day -> !DELIVERED.matcher(words).find());
    }

    private static Optional<LocalDate> day(String words, Optional<LocalDate> published) {
        List<Integer> begun = beginnings(words);
        return first(ISO, words, begun)
                .flatMap(found -> day(found.group(1), number(found.group(2)), found.group(3), published))
                .or(() -> eastern(words)
                        .flatMap(found -> day(found.group(1), number(found.group(2)), found.group(3), published)))
                .or(() -> first(DAY_FIRST, words, begun)
                        .flatMap(found -> day(found.group(3), month(found.group(2)), found.group(1), published)))
                .or(() -> first(MONTH_FIRST, words, begun)
                        .flatMap(found -> day(found.group(3), month(found.group(1)), found.group(2), published)));
    }

    /// Where one of the words begins that such a day stands behind, no letter before it: patterns are tried there.
    private static List<Integer> beginnings(String words) {
        List<Integer> begun = new ArrayList<>();
        for (int i = 0; i < words.length(); i++) {
            boolean inside = i > 0 && Chars.latin(words.charAt(i - 1));
            if (!inside && INITIALS.indexOf(words.charAt(i)) >= 0 && begins(words, i)) {
                begun.add(i);
            }
        }
        return begun;
    }

    private static boolean begins(String words, int place) {
        if (place > 0 && Character.isLetter(words.codePointBefore(place))) {
            return false;
        }
        for (String word : BEGINNINGS) {
            if (words.startsWith(word, place)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<MatchResult> first(Pattern pattern, String words, List<Integer> places) {
        for (int place : places) {
            Matcher matcher = pattern.matcher(words).region(place, words.length());
            if (matcher.lookingAt()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<MatchResult> eastern(String words) {
        boolean month = words.indexOf('月') >= 0 || words.indexOf('월') >= 0;
        Matcher matcher = EASTERN.matcher(words);
        return month && matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day, Optional<LocalDate> published) {
        if (year != null) {
            return date(number(year), month, number(day));
        }
        return published.flatMap(today -> IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .mapToObj(near -> date(near, month, number(day)))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(near -> Math.abs(ChronoUnit.DAYS.between(today, near)))));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// By the letters that the months of five languages begin with.
    private static int month(String word) {
        List<List<String>> beginnings = List.of(
                List.of("ja", "en", "é"),
                List.of("f"),
                List.of("mar", "mär"),
                List.of("ap", "ab", "av"),
                List.of("ma"),
                List.of("jun", "juin"),
                List.of("jul", "juil"),
                List.of("au", "ag", "ao"),
                List.of("s"),
                List.of("o"),
                List.of("n"),
                List.of("d"));
        for (int month = 0; month < beginnings.size(); month++) {
            if (beginnings.get(month).stream().anyMatch(word::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }
}
