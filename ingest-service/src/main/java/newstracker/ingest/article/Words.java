package newstracker.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.ingest.item.Item;
import newstracker.text.ArticleText;
import newstracker.text.PlainText;
import org.jsoup.nodes.Document;

/// The words of an item as they are published: title, plain text, harmless HTML.
record Words(String title, String text, Optional<String> html, boolean truncated, List<String> notes) {

    private static final int LONGEST_TITLE = 500;
    private static final int TITLE_FROM_TEXT = 80;

    static Words of(Item item, String base) {
        Item.Body body = item.body();
        return switch (body.form()) {
            case HTML -> {
                // One tree for both: parsing is most of the work.
                Document page = ArticleText.parsed(Sanitiser.withoutRawText(body.words()), base);
                yield of(item, ArticleText.ofHtml(page), Sanitiser.clean(page));
            }
            case MARKDOWN -> of(item, ArticleText.ofMarkdown(body.words()), Sanitiser.NOTHING);
            case PLAIN -> of(item, ArticleText.ofPlain(body.words()), Sanitiser.escaped(body.words()));
        };
    }

    private static Words of(Item item, PlainText plain, Sanitiser.Clean clean) {
        List<String> notes = new ArrayList<>(plain.notes());
        if (clean.cut()) {
            notes.add("the HTML is larger than 2 MiB and was left out");
        }
        String title = title(item.title(), plain.text());
        return new Words(
                title,
                withTitle(title, plain.text()),
                Optional.of(clean.html()).filter(html -> !html.isBlank()),
                plain.truncated() || clean.cut(),
                notes);
    }

    private static String title(String given, String text) {
        String title = ArticleText.ofTitle(given);
        if (title.isBlank()) {
            String line = text.lines().findFirst().orElse("").replaceFirst("^(?:#+|-) ", "");
            title = line.length() > TITLE_FROM_TEXT ? shortened(line, TITLE_FROM_TEXT) + "…" : line;
        }
        return title.length() > LONGEST_TITLE ? shortened(title, LONGEST_TITLE) + "…" : title;
    }

    // Claims stand in titles too, so the title is the first line of the text that all offsets refer to.
    private static String withTitle(String title, String text) {
        String start = text.substring(0, Math.min(text.length(), 1000));
        if (title.isEmpty() || start.contains(title)) {
            return text;
        }
        return text.isEmpty() ? title : title + "\n\n" + text;
    }

    private static String shortened(String text, int length) {
        boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length);
    }
}
