package newstracker.text;

import java.util.List;

/// A text as people read it: paragraphs and list items a line each, tables as pipe tables.
///
/// Every offset of the product counts UTF-16 code units of `text`. `notes` say in words what could not be read, such
/// as a table that is an image.
public record PlainText(String text, List<String> notes) {

    public PlainText {
        notes = List.copyOf(notes);
    }
}
