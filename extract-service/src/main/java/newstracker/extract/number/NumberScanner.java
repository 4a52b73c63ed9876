package newstracker.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Cue;
import newstracker.extract.catalog.Hit;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// The door of package `number`: every number of a text outside of names, with unit, currency and bound.
public final class NumberScanner {

    /// Marks a currency word that counts hundredths, such as cents.
    private static final String HUNDREDTH = "cent-";

    private final Folded text;
    private final Cues cues;
    private final Digits digits;
    private final Currency currency;
    private final boolean pence;

    /// `dollar` is the currency that a bare `$` stands for in this document.
    public NumberScanner(Folded text, List<Hit> hits, String language, String dollar) {
        this.text = text;
        this.cues = new Cues(hits);
        this.digits = new Digits(text, language);
        this.currency = new Currency(text, language, dollar, cues.speaksOf("TWD"));
        this.pence = text.text().indexOf('£') >= 0; // elsewhere "720p" is a picture
    }

    /// The numbers that do not touch a taken span; `taken` holds starts and ends in ascending order.
    public List<Quantity> scan(int[] taken) {
        List<Quantity> found = new ArrayList<>();
        int span = 0;
        for (int i = 0; i < text.length(); ) {
            while (span < taken.length && taken[span + 1] <= i) {
                span += 2;
            }
            if (span < taken.length && i >= taken[span]) {
                i = taken[span + 1];
            } else if (text.digit(i)) {
                i = number(i, span > 0 ? taken[span - 1] : -1, found);
            } else {
                i = kanji(i, found);
            }
        }
        return new Ranges(text).joined(found);
    }

    /// A sign that a name or the last number already holds belongs to that one.
    private int number(int start, int nameEnd, List<Quantity> found) {
        Optional<Hit> word = cues.around(start);
        if (word.isPresent()) {
            // "1カ月", "0-60 mph": the digits belong to a word.
            return word.get().end();
        }
        Digits.Read read = digits.read(start);
        if (!read.usable() || (nameEnd != start && glued(start)) || dated(start, read.end())) {
            return skip(read.end());
        }
        int free = found.isEmpty() ? nameEnd : Math.max(nameEnd, found.getLast().end());
        Optional<Currency.Sign> sign =
                currency.before(start).or(() -> codeBefore(start)).filter(before -> before.start() >= free);
        Amount amount = amount(read, sign.isPresent());
        return add(start, amount, sign, found);
    }

    private record Amount(BigDecimal value, int end) {}

