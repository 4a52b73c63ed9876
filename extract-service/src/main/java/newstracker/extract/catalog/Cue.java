package newstracker.extract.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a word tells about its neighbours. The words themselves are data (`cues.tsv`).
public enum Cue {
    /// costs, priced, 料金: an amount nearby is what somebody pays.
    PRICE,
    /// from, starting at, ab: a price follows and is the lowest.
    FROM,
    /// から, ~ and up: the amount before it is the lowest.
    AND_UP,
    /// raised, valuation, 売上: amounts nearby are no prices.
    NOT_PRICE,
    /// tax credit, 補助金: the amount beside it is none.
    CREDIT,
    /// off, more, 安い: the amount before it is a difference.
    DIFFERENCE,
    /// by, cut of, saves: the amount after it is a difference.
    CHANGE_BY,
    /// cuts, baisse, senkt: a price changes; "by" how much is no price.
    CUT,
    /// limit, cap, 切り: the amount is a mark, no price.
    THRESHOLD,
    /// per task, 1問あたり: what a test costs.
    RUNNING_COST,
    /// was, previously, instead of.
    FORMER,
    /// will, plans, 予定.
    ANNOUNCED,
    TAX,
    /// For what time or amount one pays: the value is the unit.
    PER,
    /// about, over, up to, standing before the number.
    BOUND,
    /// 以上, 超え, or more, standing after the number.
    BOUND_AFTER,
    /// The unit after a number; `other` for units of nothing that we report.
    UNIT,
    /// A currency word or code; the value is ISO 4217, `cent-USD` for hundredths.
    CURRENCY,
    /// Under what conditions a result was reached.
    CONDITION,
    /// gains, gagne: the amount after it is what came on top.
    GAIN,
    /// it, このモデル: stands for the model named last.
    PRONOUN,
    /// human experts, 人間, the previous record: holds a result and is no model of the text.
    NOBODY,
    /// its predecessor, 前世代: the model before the one that is spoken of.
    PREDECESSOR,
    /// the former, 前者: the first of the two models named last.
    FORMER_OF_TWO,
    /// the latter, 後者.
    LATTER_OF_TWO,
    /// それぞれ: lists of equal length go together.
    RESPECTIVELY,
    /// while, 一方: what is before says nothing of what is after.
    BREAK,
    /// higher, points ahead: the number is a difference of scores.
    SCORE_DIFFERENCE,
    /// ahead of, than, より: the model beside it is only compared with.
    COMPARED,
    /// Elo: the number beside it is a rating.
    RATING,
    /// scored, 正答率, 点: the number beside it is a result.
    SCORE,
    /// A country whose dollar a bare `$` can be; the value is its currency.
    DOLLAR,
    /// What a text is about: `ai`, `vehicle`; lets ambiguous names in.
    TOPIC,
    /// Says that an ambiguous name is something else; the value is the name.
    DENY;

    private static final Map<String, Cue> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(cue -> cue.word, cue -> cue));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The cue that a catalogue row names, before the colon.
    static Optional<Cue> named(String code) {
        int colon = code.indexOf(':');
        return Optional.ofNullable(BY_WORD.get(colon < 0 ? code : code.substring(0, colon)));
    }

    static String valueOfCode(String code) {
        int colon = code.indexOf(':');
        return colon < 0 ? "" : code.substring(colon + 1);
    }
}
