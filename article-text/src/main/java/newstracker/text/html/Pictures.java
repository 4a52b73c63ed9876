package newstracker.text.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newstracker.text.line.Characters;
import newstracker.text.line.TextWriter;
import org.jsoup.nodes.Element;

/// What a picture tells somebody who cannot see it: its description, and a note when it seems to hold a table.
public final class Pictures {

    /// Too many notes help nobody.
    private static final int MOST_NOTES = 20;

    private static final int LONGEST_DESCRIPTION = 300;

    private static final Pattern FILE_NAME = Pattern.compile(
            "\\S+\\.(?:jpe?g|png|gif|webp|svg|avif)|(?:img|image|dsc|screenshot)[\\s_-]?\\d*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "(?:image|photo|picture|logo|icon|thumbnail|avatar|画像|写真|見出し画像|アイキャッチ画像?|サムネイル)", Pattern.CASE_INSENSITIVE);

    private static final Pattern TABLE_WORDS = Pattern.compile(
            "benchmark|price[ -]?list|pricing|\\btable\\b|comparison|leaderboard|料金表|価格表|比較表|ベンチマーク|一覧表",
            Pattern.CASE_INSENSITIVE);

    private Pictures() {}

    static void read(Element image, TextWriter writer, List<String> notes) {
        String description = Characters.cleaned(image.attr("alt")).strip();
        if (isMeaningful(description)) {
            writer.line();
            writer.words(description);
            writer.line();
        }
        String address = image.absUrl("src");
        if (notes.size() < MOST_NOTES
                && TABLE_WORDS.matcher(description + " " + fileName(address)).find()) {
            notes.add("an image seems to hold a table and cannot be read: "
                    + (description.isEmpty() ? fileName(address) : description));
        }
    }

    public static boolean isMeaningful(String description) {
        return description.length() >= 4
                && description.length() <= LONGEST_DESCRIPTION
                && !FILE_NAME.matcher(description).matches()
                && !EMPTY_WORDS.matcher(description).matches();
    }

    private static String fileName(String address) {
        if (address.startsWith("data:") || address.length() > 2000) {
            return "";
        }
        return address.substring(address.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
