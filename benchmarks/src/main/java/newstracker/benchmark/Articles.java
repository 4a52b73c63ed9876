package newstracker.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Articles of 15 KB that were written for this: news with a name or a number in every second sentence.
final class Articles {

    private static final int BYTES = 15_000;

    private Articles() {}

    static String in(String language) {
        String text = resource("/articles/" + language + ".txt");
        StringBuilder article = new StringBuilder();
        int bytes = 0;
        for (int i = 0; bytes < BYTES; i++) {
            char c = text.charAt(i % text.length());
            article.append(c);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return article.toString();
    }

    static int bytes(String article) {
        return article.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String resource(String name) {
        try (InputStream file = Articles.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(name + " is missing from the jar", unreadable);
        }
    }
}
