package newstracker.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.catalog.Hit;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// The door of package `number`: every number of a text outside of names, with unit, currency and bound.
public final class NumberScanner {

    private static final int SAME_SENTENCE = 80;

    private static final List<String> PER = List.of("per ", "por ", "par ", "pro ", "je ");

    private final Folded text;
    private final Cues cues;
    private final Digits digits;
    private final Amounts amounts;
    private final Currency currency;
    private final Units units;

    /// `dollar` is the currency that a bare `$` stands for in this document, `region` the country that its source
    /// writes for, when that is known.
    public NumberScanner(Folded text, List<Hit> hits, String language, String dollar, Optional<String> region) {
        this.text = text;
        this.cues = new Cues(hits);
        this.digits = new Digits(text, language);
        this.amounts = new Amounts(text, digits);
        this.currency = new Currency(
                text,
                language,
                dollar,
                cues.speaksOf("TWD"),
                language.equals("zh") || region.filter("CN"::equals).isPresent());
        this.units = new Units(text, cues, currency);
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
                i = Kanji.begins(text.at(i)) ? kanji(i, found) : i + 1;
            }
        }
        return new Ranges(text).joined(found);
    }

    /// Reads the number that begins here and answers where to read on. A sign that a name or the last number already
    /// holds belongs to that one.
    private int number(int start, int nameEnd, List<Quantity> found) {
        Optional<Hit> word = cues.around(start);
        if (word.isPresent()) {
            // "1カ月", "0-60 mph": the digits belong to a word.
            return word.get().end();
        }
        Digits.Read read = digits.read(start);
        if (!read.usable() || (nameEnd != start && glued(start)) || Dates.goOnAt(text, read.end())) {
            return Dates.skip(text, read.end());
        }
        int free = found.isEmpty() ? nameEnd : Math.max(nameEnd, found.getLast().end());
        Optional<Currency.Sign> sign = currency.before(start)
                .or(() -> currency.codeBefore(cues, start))
                .filter(said -> said.start() >= free);
        return add(start, amounts.of(read, sign.isPresent()), sign, found);
    }

    private int kanji(int start, List<Quantity> found) {
        Kanji.Read read = Kanji.read(text, start);
        int end = read.end();
        if (cues.after(text, end).filter(hit -> hit.concept().is(Cue.CURRENCY)).isPresent()) {
            add(start, new Amounts.Amount(read.value(), end), Optional.empty(), found);
        }
        return end;
    }

    private int add(int start, Amounts.Amount amount, Optional<Currency.Sign> sign, List<Quantity> found) {
        Units.Unit unit = units.of(amount.end(), sign);
        int from = sign.map(Currency.Sign::start).orElse(start);
        BigDecimal value = unit.hundredths() ? amount.value().movePointLeft(2) : amount.value();
        String code = unit.currency().isEmpty() && unit.name().isEmpty() && elided(start, unit.end(), found)
                ? found.getLast().currency()
                : unit.currency();
        found.add(new Quantity(
                from, unit.end(), Quantity.normal(value), unit.name(), code, cues.bound(text, from, unit.end())));
        return Math.max(unit.end(), start + 1);
    }

    /// "2 dollars per million tokens in and 12 per million out": the currency is not said again.
    private boolean elided(int start, int end, List<Quantity> found) {
        boolean near = !found.isEmpty()
                && found.getLast().money()
                && start - found.getLast().end() <= SAME_SENTENCE;
        return near
                && cues.after(text, end)
                        .filter(hit -> hit.concept().is(Cue.PER)
                                && hit.concept().value().endsWith("tokens")
                                && PER.stream().anyMatch(per -> text.flat(hit.start(), hit.end())
                                        .startsWith(per)))
                        .isPresent();
    }

    /// Digits that continue a word (`H100`) are no number, except behind a cue (`Elo1483`, `CNY276,000`).
    private boolean glued(int start) {
        char before = text.at(start - 1);
        boolean letter = Chars.latin(before) || (before == '-' && Chars.latin(text.at(start - 2)));
        return letter && cues.endingAt(text, start).isEmpty();
    }
}
