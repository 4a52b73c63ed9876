package newstracker.api.stream;

import java.util.List;
import java.util.stream.Stream;
import newstracker.api.journal.EventType;

/// The words by which followers choose kinds of events.
final class Types {

    static final List<String> WORDS =
            Stream.of(EventType.values()).map(EventType::word).toList();

    private Types() {}
}
