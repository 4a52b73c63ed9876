package newstracker.text;

import java.util.List;

/// A text as people read it: paragraphs and list items a line each, tables as pipe tables.
///
/// Every offset of the product counts UTF-16 code units of `text`. `notes` say in words what could not be read, such
/// as a table that is an image. `truncated` says that the text went on behind the limit of 1 MiB.
public record PlainText(String text, List<String> notes, boolean truncated) {

    public PlainText {
        notes = List.copyOf(notes);
    }

    public PlainText(String text, List<String> notes) {
        this(text, notes, false);
    }
}