    /// `683万7,000`, `4万5千`, `$5 billion`: digits and the words that multiply them.
    private Amount amount(Digits.Read first, boolean money) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal part = first.value();
        int end = first.end();
        Optional<Magnitude.Factor> factor = Magnitude.cjk(text, end);
        if (factor.isEmpty()) {
            Optional<Magnitude.Factor> word = Magnitude.latin(text, end, money);
            return word.map(times -> new Amount(first.value().multiply(times.value()), times.end()))
                    .orElse(new Amount(first.value(), end));
        }
        while (factor.isPresent()) {
            part = part.multiply(factor.get().value());
            end = factor.get().end();
            Optional<Magnitude.Factor> again = Magnitude.cjk(text, end);
            if (again.isPresent() && again.get().value().compareTo(factor.get().value()) > 0) {
                factor = again;
                continue;
            }
            sum = sum.add(part);
            part = BigDecimal.ZERO;
            int from = text.at(end) == ' ' && text.digit(end + 1) ? end + 1 : end;
            factor = Optional.empty();
            if (text.digit(from)) {
                Digits.Read more = digits.read(from);
                part = more.value();
                end = more.end();
                factor = Magnitude.cjk(text, end);
            }
        }
        return new Amount(sum.add(part), end);
    }

    private int add(int start, Amount amount, Optional<Currency.Sign> sign, List<Quantity> found) {
        int end = amount.end();
        BigDecimal value = amount.value();
        int from = start;
        String unit = Chars.latin(text.at(end)) ? Quantity.OTHER : "";
        String code = "";
        Optional<Hit> next = cues.after(text, end);
        if (sign.isPresent()) {
            code = sign.get().code();
            from = sign.get().start();
            end = next.filter(hit -> hit.concept().is(Cue.CURRENCY))
                    .map(Hit::end)
                    .orElse(end);
        } else if (next.isPresent() && money(next.get().concept())) {
            code = currency.word(next.get().concept().value());
            end = next.get().end();
        } else if (next.isPresent()) {
            unit = unitBehind(next.get(), end);
            end = covered(unit) ? next.get().end() : end;
        } else {
            Optional<Currency.Sign> behind = signBehind(end);
            code = behind.map(Currency.Sign::code).orElse("");
            end = behind.map(Currency.Sign::start).orElse(end);
        }
        if (code.startsWith(HUNDREDTH)) {
            code = code.substring(HUNDREDTH.length());
            value = value.movePointLeft(2);
        }
        unit = code.isEmpty() ? unit : "";
        found.add(new Quantity(from, end, Quantity.normal(value), unit, code, cues.bound(text, from, end)));
        return Math.max(end, start + 1);
    }

    private boolean money(Concept cue) {
        return cue.is(Cue.CURRENCY) && (pence || !cue.value().equals(HUNDREDTH + "GBP"));
    }

    /// A sign behind the number, with the place where it ends: "39 990 €", "15£", "20¢", "30 $".
    private Optional<Currency.Sign> signBehind(int end) {
        boolean space = text.at(end) == ' ';
        int at = space ? end + 1 : end;
        return switch (text.at(at)) {
            case '€' -> Optional.of(new Currency.Sign("EUR", at + 1));
            case '$' -> text.digit(at + 1) ? Optional.empty() : Optional.of(new Currency.Sign("USD", at + 1));
            case '£' -> space ? Optional.empty() : Optional.of(new Currency.Sign("GBP", at + 1));
            case '¢' -> space ? Optional.empty() : Optional.of(new Currency.Sign(HUNDREDTH + "USD", at + 1));
            default -> Optional.empty();
        };
    }

    /// "7월", "3月": a unit of payment glued to a number is a date.
    private String unitBehind(Hit next, int end) {
        boolean glued = next.start() == end && !Chars.latin(text.at(end)) && text.at(end) != '/';
        return next.concept().is(Cue.PER) && glued ? Quantity.OTHER : unitOf(next.concept());
    }

    private static boolean covered(String unit) {
        return !unit.isEmpty() && !unit.equals(Quantity.DIFFERENCE);
    }

    private static String unitOf(Concept cue) {
        if (cue.is(Cue.SCORE_DIFFERENCE)) {
            return Quantity.DIFFERENCE;
        }
        return cue.is(Cue.UNIT) ? cue.value() : "";
    }

    private Optional<Currency.Sign> codeBefore(int start) {
        return cues.endingAt(text, start)
                .filter(hit -> hit.concept().is(Cue.CURRENCY) && Chars.upper(text.at(hit.start())))
                .map(hit -> new Currency.Sign(hit.concept().value(), hit.start()));
    }

    /// Digits that continue a word (`H100`) are no number, except behind a cue (`Elo1483`, `CNY276,000`).
    private boolean glued(int start) {
        char before = text.at(start - 1);
        boolean letter = Chars.latin(before) || (before == '-' && Chars.latin(text.at(start - 2)));
        return letter && cues.endingAt(text, start).isEmpty();
    }

    /// `2025-07-09`, `12/14`, `14:30`, `21st`: parts of dates and times.
    private boolean dated(int start, int end) {
        char mark = text.at(end);
        boolean time = mark == ':' && text.digit(end + 1) && text.digit(end + 2);
        boolean date = mark == '-' && text.digit(end + 1) && dashAfterDigits(end + 1);
        boolean ordinal = Chars.latin(mark)
                && Chars.latin(text.at(end + 1))
                && !Chars.latin(text.at(end + 2))
                && "st nd rd th".contains(text.flat(end, end + 2));
        return time || date || ordinal;
    }

    private boolean dashAfterDigits(int from) {
        int i = from;
        while (text.digit(i) && i - from < 4) {
            i++;
        }
        return text.at(i) == '-' && text.digit(i + 1);
    }

    private int skip(int end) {
        int i = end;
        while (text.digit(i) || ((text.at(i) == '-' || text.at(i) == ':' || text.at(i) == '.') && text.digit(i + 1))) {
            i++;
        }
        return i;
    }

    private int kanji(int start, List<Quantity> found) {
        Optional<Kanji.Read> read = Kanji.read(text, start);
        if (read.isEmpty()) {
            return start + 1;
        }
        int end = read.get().end();
        if (cues.after(text, end).filter(hit -> hit.concept().is(Cue.CURRENCY)).isPresent()) {
            add(start, new Amount(read.get().value(), end), Optional.empty(), found);
        }
        return end;
    }
}
