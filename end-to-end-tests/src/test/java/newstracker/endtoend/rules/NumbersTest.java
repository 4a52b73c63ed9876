package newstracker.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How large the house is: printed by every test run, and held to what `CONTRIBUTING.md` promises.
class NumbersTest {

    @Test
    void keepsFilesSmall() {
        List<Integer> lines = sorted(
                Sources.files().stream().map(file -> Sources.lines(file).size()).toList());

        print("lines of a file", lines);
        assertThat(at(lines, 50)).as("median of the lines of a file").isLessThanOrEqualTo(70);
        assertThat(at(lines, 95)).as("95th percentile of the lines of a file").isLessThanOrEqualTo(185);
        assertThat(lines.getLast()).as("lines of the longest file").isLessThanOrEqualTo(250);
    }

    @Test
    void keepsMethodsSmall() throws IOException {
        List<Integer> lines = sorted(Sources.methods());

        print("lines of a method", lines);
        assertThat(at(lines, 95)).as("95th percentile of the lines of a method").isLessThanOrEqualTo(20);
        assertThat(lines.getLast()).as("lines of the longest method").isLessThanOrEqualTo(40);
    }

    @Test
    void keepsPackagesSmallAndMostlyToThemselves() {
        List<JavaClass> types =
                Classes.main().stream().filter(ArchitectureTest::written).toList();
        List<Integer> sizes = sorted(types.stream()
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.summingInt(_ -> 1)))
                .values());
        long hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        long share = 100 * hidden / types.size();

        print("types of a package", sizes);
        System.out.printf("package-private types: %d of %d, %d %%%n", hidden, types.size(), share);
        assertThat(share).as("percentage of package-private types").isGreaterThanOrEqualTo(50);
    }

    @Test
    void saysWhyInComments() {
        List<String> lines = Sources.files().stream()
                .flatMap(file -> Sources.lines(file).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        double share =
                100.0 * lines.stream().filter(line -> line.startsWith("//")).count() / lines.size();

        System.out.printf("comments: %.1f %% of the lines%n", share);
        assertThat(share).as("percentage of comment lines").isBetween(5.5, 15.0);
    }

    private static void print(String what, List<Integer> sorted) {
        System.out.printf(
                "%s: median %d, 95 %% at most %d, all at most %d (%d counted)%n",
                what, at(sorted, 50), at(sorted, 95), sorted.getLast(), sorted.size());
    }

    private static List<Integer> sorted(Collection<Integer> values) {
        return values.stream().sorted().toList();
    }

    private static int at(List<Integer> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }
}
