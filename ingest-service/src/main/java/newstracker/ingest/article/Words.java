package newstracker.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.ingest.read.Item;
import newstracker.text.ArticleText;
import newstracker.text.PlainText;

/// The words of an item as they are published: title, plain text, harmless HTML.
record Words(String title, String text, Optional<String> html, boolean truncated, List<String> notes) {

    private static final int LONGEST_TITLE = 500;
    private static final int TITLE_FROM_TEXT = 80;

    static Words of(Item item, String base) {
        Item.Body body = item.body();
        List<String> notes = new ArrayList<>();
        Optional<Sanitiser.Clean> clean =
                body.form() == Item.Form.HTML ? Optional.of(Sanitiser.clean(body.words(), base)) : Optional.empty();
        PlainText plain =
                switch (body.form()) {
                    case HTML -> ArticleText.ofHtml(body.words(), base);
                    case MARKDOWN -> ArticleText.ofMarkdown(body.words());
                    case PLAIN -> ArticleText.ofPlain(body.words());
                };
        notes.addAll(plain.notes());
        boolean htmlCut = clean.filter(Sanitiser.Clean::cut).isPresent();
        if (htmlCut) {
            notes.add("the HTML is larger than 2 MiB and was left out");
        }
        String title = title(item.title(), plain.text());
        return new Words(
                title,
                withTitle(title, plain.text()),
                clean.map(Sanitiser.Clean::html).filter(html -> !html.isBlank()),
                plain.truncated() || htmlCut,
                notes);
    }

    private static String title(String given, String text) {
        String title = ArticleText.ofPlain(given).text().replace('\n', ' ');
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
