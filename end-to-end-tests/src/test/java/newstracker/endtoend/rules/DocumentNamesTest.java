package newstracker.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import newstracker.endtoend.stack.Project;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents name only classes that exist.
class DocumentNamesTest {

    // Two humps at least: `SourceList`, `extract.Extractor`, not `PostgreSQL` or `README`.
    private static final Pattern NAME =
            Pattern.compile("`(?:[a-z]+\\.)*((?:[A-Z][a-z0-9]+){2,})(?:\\.[a-z]\\w*(?:\\(\\))?)?`");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    void namesOnlyClassesThatExist(String document) throws IOException {
        Path file = Project.file(document);

        List<String> named = NAME.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(Classes.simpleNames()).as("classes named in " + document).containsAll(named);
    }
}
