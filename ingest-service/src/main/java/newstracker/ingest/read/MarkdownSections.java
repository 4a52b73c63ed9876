package newstracker.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.event.article.Published;
import newstracker.ingest.item.DateReader;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Item.Body;
import newstracker.ingest.item.Item.Dates;
import newstracker.ingest.item.Item.Form;
import newstracker.ingest.item.Reading;

/// Release notes and the like: each section whose heading holds a date is an article; without dates the whole is one.
final class MarkdownSections {

    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*$");
    private static final Pattern DATE_IN_HEADING = Pattern.compile(
            "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4}");

    private record Section(String title, Published date, StringBuilder words) {}

    private MarkdownSections() {}

    static Reading read(String markdown, String address) {
        List<Section> sections = sections(markdown);
        List<Item> items = sections.isEmpty()
                ? List.of(item(address, address, "", markdown, Dates.UNKNOWN))
                : sections.stream().map(section -> item(section, address)).toList();
        return new Reading.Items(items, Optional.empty(), List.of());
    }

    private static List<Section> sections(String markdown) {
        List<Section> sections = new ArrayList<>();
        int level = 0;
        for (String line : markdown.split("\r?\n", -1)) {
            Matcher heading = HEADING.matcher(line);
            boolean isHeading = heading.matches();
            Optional<Published> date = isHeading ? date(heading.group(2)) : Optional.empty();
            if (date.isPresent()) {
                level = heading.group(1).length();
                sections.add(new Section(heading.group(2), date.get(), new StringBuilder()));
            } else if (isHeading && heading.group(1).length() < level) {
                level = 0;
            } else if (level > 0) {
                sections.getLast().words().append(line).append('\n');
            }
        }
        return sections;
    }

    private static Optional<Published> date(String heading) {
        Matcher date = DATE_IN_HEADING.matcher(heading);
        return date.find() ? DateReader.read(date.group()) : Optional.empty();
    }

    private static Item item(Section section, String address) {
        String words = section.words().toString();
        String bare =
                DATE_IN_HEADING.matcher(section.title()).replaceFirst("").replaceAll("[*_`]|^\\W+|[\\s(\\-–:]+$", "");
        String title = bare.isBlank() ? firstHeading(words) : bare.strip();
        String anchor =
                section.title().strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return item(
                address + "#" + anchor,
                address + "#" + anchor,
                title,
                words,
                new Dates(Optional.of(section.date()), Optional.empty()));
    }

    private static String firstHeading(String words) {
        return words.lines()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(2))
                .findFirst()
                .orElse("");
    }

    private static Item item(String guid, String link, String title, String words, Dates dates) {
        return new Item(
                Optional.of(guid),
                Optional.of(link),
                title,
                new Body(Form.MARKDOWN, words, true),
                List.of(),
                dates,
                Optional.empty(),
                List.of());
    }
}
