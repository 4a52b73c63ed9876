package newstracker.extract.number;

import java.util.Optional;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Cue;
import newstracker.extract.catalog.Hit;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// What a number counts: the currency of its sign, else what the word or sign behind it says.
final class Units {

    private final Folded text;
    private final Cues cues;
    private final Currency currency;
    private final boolean pence;

    Units(Folded text, Cues cues, Currency currency) {
        this.text = text;
        this.cues = cues;
        this.currency = currency;
        this.pence = text.text().indexOf('£') >= 0; // elsewhere "720p" is a picture
    }

    /// A unit or a currency, where its words end, and whether the number counts hundredths of it.
    record Unit(String name, String currency, int end, boolean hundredths) {

        private static Unit of(String name, int end) {
            return new Unit(name, "", end, false);
        }

        private static Unit money(String code, int end) {
            return code.startsWith(Currency.HUNDREDTH)
                    ? new Unit("", code.substring(Currency.HUNDREDTH.length()), end, true)
                    : new Unit("", code, end, false);
        }
    }

    /// The unit of the number that ends here; `sign` stands before the number.
    Unit of(int end, Optional<Currency.Sign> sign) {
        Optional<Hit> next = cues.after(text, end);
        if (sign.isPresent()) {
            Optional<Hit> again = next.filter(hit -> hit.concept().is(Cue.CURRENCY));
            return Unit.money(sign.get().code(), again.map(Hit::end).orElseGet(() -> dashed(end)));
        }
        if (next.isEmpty()) {
            return currency.behind(end)
                    .map(behind -> Unit.money(behind.code(), behind.start()))
                    .orElseGet(() -> Unit.of(glued(end), end));
        }
        Hit word = next.get();
        return money(word.concept())
                ? Unit.money(currency.word(word.concept().value()), word.end())
                : counted(word, end);
    }

    /// "Fr. 120.–", "CHF 9.-": a dash stands for no hundredths.
    private int dashed(int end) {
        boolean point = text.at(end) == '.' || text.at(end) == ',';
        char dash = text.at(end + 1);
        return point && (dash == '-' || dash == '\u2013' || dash == '\u2014') ? end + 2 : end;
    }

    /// Letters glued to a number count something.
    private String glued(int end) {
        return Chars.latin(text.at(end)) ? Quantity.OTHER : "";
    }

    private boolean money(Concept cue) {
        return cue.is(Cue.CURRENCY) && (pence || !cue.value().equals(Currency.HUNDREDTH + "GBP"));
    }

    private Unit counted(Hit word, int end) {
        String name = name(word, end);
        boolean covered = !name.isEmpty() && !name.equals(Quantity.DIFFERENCE);
        return Unit.of(name, covered ? word.end() : end);
    }

    private String name(Hit word, int end) {
        Concept cue = word.concept();
        boolean glued = word.start() == end && !Chars.latin(text.at(end)) && text.at(end) != '/';
        if (cue.is(Cue.PER) && glued) {
            return Quantity.OTHER; // "7월", "3月": a unit of payment glued to a number is a date
        }
        if (cue.is(Cue.SCORE_DIFFERENCE)) {
            return Quantity.DIFFERENCE;
        }
        return cue.is(Cue.UNIT) ? cue.value() : "";
    }
}
