package newstracker.ingest.item;

import java.util.List;
import java.util.Locale;

/// Months as feeds spell them: in English, long or short, and the commonest of other languages.
final class MonthNames {

    private static final List<List<String>> NAMES = List.of(
            List.of("jan", "ιαν", "янв", "ene", "gen"),
            List.of("feb", "φεβ", "фев", "fév", "fev"),
            List.of("mar", "mär", "mrz", "μάρ", "μαρ", "мар", "már"),
            List.of("apr", "απρ", "апр", "avr", "abr", "ápr"),
            List.of("may", "mai", "maj", "μάι", "μαϊ", "μαι", "мая", "май", "máj", "mag", "mei"),
            List.of("jun", "ιού", "ιον", "июн", "juin", "jún", "giu"),
            List.of("jul", "ιολ", "июл", "juil", "júl", "lug"),
            List.of("aug", "αύγ", "αυγ", "авг", "aoû", "aou", "ago"),
            List.of("sep", "σεπ", "сен", "sze", "set"),
            List.of("oct", "okt", "οκτ", "окт", "ott", "out"),
            List.of("nov", "νοέ", "νοε", "ноя"),
            List.of("dec", "dez", "δεκ", "дек", "déc", "dic"));

    private MonthNames() {}

    /// 1 to 12, or 0 when this is no month.
    static int number(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int month = 0; month < NAMES.size(); month++) {
            if (NAMES.get(month).stream().anyMatch(lower::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }
}
