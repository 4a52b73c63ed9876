package newstracker.ingest.article;

import java.util.Locale;

/// Language labels of feeds (`en-US`, `ja_JP`, `EN`) as the codes used here (`en`, `ja`).
final class Languages {

    private Languages() {}

    static String primary(String label) {
        return label.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
