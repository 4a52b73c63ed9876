package newstracker.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newstracker.endtoend.stack.Project;
import org.junit.jupiter.api.Test;

/// Every library has its line in `docs/dependencies.md`, and every line its library.
class DependencyListTest {

    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    // What only pins versions, and what the build itself needs.
    private static final Pattern ASIDE = Pattern.compile("(?s)<(dependencyManagement|build)>.*?</\\1>");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| ([a-z][\\w.]*(?:[-_.][\\w.]+)*(?:, [\\w.-]+)*) \\|");
    // Of the page: fetched by the build of api-service and unpacked, so they are not dependencies of its code.
    private static final Set<String> OF_THE_PAGE = Set.of("lit-html", "reactive-element");

    @Test
    void listsEveryLibraryAndNoOther() throws IOException {
        Set<String> listed = new TreeSet<>();
        LINE.matcher(Files.readString(Project.file("docs/dependencies.md")))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.equals("library"))
                .forEach(names -> listed.addAll(Arrays.asList(names.split(", "))));

        Set<String> used = new TreeSet<>(OF_THE_PAGE);
        try (Stream<Path> modules = Files.list(Project.file("."))) {
            for (Path pom : modules.map(module -> module.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList()) {
                used.addAll(libraries(pom));
            }
        }
        used.addAll(libraries(Project.file("pom.xml")));

        assertThat(listed).isEqualTo(used);
    }

    private static Set<String> libraries(Path pom) throws IOException {
        Set<String> found = new TreeSet<>();
        DEPENDENCY
                .matcher(ASIDE.matcher(Files.readString(pom)).replaceAll(""))
                .results()
                .filter(match -> !match.group(1).equals("newstracker"))
                .forEach(match -> found.add(match.group(2)));
        return found;
    }
}
