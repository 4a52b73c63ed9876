package newstracker.extract.number;

import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Reads the currency sign before a number, and knows whose `$` and `¥` are meant.
final class Currency {

    /// Marks a currency that counts hundredths, such as cents.
    static final String HUNDREDTH = "cent-";

    private final Folded text;
    private final String dollar;
    private final String language;
    private final boolean taiwan;
    private final boolean yuan;

    /// `dollar` is the currency of a bare `$`; `taiwan` tells that the text counts in Taiwan's, `yuan` that a bare `¥`
    /// is China's.
    Currency(Folded text, String language, String dollar, boolean taiwan, boolean yuan) {
        this.text = text;
        this.dollar = dollar;
        this.language = language;
        this.taiwan = taiwan && language.equals("zh");
        this.yuan = yuan;
    }

    /// A currency and where its sign begins.
    record Sign(String code, int start) {}

    Optional<Sign> before(int numberStart) {
        int at = text.at(numberStart - 1) == ' ' ? numberStart - 2 : numberStart - 1;
        return switch (text.at(at)) {
            case '$' -> Optional.of(dollars(at));
            case '€' -> Optional.of(new Sign("EUR", at));
            case '£' -> Optional.of(new Sign("GBP", at));
            case '₩' -> Optional.of(new Sign("KRW", at));
            case '₹' -> Optional.of(new Sign("INR", at));
            case '¥' -> Optional.of(yen(at));
            case '.' -> abbreviated(at);
            default -> Optional.empty();
        };
    }

    /// A code such as `CNY` directly before the number.
    Optional<Sign> codeBefore(Cues cues, int start) {
        return cues.endingAt(text, start)
                .filter(hit -> hit.concept().is(Cue.CURRENCY) && Chars.upper(text.at(hit.start())))
                .map(hit -> new Sign(hit.concept().value(), hit.start()));
    }

    /// A sign behind the number, with the place where it ends: "39 990 €", "15£", "20¢", "30 $".
    Optional<Sign> behind(int end) {
        boolean space = text.at(end) == ' ';
        int at = space ? end + 1 : end;
        return switch (text.at(at)) {
            case '€' -> Optional.of(new Sign("EUR", at + 1));
            case '$' -> text.digit(at + 1) ? Optional.empty() : Optional.of(new Sign(dollar, at + 1));
            case '£' -> space ? Optional.empty() : Optional.of(new Sign("GBP", at + 1));
            case '¢' -> space ? Optional.empty() : Optional.of(new Sign(HUNDREDTH + "USD", at + 1));
            default -> Optional.empty();
        };
    }

    private Sign yen(int at) {
        if (text.at(at - 1) == 'N' && text.at(at - 2) == 'C') {
            return new Sign("CNY", at - 2);
        }
        return new Sign(language.equals("ja") || !yuan && !cheap(at + 1) ? "JPY" : "CNY", at);
    }

    /// Nothing costs less than a hundred yen or a fraction of one: "¥0.22", "¥21" count yuan.
    private boolean cheap(int from) {
        int i = text.skipSpaces(from);
        int digits = 0;
        while (text.digit(i)) {
            i++;
            digits++;
        }
        boolean fraction = text.at(i) == '.' && text.digit(i + 1);
        boolean grouped = text.at(i) == ',' && text.digit(i + 1);
        return digits > 0 && !grouped && (fraction || digits <= 2);
    }

    private Optional<Sign> abbreviated(int at) {
        boolean rs = text.at(at - 1) == 's' && text.at(at - 2) == 'R' && !Chars.latin(text.at(at - 3));
        boolean francs = text.at(at - 1) == 'r' && text.at(at - 2) == 'F' && !Chars.latin(text.at(at - 3));
        if (francs) {
            return Optional.of(new Sign("CHF", at - 2));
        }
        return rs ? Optional.of(new Sign("INR", at - 2)) : Optional.empty();
    }

    private Sign dollars(int at) {
        int from = at;
        while (at - from < 3 && Chars.latin(text.at(from - 1))) {
            from--;
        }
        if (Chars.latin(text.at(from - 1))) {
            return new Sign(dollar, at);
        }
        return switch (text.flat(from, at)) {
            case "US" -> new Sign("USD", from);
            case "A", "AU" -> new Sign("AUD", from);
            case "C", "CA", "Can" -> new Sign("CAD", from);
            case "HK" -> new Sign("HKD", from);
            case "NT" -> new Sign("TWD", from);
            case "S" -> new Sign("SGD", from);
            case "NZ" -> new Sign("NZD", from);
            case "R" -> new Sign("BRL", from);
            case "MX", "Mex" -> new Sign("MXN", from);
            default -> new Sign(dollar, at);
        };
    }

    /// What a currency word of the catalogue means in this document.
    String word(String code) {
        return taiwan && code.equals("CNY") ? "TWD" : code;
    }
}
