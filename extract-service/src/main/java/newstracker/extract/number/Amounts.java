package newstracker.extract.number;

import java.math.BigDecimal;
import java.util.Optional;
import newstracker.extract.fold.Folded;

/// Digits together with the words that multiply them: `683万7,000`, `4万5千`, `$5 billion`.
final class Amounts {

    private final Folded text;
    private final Digits digits;

    Amounts(Folded text, Digits digits) {
        this.text = text;
        this.digits = digits;
    }

    /// A value and the offset behind it.
    record Amount(BigDecimal value, int end) {}

    Amount of(Digits.Read first, boolean money) {
        Optional<Magnitude.Factor> factor = Magnitude.cjk(text, first.end());
        if (factor.isPresent()) {
            return sum(first, factor.get());
        }
        return Magnitude.latin(text, first.end(), money)
                .map(times -> new Amount(first.value().multiply(times.value()), times.end()))
                .orElse(new Amount(first.value(), first.end()));
    }

    /// Parts with a factor each, and a last one without: 1億2千万, 3万500.
    private Amount sum(Digits.Read first, Magnitude.Factor firstFactor) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal part = first.value();
        Optional<Magnitude.Factor> factor = Optional.of(firstFactor);
        int end = first.end();
        while (factor.isPresent()) {
            part = part.multiply(factor.get().value());
            end = factor.get().end();
            Optional<Magnitude.Factor> greater = greater(end, factor.get());
            if (greater.isPresent()) {
                factor = greater;
                continue;
            }
            sum = sum.add(part);
            part = BigDecimal.ZERO;
            factor = Optional.empty();
            int from = text.at(end) == ' ' && text.digit(end + 1) ? end + 1 : end;
            if (text.digit(from)) {
                Digits.Read more = digits.read(from);
                part = more.value();
                end = more.end();
                factor = Magnitude.cjk(text, end);
            }
        }
        return new Amount(sum.add(part), end);
    }

    /// "5千万": a greater factor multiplies the smaller one before it.
    private Optional<Magnitude.Factor> greater(int end, Magnitude.Factor factor) {
        return Magnitude.cjk(text, end).filter(again -> again.value().compareTo(factor.value()) > 0);
    }
}
