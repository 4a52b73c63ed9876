package newstracker.endtoend.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import newstracker.endtoend.stack.Project;

/// The compiled classes of all modules.
final class Classes {

    private static final JavaClasses MAIN = new ClassFileImporter().importPaths(folders("target/classes"));

    private Classes() {}

    static JavaClasses main() {
        return MAIN;
    }

    /// Names without packages, of main code and of tests, nested types too.
    static List<String> simpleNames() {
        return Stream.of("target/classes", "target/test-classes")
                .flatMap(folder -> folders(folder).stream())
                .flatMap(Classes::classFiles)
                .map(file -> file.getFileName().toString().replace(".class", ""))
                .flatMap(name -> Stream.of(name, name.substring(name.lastIndexOf('$') + 1)))
                .distinct()
                .toList();
    }

    private static List<Path> folders(String inModule) {
        try (Stream<Path> modules = Files.list(Project.root())) {
            return modules.map(module -> module.resolve(inModule))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Stream<Path> classFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
