package newstracker.extract.catalog;

import java.util.Set;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Where a word may begin and end, by script.
final class Boundary {

    /// Katakana words that join a name without being part of it: オプティマスロボット.
    private static final Set<String> KATAKANA_TAILS = Set.of(
            "ロボット",
            "シリーズ",
            "モデル",
            "ファミリー",
            "プログラム",
            "チーム",
            "ユーザー",
            "チップ",
            "アプリ",
            "プラン",
            "ボット",
            "ソフト",
            "サービス",
            "システム",
            "ヘビー",
            "ファスト",
            "プロ",
            "ミニ",
            "ロングレンジ",
            "パフォーマンス",
            "スタンダード",
            "プレミアム",
            "デュアルモーター",
            "オーナー",
            "エンジン",
            "チャット",
            "バージョン",
            "パッケージ");

    private Boundary() {}

    /// Whether a word of any kind may begin with this character behind that one.
    static boolean mayBegin(char previous, char first) {
        if (Chars.latin(first)) {
            return !Chars.latin(previous);
        }
        if (Chars.digit(first)) {
            return !Chars.digit(previous) && !Chars.latin(previous);
        }
        return !Chars.katakana(first) || !Chars.katakana(previous);
    }

    /// Whether a word of any kind may end with this character before that one.
    static boolean mayEnd(char last, char next) {
        boolean goesOn = Chars.latin(last) && Chars.latin(next) && next != 's';
        return !goesOn && !(Chars.digit(last) && Chars.digit(next));
    }

    static boolean before(Folded text, int start, Kind kind) {
        char first = text.at(start);
        char previous = text.at(start - 1);
        if (kind == Kind.CUE && Chars.latin(first)) {
            return !Chars.latin(previous);
        }
        if (Chars.latin(first)) {
            return !Chars.latin(previous) && !Chars.digit(previous) && previous != '@' && !insideAddress(text, start);
        }
        if (Chars.digit(first)) {
            return !Chars.digit(previous) && !Chars.latin(previous) && previous != '.' && previous != ',';
        }
        if (Chars.katakana(first)) {
            return !Chars.katakana(previous);
        }
        return true;
    }

    private static boolean insideAddress(Folded text, int start) {
        return text.at(start - 1) == '.' && text.latin(start - 2);
    }

    static boolean after(Folded text, int end, Kind kind) {
        char last = text.at(end - 1);
        char next = text.at(end);
        if (kind == Kind.CUE && Chars.latin(last)) {
            return !Chars.latin(next);
        }
        if (Chars.latin(last)) {
            // "Grok4", "AIME25", "AWD12,969,000円": a number may be glued to these.
            boolean carriesNumber = kind == Kind.FAMILY || kind == Kind.BENCHMARK || kind == Kind.TRIM;
            return (!Chars.digit(next) || carriesNumber) && (!Chars.latin(next) || plural(text, end));
        }
        if (Chars.digit(last)) {
            boolean decimal = (next == '.' || next == ',') && text.digit(end + 1);
            return !Chars.digit(next) && !decimal && (!Chars.latin(next) || plural(text, end));
        }
        if (Chars.katakana(last)) {
            return !Chars.katakana(next) || kind == Kind.CUE || KATAKANA_TAILS.contains(katakana(text, end));
        }
        return true;
    }

    private static boolean plural(Folded text, int end) {
        return text.at(end) == 's' && !text.latin(end + 1) && !text.digit(end + 1);
    }

    private static String katakana(Folded text, int start) {
        int end = start;
        while (Chars.katakana(text.at(end)) && end - start < 12) {
            end++;
        }
        return text.flat(start, end);
    }
}
