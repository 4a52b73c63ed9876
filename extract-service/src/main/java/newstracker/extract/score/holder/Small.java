package newstracker.extract.score.holder;

import java.util.List;
import java.util.Set;

/// The small words that lead from a result to whose it is, in the languages that are read.
final class Small {

    /// Words that lead from a result to whose it is, at the end of what stands between.
    static final Set<String> OF = Set.of(
            "of", "for", "by", "from", "with", "both", "that", "which", "de", "du", "d'", "von", "für", "durch", "pour",
            "par", "para", "por", "que", "del", "in", "the");

    /// Words that may stand between a result and "of": "achieved by", "on HLE for".
    static final Set<String> GLUE = Set.of(
            "on",
            "in",
            "at",
            "the",
            "of",
            "for",
            "by",
            "from",
            "with",
            "both",
            "that",
            "which",
            "was",
            "were",
            "been",
            "achieved",
            "reached",
            "recorded",
            "posted",
            "scored",
            "reported",
            "claimed",
            "set",
            "obtained",
            "measured",
            "auf",
            "bei",
            "im",
            "der",
            "die",
            "das",
            "von",
            "für",
            "durch",
            "erzielt",
            "erreicht",
            "wurden",
            "sur",
            "à",
            "au",
            "en",
            "de",
            "du",
            "la",
            "le",
            "les",
            "par",
            "pour",
            "obtenu",
            "obtenus",
            "atteint",
            "el",
            "los",
            "por",
            "para",
            "que",
            "obtenido",
            "alcanzado",
            "logrado",
            "del",
            "verified",
            "diamond",
            "points",
            "score");

    static final List<String> FRONT = List.of(
            "with ",
            "at ",
            "scoring ",
            "by scoring ",
            "mit ",
            "avec ",
            "con ",
            "bei ",
            "an ",
            "以",
            "having scored ",
            "reaching ",
            "a score of ",
            "its ");

    /// Endings of verbs that describe what follows: 61.2%を記録した…, 61.2%를 기록한 ….
    static final String VERBAL = "たるうぶだ한인은된던";

    static final String LINKING = "の的의";

    static final List<String> COMPARING = List.of(
            "上回", "超え", "下回", "抜", "勝", "凌", "しの", "迫", "次ぐ", "及ば", "届か", "並ぶ", "引き離", "より", "보다", "넘", "앞", "제친", "超过",
            "高于", "低于", "优于", "领先", "击败");

    private Small() {}
}
