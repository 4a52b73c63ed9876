package newstracker.extract.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import newstracker.text.ArticleText;
import newstracker.text.PlainText;

/// A file as plain text. `id` is its name without its ending; what kind of file it is, its ending or its marks tell.
record Document(String id, String text) {

    static Document read(String file) throws IOException {
        if (file.equals("-")) {
            return new Document(
                    "-",
                    ArticleText.of(new String(System.in.readAllBytes(), StandardCharsets.UTF_8))
                            .text());
        }
        Path path = Path.of(file);
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String content = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        return new Document(
                dot <= 0 ? name : name.substring(0, dot), plain(content, ending).text());
    }

    private static PlainText plain(String content, String ending) {
        return switch (ending) {
            case "md", "markdown" -> ArticleText.ofMarkdown(content);
            case "html", "htm", "xhtml" -> ArticleText.ofHtml(content);
            default -> ArticleText.of(content);
        };
    }
}
