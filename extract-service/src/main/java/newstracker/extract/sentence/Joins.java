package newstracker.extract.sentence;

import java.util.Set;

/// What stands between the parts of a list, and between the ends of a range.
final class Joins {

    static final Set<String> AND = Set.of(
            ",",
            "and",
            ", and",
            "or",
            "&",
            "/",
            "、",
            "と",
            "および",
            "及び",
            "や",
            "・",
            "und",
            "sowie",
            "et",
            "ou",
            "y",
            "e",
            "와",
            "과",
            "및",
            "和",
            "与",
            "及",
            "以及",
            ",以及",
            "、および",
            "both",
            "as well as",
            ";",
            "「",
            "」と「",
            "」「",
            "」、「",
            "・「",
            "」や「",
            ",和",
            "·",
            "→",
            "->",
            "から",
            "and the",
            ", the",
            ", and the",
            "und die",
            "und das",
            "et la",
            "et le",
            "y el",
            "y la",
            "beziehungsweise",
            "bzw.",
            "respectively",
            "y un",
            "y del",
            "et de",
            "and in");

    static final Set<String> RANGE =
            Set.of("to", "-", "~", "〜", "bis", "à", "a", "から", "到", "至", "에서", "ないし", "～", "and then", "and first");

    private Joins() {}
}
