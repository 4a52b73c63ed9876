package newstracker.extract.price.sign;

import newstracker.extract.catalog.Cue;

/// What each sign near an amount counts for and against its being a price. The one place to tune them.
final class Weights {

    /// An amount is a price from this sum on.
    static final int ENOUGH = 2;

    /// An amount as people pay them, of something that is for sale: alone it is none.
    static final int ORDINARY = 2;

    /// A thing that is sold stands in the sentence.
    static final int ITEM = 2;

    /// A unit of payment (a month, a mile) stands directly beside the amount.
    static final int PER = 6;

    /// A benchmark stands in the sentence: the amount may be what running it costs.
    static final int BENCHMARK = -2;

    /// A word that rules over the list of amounts says that they are no prices.
    static final int RULED_OUT = -12;

    /// "it" stands for what is sold.
    static final int PRONOUN = 1;

    /// An item was named in the sentence before.
    static final int ITEM_BEFORE = 1;

    /// The amount is beyond what anything here costs.
    static final int TOO_LARGE = -20;

    private Weights() {}

    /// A word in the same clause.
    static int near(Cue cue) {
        return switch (cue) {
            case PRICE -> 3;
            case FROM, AND_UP -> 3;
            case FORMER -> 1;
            case TAX -> 2;
            case NOT_PRICE -> -5;
            case CREDIT -> -2;
            case THRESHOLD -> -2;
            case RUNNING_COST -> -14;
            default -> 0;
        };
    }

    /// A word elsewhere in the sentence.
    static int far(Cue cue) {
        return switch (cue) {
            case PRICE -> 1;
            case TAX -> 2;
            case NOT_PRICE -> -3;
            case RUNNING_COST -> -4;
            default -> 0;
        };
    }

    /// A word that touches the amount, before it.
    static int touchingBefore(Cue cue) {
        return switch (cue) {
            case CHANGE_BY -> -12;
            case CREDIT, THRESHOLD -> -12;
            case NOT_PRICE -> -6;
            case PRICE, FROM -> 3;
            default -> 0;
        };
    }

    /// A word that touches the amount, behind it.
    static int touchingAfter(Cue cue) {
        return switch (cue) {
            case DIFFERENCE, CREDIT, THRESHOLD -> -12;
            case NOT_PRICE -> -8;
            case RUNNING_COST -> -12;
            case PRICE, AND_UP -> 3;
            default -> 0;
        };
    }
}
